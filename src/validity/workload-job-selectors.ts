import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { readLabelSelector } from '../resources/labels.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabelSelector } from './label-selector.js';
import { finalName } from './metadata-names.js';
import { DNS_SUBDOMAIN, LABEL_VALUE } from './name-formats.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import { type JobInObject, lacks } from './workload-job-check.js';
import { checkEmptyLabels } from './workload-label-match.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
/** Stands for the identity that the server gives the Job, which nobody can know before. */
const UID = '\u0000';

/**
 * How a Job finds its pods: by labels that the server makes up, unless `manualSelector` says otherwise (API reference,
 * JobSpec).
 */
export function* checkJobSelector(job: JobInObject): Iterable<ShapeProblem> {
  const { spec, minor } = job;
  const selector = spec.at('selector');
  yield* checkLabelSelector(selector, minor);
  if (spec.at('manualSelector').value === true) {
    yield* checkEmptyLabels(job.resource);
    if (lacks(spec, 'selector'))
      yield requiredValue(selector, 'A Job with "manualSelector" needs "selector", and pods with its labels.');
  } else if (!isPlaceholder(spec.at('manualSelector').value)) {
    yield* checkGeneratedLabels(job);
    yield* checkGeneratedSelector(job);
  }
}

/** The pods carry the name of the Job and its identity as labels. */
function* checkGeneratedLabels({ resource, spec }: JobInObject): Iterable<ShapeProblem> {
  const name = finalName(resource);
  const labels = spec.at('template', 'metadata', 'labels');
  for (const key of UID_LABELS)
    if (labels.at(key).exists)
      yield invalidValue(labels.at(key), `The label ${quoted(key)} is set by the server, and may not be written.`);
  if (name === undefined) return;
  for (const label of NAME_LABELS.map((key) => labels.at(key))) {
    if (label.string !== undefined && !isPlaceholder(label.string) && label.string !== name)
      yield invalidValue(label, `The label ${quoted(String(label.key))} has to be the name of the Job.`);
  }
  if (!LABEL_VALUE.accepts(name) && DNS_SUBDOMAIN.accepts(name) && resource.at('metadata', 'name').value)
    yield invalidValue(
      resource.at('metadata', 'name'),
      `A Job takes a name of at most 63 characters, which its pods have as a label; this has ${name.length}.`,
    );
}

/** Of the labels that pods have only those that the server gives them count. */
function* checkGeneratedSelector({ resource, spec }: JobInObject): Iterable<ShapeProblem> {
  const [field, name] = [spec.at('selector'), finalName(resource)];
  const selector = readLabelSelector(field);
  if (!selector || name === undefined || isPlaceholderIn(field.value)) return;
  const labels = new Map([
    ...UID_LABELS.map((key) => [key, UID] as const),
    ...NAME_LABELS.map((key) => [key, name] as const),
  ]);
  if (!selector.matches(labels))
    yield invalidValue(field, 'The selector of a Job is generated; leave it out, or set "manualSelector" to true.');
}

function isPlaceholderIn(value: unknown): boolean {
  return isPlaceholder(jsonText(value));
}
