import { isMap } from '../../documents/field.js';
import { byPriority, type CustomKind, type CustomVersion } from './custom-kind.js';
import { StructuralSchema } from './structural-schema.js';

/** The kinds that a document defines: a CustomResourceDefinition, or a list of them. Anything else defines none. */
export function readCrds(value: unknown): readonly CustomKind[] {
  if (!isMap(value)) return [];
  if (Array.isArray(value.items)) return value.items.flatMap(readCrds);
  const isCrd = value.kind === 'CustomResourceDefinition' && isMap(value.spec);
  return isCrd && isMap(value.spec) ? readSpec(value.spec, value.apiVersion) : [];
}

type RawSpec = Readonly<Record<string, unknown>>;

function readSpec(spec: RawSpec, apiVersion: unknown): readonly CustomKind[] {
  const { group, names } = spec;
  const kind = isMap(names) ? names.kind : undefined;
  if (typeof group !== 'string' || typeof kind !== 'string') return [];
  const written = Array.isArray(spec.versions) ? spec.versions : [{ name: spec.version, served: true }];
  const versions = written.flatMap((version) => readVersion(version, spec, apiVersion)).sort(byPriority);
  return versions.length ? [{ group, kind, versions }] : [];
}

/** Before apiextensions.k8s.io/v1 the schema could stand once for all versions, and unknown fields were kept by default. */
function readVersion(version: unknown, spec: RawSpec, apiVersion: unknown): readonly CustomVersion[] {
  if (!isMap(version) || typeof version.name !== 'string' || version.served !== true) return [];
  const validation = isMap(version.schema) ? version.schema : spec.validation;
  const raw = isMap(validation) ? validation.openAPIV3Schema : undefined;
  if (!isMap(raw)) return [];
  const isOld = apiVersion === 'apiextensions.k8s.io/v1beta1';
  const isClosed = isOld ? spec.preserveUnknownFields === false : spec.preserveUnknownFields !== true;
  const subresources = isMap(version.subresources) ? version.subresources : spec.subresources;
  const dropsStatus = isMap(subresources) && isMap(subresources.status);
  return [{ name: version.name, schema: new StructuralSchema(raw), isClosed, dropsStatus }];
}
