import { type Draft, DraftList, type DraftMap, type Edit, Field, isMap } from '../documents/field.js';
import type { Migrated, Migration } from './migration.js';
import { reshape } from './reshape.js';
import { schemaEdits } from './schema-edits.js';

/** Under which key a version says what the definition used to say for all of them. */
const PER_VERSION: Readonly<Record<string, string>> = {
  validation: 'schema',
  subresources: 'subresources',
  additionalPrinterColumns: 'additionalPrinterColumns',
};

/** What a definition without a schema took: anything, and nothing was pruned. */
const ANY_SCHEMA = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };

/**
 * `apiextensions.k8s.io/v1beta1` to `v1`: each version has its schema, subresources and columns, and unknown fields are
 * kept where a schema says so, no longer by default. Source: Kubernetes deprecated API migration guide.
 */
export const migrateDefinition: Migration = (resource): Migrated => {
  const spec = resource.at('spec');
  const keeps = spec.at('preserveUnknownFields').value;
  const schemas = schemasOf(spec).map((schema) => schemaEdits(schema, keeps === true));
  const inside = [...columnEdits(spec), ...schemas.flatMap(({ edits }) => edits)];
  const versions = spec
    .at('versions')
    .items()
    .flatMap((version) => versionEdits(spec, version, inside));
  const conversion = reshape(spec.at('conversion'), conversionChange(spec.at('conversion')));
  if (!conversion) return { obstacle: 'has one place for what its conversion says twice' };
  const edits = specEdits(spec, [...versions, ...conversion], inside);
  const assumed = [
    ...(schemas.length && keeps === undefined ? ['its schemas name every field: others are pruned'] : []),
    ...(schemas.some(({ narrows }) => narrows) ? ['what has properties is an object'] : []),
  ];
  return assumed.length ? { edits, assumes: assumed.join(', and ') } : { edits };
};

function schemasOf(spec: Field): Field[] {
  const versions = spec.at('versions').items();
  const own = versions.map((version) => version.at('schema', 'openAPIV3Schema'));
  return [spec.at('validation', 'openAPIV3Schema'), ...own].filter(({ exists }) => exists);
}

function columnEdits(spec: Field): Edit[] {
  return [spec, ...spec.at('versions').items()]
    .flatMap((holder) => holder.at('additionalPrinterColumns').items())
    .map((column) => column.at('JSONPath'))
    .filter(({ exists }) => exists)
    .map((path) => path.rename('jsonPath'));
}

/** What a version takes over from the definition, and the edits inside of it. */
function versionEdits(spec: Field, version: Field, inside: readonly Edit[]): readonly Edit[] {
  const adds = takenOver(spec, version);
  const own = inside.filter(({ field }) => isWithin(field, version) || (adds.length && !isInVersions(field, spec)));
  return reshape(version, { adds, edits: own }) ?? [];
}

function takenOver(spec: Field, version: Field): [string[], Draft][] {
  const adds = Object.entries(PER_VERSION)
    .filter(([from, to]) => isSaid(spec.at(from)) && !version.at(to).exists)
    .map(([from, to]): [string[], Draft] => [[to], spec.at(from)]);
  const hasSchema = version.at('schema').exists || isSaid(spec.at('validation'));
  return hasSchema ? adds : [...adds, [['schema'], ANY_SCHEMA]];
}

function isSaid({ value }: Field): boolean {
  return value !== undefined && !(isMap(value) && Object.keys(value).length === 0);
}

/** @param inner edits inside of what the specification keeps. */
function specEdits(spec: Field, inner: readonly Edit[], inside: readonly Edit[]): readonly Edit[] {
  const draft = new Map<string, Draft>();
  const hasVersions = spec.at('versions').items().length > 0;
  for (const [key, field] of spec.entries()) {
    if (key === 'version' && !hasVersions) draft.set('versions', new DraftList([onlyVersion(spec)]));
    else if (isKept(key, field) && (key !== 'versions' || hasVersions)) draft.set(key, field);
  }
  if (!spec.at('scope').exists) draft.set('scope', 'Namespaced');
  const isSame = draft.size === spec.entries().length && [...draft].every(([key, value]) => stays(key, value));
  const taken = inside.filter(({ field }) => !isInVersions(field, spec));
  return isSame ? inner : [spec.rewrite(draft, [...inner, ...taken])];
}

function stays(key: string, value: Draft): boolean {
  return value instanceof Field && value.key === key;
}

function isKept(key: string, field: Field): boolean {
  if (key === 'preserveUnknownFields') return field.value === false;
  return key !== 'version' && !(key in PER_VERSION);
}

/** The one version of a definition that names it alone; it is served and stored. */
function onlyVersion(spec: Field): DraftMap {
  const version = spec.at('version');
  const own: [string, Draft][] = takenOver(spec, spec.at('versions', 0)).map(([[key = ''], value]) => [key, value]);
  return new Map<string, Draft>([['name', version], ['served', true], ['storage', true], ...own]);
}

function conversionChange(conversion: Field) {
  const versions = conversion.at('conversionReviewVersions');
  const isByWebhook = conversion.at('strategy').string === 'Webhook';
  return {
    moves: {
      webhookClientConfig: ['webhook', 'clientConfig'],
      conversionReviewVersions: ['webhook', 'conversionReviewVersions'],
    },
    adds: isByWebhook && !versions.exists ? [[['webhook', 'conversionReviewVersions'], ['v1beta1']] as const] : [],
  };
}

function isWithin({ path }: Field, above: Field): boolean {
  return above.path.every((key, index) => path[index] === key);
}

function isInVersions(field: Field, spec: Field): boolean {
  return isWithin(field, spec.at('versions'));
}
