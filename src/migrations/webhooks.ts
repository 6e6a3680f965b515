import type { Edit, Field, Json } from '../documents/field.js';
import type { Migration } from './migration.js';

/** What `v1beta1` filled in; `v1` fills in other values, or none. Source: Kubernetes deprecated API migration guide. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  failurePolicy: 'Ignore',
  matchPolicy: 'Exact',
  timeoutSeconds: 30,
  admissionReviewVersions: ['v1beta1'],
};

const CLEAR_EFFECTS = ['None', 'NoneOnDryRun'];

/**
 * Webhook configurations of `admissionregistration.k8s.io/v1beta1` to `v1`, which wants to know that a dry run changes
 * nothing: who wrote nothing of it is taken at the usual word.
 */
export const migrateWebhooks: Migration = (resource) => {
  const webhooks = resource.at('webhooks').items();
  const unclear = webhooks.map((webhook) => webhook.at('sideEffects')).filter((field) => !isClear(field));
  const edits: Edit[] = [...webhooks.flatMap(missingDefaults), ...unclear.map((field) => field.set('None'))];
  return unclear.length ? { edits, assumes: 'the webhook has no side effects' } : { edits };
};

function missingDefaults(webhook: Field): Edit[] {
  return Object.entries(DEFAULTS)
    .filter(([key]) => isUnset(webhook.at(key).value))
    .map(([key, value]) => webhook.at(key).set(value));
}

function isUnset(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isClear({ string }: Field): boolean {
  return string !== undefined && CLEAR_EFFECTS.includes(string);
}
