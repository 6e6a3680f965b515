import { nameDefinitions, ofLongName } from './definition-names.js';
import type { RawDefinition, RawField, RawKind, RawRelease } from './raw-schema.js';
import { type FactsModel, minorOfRelease, type ReleaseModel } from './release-model.js';
import { toReleaseModel } from './to-release-model.js';

/** The parts of an OpenAPI v2 document that are read: a release's `swagger.json` or a cluster's `/openapi/v2`. */
export interface OpenApiDocument {
  readonly definitions: Readonly<Record<string, OpenApiSchema>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface OpenApiSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly required?: readonly string[];
  readonly items?: OpenApiSchema;
  readonly additionalProperties?: OpenApiSchema | boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-patch-merge-key'?: string;
  readonly 'x-kubernetes-group-version-kind'?: readonly GroupVersionKind[];
}

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** `/api/v1/namespaces/{namespace}/pods`, `/apis/apps/v1/deployments`; neither single objects nor watches. */
const COLLECTION = /^\/(?:api|apis\/[^/{}]+)\/v\d[^/{}]*\/(?:namespaces\/\{namespace\}\/)?[a-z]+$/;

/** Adds a release, or replaces it, out of an OpenAPI document; kinds that are not Kubernetes' own are left out. */
export function addOpenApi(facts: FactsModel, document: OpenApiDocument, release: string): FactsModel {
  const others = facts.releases.filter((other) => other.release !== release);
  const previous = others.filter((other) => minorOfRelease(other.release) < minorOfRelease(release)).at(-1);
  const releases = [...others, readOpenApi(document, release, previous)];
  return { ...facts, releases: releases.sort((a, b) => minorOfRelease(a.release) - minorOfRelease(b.release)) };
}

/** @param previous tells enums where the document, as `swagger.json` does, has none. */
function readOpenApi(document: OpenApiDocument, release: string, previous: ReleaseModel | undefined): ReleaseModel {
  const kinds = readKinds(document);
  const definitions = Object.entries(document.definitions).map(
    ([name, schema]) => [name, toDefinition(schema)] as const,
  );
  const raw: RawRelease = { version: release, kinds, definitions: Object.fromEntries(definitions) };
  const schemas = new Map(Object.entries(document.definitions).map(([name, schema]) => [ofLongName(name), schema]));
  return toReleaseModel(nameDefinitions(raw, new Set()), false, (definition, field) => {
    const schema = schemas.get(definition)?.properties?.[field];
    return schema?.enum ?? schema?.items?.enum ?? enumOf(previous?.definitions.get(definition)?.get(field));
  });
}

function enumOf(code: string | undefined): readonly string[] | undefined {
  return code
    ?.split('\t')
    .find((part) => part.startsWith('='))
    ?.slice(1)
    .split('|');
}

function toDefinition({ properties = {}, required = [] }: OpenApiSchema): RawDefinition {
  const fields = Object.entries(properties).map(([name, schema]) => [name, toField(schema)] as const);
  return { fields: Object.fromEntries(fields), required };
}

function toField(schema: OpenApiSchema): RawField {
  const { type, format, $ref, items, additionalProperties: values } = schema;
  const listType = schema['x-kubernetes-list-type'];
  const listMapKeys = schema['x-kubernetes-list-map-keys'];
  const mergeKey = schema['x-kubernetes-patch-merge-key'];
  return {
    ...(type ? { type } : {}),
    ...(format ? { format } : {}),
    ...($ref ? { ref: $ref.replace('#/definitions/', '') } : {}),
    ...(items ? { items: toField(items) } : {}),
    ...(typeof values === 'object' ? { values: toField(values) } : {}),
    ...(listType ? { listType } : {}),
    ...(listMapKeys ? { listMapKeys } : {}),
    ...(mergeKey ? { mergeKey } : {}),
  };
}

function readKinds({ paths, definitions }: OpenApiDocument): readonly RawKind[] {
  const kinds = new Map<string, RawKind>();
  for (const [path, item] of Object.entries(paths)) {
    if (!COLLECTION.test(path)) continue;
    const kind = readKind(path, item, definitions);
    const known = kind && kinds.get(kind.definition);
    if (kind) kinds.set(kind.definition, known ? merge(known, kind) : kind);
  }
  return [...kinds.values()];
}

/** A namespaced kind has two collections: of all namespaces, which only lists, and of one. */
function merge(a: RawKind, b: RawKind): RawKind {
  return { ...a, namespaced: a.namespaced || b.namespaced, actions: [...a.actions, ...b.actions] };
}

function readKind(
  path: string,
  item: Readonly<Record<string, unknown>>,
  definitions: OpenApiDocument['definitions'],
): RawKind | undefined {
  const gvk = kindOf(item.post) ?? kindOf(item.get);
  const definition = gvk && Object.keys(definitions).find((name) => isDefinitionOf(name, gvk, definitions));
  if (!gvk || !definition?.startsWith('io.k8s.')) return undefined;
  const { group, version, kind } = gvk;
  const plural = path.slice(path.lastIndexOf('/') + 1);
  return {
    group,
    version,
    kind,
    plural,
    namespaced: path.includes('{namespace}'),
    definition,
    actions: item.post ? ['post'] : [],
  };
}

function kindOf(operation: unknown): GroupVersionKind | undefined {
  return (operation as Record<string, GroupVersionKind> | undefined)?.['x-kubernetes-group-version-kind'];
}

function isDefinitionOf(name: string, wanted: GroupVersionKind, definitions: OpenApiDocument['definitions']): boolean {
  const [kind, ...others] = definitions[name]?.['x-kubernetes-group-version-kind'] ?? [];
  return !others.length && kind?.group === wanted.group && kind.version === wanted.version && kind.kind === wanted.kind;
}
