import { Field, isMap } from '../../documents/field.js';
import type { Resource } from '../../resources/resource.js';
import type { ApiFacts } from '../../schemas/api-facts.js';
import { checkMetadata, withoutConsequences } from '../../schemas/check-shape.js';
import type { CustomVersion } from '../../schemas/custom/custom-kind.js';
import type { CustomKinds } from '../../schemas/custom/custom-kinds.js';
import { sameName } from '../../schemas/near-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { embeddedMetadataProblems } from './embedded-object.js';
import { checkObjectNames } from './object-names.js';
import { settledValue } from './settled-value.js';
import { searchFields } from './unknown-fields.js';
import { valueProblems } from './value-check.js';

export interface CustomContext {
  readonly kinds: CustomKinds;
  readonly facts: ApiFacts;
}

/** Whether an object's kind is known, or is one slip away from one that is, so that it is judged. */
export function isJudged(resource: Resource, kinds: CustomKinds): boolean {
  return kinds.find(resource) !== undefined || nearKind(resource, kinds) !== undefined;
}

/**
 * What an API server that has the custom resource's definition refuses in an object, under strict field validation;
 * nothing where the kind is not known. Rules in CEL (`x-kubernetes-validations`) are not evaluated.
 */
export function checkCustom(resource: Resource, { kinds, facts }: CustomContext): readonly ShapeProblem[] {
  const known = kinds.find(resource);
  if (!known) return unknownKind(resource, kinds);
  const version = known.versions.find(({ name }) => name === resource.version);
  if (!version) return [unknownVersion(resource, known.versions)];
  const { problems, embedded } = searchFields(resource.root, version.schema, resource.kind);
  return withoutConsequences([
    ...checkMetadata(resource.root, resource.kind, facts),
    ...checkObjectNames(resource),
    ...(version.isClosed ? problems : []),
    ...embedded.flatMap((field) => [...embeddedMetadataProblems(field, facts)]),
    ...valueProblems(settledRoot(resource, version), version.schema).map((problem) => inDocument(problem, resource)),
  ]);
}

function nearKind({ group, kind }: Resource, kinds: CustomKinds): string | undefined {
  const names = kinds.namesIn(group);
  return names.includes(kind) ? undefined : sameName(kind, names);
}

function unknownKind(resource: Resource, kinds: CustomKinds): readonly ShapeProblem[] {
  const to = nearKind(resource, kinds);
  if (to === undefined) return [];
  const { apiVersion, kind } = resource;
  return [
    {
      code: 'unknown-kind',
      field: resource.at('kind'),
      message: `There is no ${kind} in ${apiVersion}; use ${to}.`,
      suggestion: { kind: 'api-version', apiVersion, to },
      rejected: true,
    },
  ];
}

function unknownVersion(resource: Resource, versions: readonly CustomVersion[]): ShapeProblem {
  const { group, apiVersion, kind } = resource;
  const served = versions.map(({ name }) => `${group}/${name}`);
  return {
    code: 'unknown-kind',
    field: resource.at('apiVersion'),
    message: `There is no ${kind} in ${apiVersion}; use ${served.join(' or ')}.`,
    suggestion: { kind: 'api-version', apiVersion: served[0] ?? apiVersion, to: kind },
    rejected: true,
  };
}

/** The object as the server validates it, in the place of the written one. Its metadata has been judged by then. */
function settledRoot({ root }: Resource, { schema, dropsStatus }: CustomVersion): Field {
  const written = isMap(root.value) ? Object.entries(root.value) : [];
  const settled = settledValue(Object.fromEntries(written), schema) as Record<string, unknown>;
  const kept = Object.entries(settled).filter(
    ([key, value]) => (key !== 'status' || !dropsStatus) && (key !== 'metadata' || isMap(value)),
  );
  return new Field(root.document, root.parent, root.key, Object.fromEntries(kept));
}

/** The problem at the field that the document has: the judged one holds defaults, too. */
function inDocument(problem: ShapeProblem, { root }: Resource): ShapeProblem {
  return { ...problem, field: root.at(...problem.field.path.slice(root.path.length)) };
}
