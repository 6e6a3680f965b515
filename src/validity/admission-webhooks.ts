import { type Field, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkClientConfig } from './admission-client.js';
import { checkMatchConditions, NAMES_OF_REQUEST } from './admission-conditions.js';
import { checkRule } from './admission-rules.js';
import { checkChosen } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { checkRange } from './number-range.js';
import { checkUnique } from './pod-names.js';
import { unsupportedValue } from './problems.js';
import { checkReviewVersions } from './review-versions.js';
import type { ValidityContext } from './validator.js';

const FULL_NAME: NameFormat = {
  what: 'domain name of three parts or more, such as check.example.com',
  accepts: (text) => DNS_SUBDOMAIN.accepts(text) && text.split('.').length >= 3,
};

/** Before, servers with default settings drop them (KEP-3716). */
const CONDITIONS_SINCE = 28;
const MOST_SECONDS = 30;

/** The webhooks that admission asks (API reference, ValidatingWebhook and MutatingWebhook). */
export function* checkWebhooks(configuration: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const webhooks = configuration.at('webhooks').items();
  const isStable = configuration.version === 'v1';
  for (const webhook of webhooks) {
    if (!isMap(webhook.value)) continue;
    yield* checkNonEmptyFormat(webhook.at('name'), FULL_NAME);
    yield* checkPolicies(webhook, configuration.kind);
    if (isStable) yield* checkSideEffects(webhook.at('sideEffects'));
    yield* checkRange(webhook.at('timeoutSeconds'), 1, MOST_SECONDS);
    for (const rule of webhook.at('rules').items()) yield* checkRule(rule);
    yield* checkClientConfig(webhook.at('clientConfig'));
    yield* checkReviewVersions(webhook.at('admissionReviewVersions'));
    if (minor >= CONDITIONS_SINCE)
      yield* checkMatchConditions(webhook.at('matchConditions'), { names: NAMES_OF_REQUEST });
  }
  const names = webhooks.map((webhook) => webhook.at('name'));
  if (isStable) yield* checkUnique(names, 'webhook');
}

function* checkPolicies(webhook: Field, kind: string): Iterable<ShapeProblem> {
  yield* checkChosen(webhook.at('failurePolicy'), ['Fail', 'Ignore']);
  yield* checkChosen(webhook.at('matchPolicy'), ['Equivalent', 'Exact']);
  if (kind === 'MutatingWebhookConfiguration')
    yield* checkChosen(webhook.at('reinvocationPolicy'), ['IfNeeded', 'Never']);
}

/** Since v1 a webhook may do nothing else where the request is a dry run. */
function* checkSideEffects(field: Field): Iterable<ShapeProblem> {
  if (field.value === 'Some' || field.value === 'Unknown') yield unsupportedValue(field, ['None', 'NoneOnDryRun']);
}
