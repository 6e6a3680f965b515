import { type Field, isMap } from '../documents/field.js';
import type { SourceDocument } from '../documents/source-document.js';
import type { NotJudgedReason } from '../findings/audit.js';
import { isClientSideKind } from './client-side-kinds.js';
import { Resource } from './resource.js';

export interface DocumentContent {
  readonly document: SourceDocument;
  readonly resources: readonly Resource[];
  readonly notJudged?: NotJudgedReason;
}

/** What a document holds: the items of a List, one object, or nothing that the API server would read. */
export function toResources(document: SourceDocument): DocumentContent {
  if (document.isTemplate) return { document, resources: [], notJudged: 'template' };
  if (!document.isReadable) return { document, resources: [] };
  const { root } = document;
  if (isJsonPatch(root)) return { document, resources: [], notJudged: 'patch' };
  const objects = unwrap(root, 0);
  if (!objects.some(isMeantForServer)) return { document, resources: [], notJudged: 'foreign' };
  const mayBePatch = PATCH_DIRECTIVE.test(document.source.slice(document.span));
  if (mayBePatch && objects.some(({ value }) => hasPatchDirective(value, 0)))
    return { document, resources: [], notJudged: 'patch' };
  const resources = objects.map((object) => new Resource(document, object));
  const served = resources.filter((resource) => !isClientSideKind(resource));
  return served.length ? { document, resources: served } : { document, resources: [], notJudged: 'client-side' };
}

/** Lists may hold lists, as `kubectl get -o yaml` of several kinds does not, but hand-written ones do. */
function unwrap(field: Field, depth: number): Field[] {
  const isList = /^(?:[A-Z]\w*)?List$/.test(field.at('kind').string ?? '') && Array.isArray(field.at('items').value);
  if (!isList || depth > 3) return [field];
  return field
    .at('items')
    .items()
    .flatMap((item) => unwrap(item, depth + 1));
}

function isMeantForServer({ value }: Field): boolean {
  if (!isMap(value)) return false;
  return value.apiVersion !== undefined || value.kind !== undefined;
}

function isJsonPatch(root: Field): boolean {
  const operations = root.items();
  return (
    operations.length > 0 &&
    operations.every((item) => item.at('op').string !== undefined && item.at('path').string !== undefined)
  );
}

/** Strategic merge directives stand only in patches (API conventions, strategic merge patch). */
const PATCH_DIRECTIVE = /\$(?:patch|retainKeys|deleteFromPrimitiveList\/|setElementOrder\/)/;

function hasPatchDirective(value: unknown, depth: number): boolean {
  if (depth > 12) return false;
  if (Array.isArray(value)) return value.some((item) => hasPatchDirective(item, depth + 1));
  if (!isMap(value)) return false;
  return Object.entries(value).some(([key, inner]) => PATCH_DIRECTIVE.test(key) || hasPatchDirective(inner, depth + 1));
}
