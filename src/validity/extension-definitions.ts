import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkClientConfig } from './admission-client.js';
import { checkOneOf } from './chosen-values.js';
import { canonical } from './custom/equal-values.js';
import { checkVersion, SELECTABLE_SINCE } from './extension-versions.js';
import { isFinal } from './final-value.js';
import { KIND_NAME } from './kind-name.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { checkItem, LETTER_LABEL } from './network-formats.js';
import { checkUnique } from './pod-names.js';
import { forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';
import { checkReviewVersions } from './review-versions.js';
import { isEmptyList } from './service-ports.js';
import type { ValidityContext } from './validator.js';

/** A CustomResourceDefinition of `apiextensions.k8s.io/v1` (API reference, CustomResourceDefinitionSpec). */
export function* checkDefinition(definition: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = definition.at('spec');
  if (definition.version !== 'v1' || !isMap(spec.value)) return;
  yield* checkName(definition.at('metadata', 'name'), spec);
  yield* checkNonEmptyFormat(spec.at('group'), GROUP_NAME);
  if (spec.at('scope').value !== '') yield* checkOneOf(spec.at('scope'), ['Cluster', 'Namespaced']);
  yield* checkNames(spec.at('names'));
  yield* checkApproval(definition);
  yield* checkPreserved(spec.at('preserveUnknownFields'));
  yield* checkConversion(spec.at('conversion'));
  const versions = spec.at('versions');
  yield* checkStorage(versions);
  yield* checkUnique(
    versions.items().map((version) => version.at('name')),
    'version',
  );
  yield* checkVersions(versions.items(), minor);
}

/** A schema that all versions share is kept once, and judged by what any of them has. */
function* checkVersions(versions: readonly Field[], minor: number): Iterable<ShapeProblem> {
  const isShared = isSame(versions.map((version) => version.at('schema')));
  const withStatus = versions.filter((version) => isMap(version.at('subresources', 'status').value));
  for (const version of versions) {
    const hasStatus = isShared ? withStatus.length > 0 : withStatus.includes(version);
    yield* checkVersion(version, { minor, hasStatus });
  }
  const selected = versions.map((version) => version.at('selectableFields'));
  if (minor < SELECTABLE_SINCE || !isShared || isSame(selected)) return;
  if (!selected.every(({ value }) => value === undefined || (Array.isArray(value) && isFinal(value)))) return;
  for (const list of selected.filter(({ value }) => Array.isArray(value) && value.length > 0))
    yield invalidValue(list, 'Versions that share one schema have to share their "selectableFields", too.');
}

function isSame(fields: readonly Field[]): boolean {
  return new Set(fields.map(({ value }) => canonical(value))).size === 1;
}

const GROUP_NAME: NameFormat = {
  what: 'domain name of two parts or more, such as example.com',
  accepts: (text) => DNS_SUBDOMAIN.accepts(text) && text.includes('.'),
};

function* checkName(name: Field, spec: Field): Iterable<ShapeProblem> {
  const [plural, group] = [spec.at('names', 'plural').string, spec.at('group').string];
  if (!plural || !group || !name.string || [plural, group, name.string].some(isPlaceholder)) return;
  if (name.string !== `${plural}.${group}`)
    yield invalidValue(name, `The name has to be ${quoted(`${plural}.${group}`)}, of the plural and the group.`);
}

function* checkNames(names: Field): Iterable<ShapeProblem> {
  for (const key of ['plural', 'singular']) yield* checkNonEmptyFormat(names.at(key), LETTER_LABEL);
  for (const key of ['kind', 'listKind']) yield* checkNonEmptyFormat(names.at(key), KIND_NAME);
  for (const key of ['shortNames', 'categories'])
    for (const name of names.at(key).items()) yield* checkItem(name, LETTER_LABEL);
  const [kind, list] = [names.at('kind').string, names.at('listKind')];
  if (kind && list.value === kind) yield invalidValue(list, '"listKind" has to differ from "kind".');
}

const APPROVAL = 'api-approved.kubernetes.io';

/** Groups of Kubernetes itself are kept for what was reviewed (KEP-1111). */
function* checkApproval(definition: Resource): Iterable<ShapeProblem> {
  const group = definition.at('spec', 'group').string ?? '';
  if (isPlaceholder(group) || !/(^|\.)(k8s|kubernetes)\.io$/.test(group)) return;
  const annotations = definition.at('metadata', 'annotations');
  const annotation = annotations.at(APPROVAL);
  if (![annotations.parent, annotations].every((field) => !field?.exists || isMap(field.value))) return;
  const text = annotation.string ?? '';
  if (text.startsWith('unapproved') || isPlaceholder(text) || /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]/i.test(text)) return;
  const message = `The group ${quoted(group)} is kept for Kubernetes: the annotation "${APPROVAL}" has to hold the URL of the approval, or a reason that begins with "unapproved".`;
  yield text === '' ? requiredValue(annotation, message) : invalidValue(annotation, message);
}

function* checkPreserved(preserved: Field): Iterable<ShapeProblem> {
  if (preserved.value === true)
    yield invalidValue(
      preserved,
      '"preserveUnknownFields" may not be true; "x-kubernetes-preserve-unknown-fields" in a schema takes its place.',
    );
}

function* checkStorage(versions: Field): Iterable<ShapeProblem> {
  const flags = versions.items().map((version) => version.at('storage').value);
  const count = flags.filter((flag) => flag === true).length;
  const isKnown = versions.items().every(({ value }) => isMap(value)) && flags.every(isFlag);
  if (flags.length > 0 && count !== 1 && isKnown)
    yield invalidValue(versions, `Exactly one version has to have "storage: true"; ${count} have.`);
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}

/** How objects are brought from one version to another (API reference, CustomResourceConversion). */
function* checkConversion(conversion: Field): Iterable<ShapeProblem> {
  const [strategy, webhook] = [conversion.at('strategy'), conversion.at('webhook')];
  if (strategy.value !== '') yield* checkOneOf(strategy, ['None', 'Webhook']);
  if (strategy.value === 'None' && isMap(webhook.value) && Object.keys(webhook.value).length > 0)
    yield forbiddenField(webhook, '"webhook" may not be set where the strategy is "None".');
  if (strategy.value !== 'Webhook' || (webhook.exists && !isMap(webhook.value))) return;
  const [client, versions] = [webhook.at('clientConfig'), webhook.at('conversionReviewVersions')];
  if (!client.exists) yield requiredValue(client, 'The strategy "Webhook" needs "webhook.clientConfig".');
  if (!webhook.exists && isEmptyList(versions))
    yield requiredValue(versions, 'The strategy "Webhook" needs "webhook.conversionReviewVersions".');
  yield* checkClientConfig(client);
  yield* checkReviewVersions(versions);
}
