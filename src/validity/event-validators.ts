import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkOneOf } from './chosen-values.js';
import { checkNonEmptyFormat, QUALIFIED_NAME } from './name-formats.js';
import { isMissing } from './pod-check.js';
import { forbiddenField, invalidValue, requiredValue, tooLong } from './problems.js';
import type { Validators } from './validator.js';
import { isSet } from './written-value.js';

/** What has happened, in the older and in the newer form. */
export const EVENT_VALIDATORS: Validators = {
  '/Event': [checkOlderEvent],
  'events.k8s.io/Event': [checkNewerEvent],
};

/** What the same things are called in both. */
interface EventFields {
  readonly object: string;
  readonly controller: string;
  readonly text: string;
}

const OLDER: EventFields = { object: 'involvedObject', controller: 'reportingComponent', text: 'message' };
const NEWER: EventFields = { object: 'regarding', controller: 'reportingController', text: 'note' };

function* checkOlderEvent(event: Resource): Iterable<ShapeProblem> {
  if (event.at('eventTime').exists) yield* checkTimed(event, OLDER);
  else yield* checkNamespace(event, event.at('involvedObject', 'namespace'), ['default']);
}

/** API reference, Event of `events.k8s.io/v1`. */
function* checkNewerEvent(event: Resource): Iterable<ShapeProblem> {
  if (event.version !== 'v1') return;
  yield* checkTimed(event, NEWER);
  const type = event.at('type');
  if (!type.exists) yield requiredValue(type, 'An Event needs "type", which takes "Normal" or "Warning".');
  else yield* checkOneOf(type, ['Normal', 'Warning']);
  const count = event.at('series', 'count');
  if (isMap(event.at('series').value) && (count.number ?? 2) < 2 && count.number !== 0)
    yield invalidValue(count, `"count" is ${count.number}; a series takes 2 or more.`);
  yield* checkDeprecated(event);
}

const DEPRECATED = ['deprecatedFirstTimestamp', 'deprecatedLastTimestamp', 'deprecatedCount'];

function* checkDeprecated(event: Resource): Iterable<ShapeProblem> {
  const source = event.at('deprecatedSource');
  const written = [...DEPRECATED.map((key) => event.at(key)), source.at('component'), source.at('host')];
  for (const field of written)
    if (isSet(field) && field.value !== 0)
      yield forbiddenField(field, `${fieldNameFirst(field)} is of the older form, and may not be set.`);
}

const MOST_OF_NAME = 128;
const MOST_OF_TEXT = 1024;

/** What an event needs that says when it was. */
function* checkTimed(event: Resource, { object, controller, text }: EventFields): Iterable<ShapeProblem> {
  yield* checkNamespace(event, event.at(object, 'namespace'), ['default', 'kube-system']);
  const names = [controller, 'reportingInstance', 'action', 'reason'].map((key) => event.at(key));
  for (const field of names)
    if (isMissing(field)) yield requiredValue(field, `An Event with "eventTime" needs "${field.key}".`);
  yield* checkNonEmptyFormat(event.at(controller), QUALIFIED_NAME);
  for (const field of names.slice(1)) yield* checkLength(field, MOST_OF_NAME);
  yield* checkLength(event.at(text), MOST_OF_TEXT);
}

function* checkLength(field: Field, most: number): Iterable<ShapeProblem> {
  const text = field.string ?? '';
  if (Buffer.byteLength(text) > most && !isPlaceholder(text))
    yield tooLong(field, `${fieldNameFirst(field)} may not be longer than ${most}.`);
}

/** An event lies where its object lies; those of the cluster itself in one of a few namespaces. */
function* checkNamespace(event: Resource, field: Field, ofCluster: readonly string[]): Iterable<ShapeProblem> {
  const own = event.namespace;
  if (own === undefined || [own, field.value].some(isPlaceholder)) return;
  if (isMissing(field) && !ofCluster.includes(own))
    yield requiredValue(field, `An Event in the namespace "${own}" is about an object there, and has to say so.`);
  else if (field.string && field.string !== own && !event.at('eventTime').exists)
    yield invalidValue(field, `An Event lies in the namespace of its object; this one lies in "${own}".`);
}
