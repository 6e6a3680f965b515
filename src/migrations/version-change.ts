import { type Edit, Field } from '../documents/field.js';
import { valueAfter } from '../documents/value-after.js';
import { Resource } from '../resources/resource.js';
import type { ApiFacts, KindFacts } from '../schemas/api-facts.js';
import { splitApiVersion } from '../schemas/api-version.js';
import { checkAgainst } from '../schemas/check-shape.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkValidity } from '../validity/check-validity.js';
import { type Migrated, type Migration, SAME } from './migration.js';
import { migrationOf } from './migrations.js';

/** Where a version has no migration of its own, nothing is known of what it fills in. */
const UNKNOWN_WAY: Migration = () => ({ edits: [], assumes: 'its defaults are the same' });

/**
 * What moves an object to another API version, or corrects its kind: edits whose result the release accepts, or what
 * stands in the way. Undefined where the release does not serve that version.
 */
export function versionChange(
  resource: Resource,
  apiVersion: string,
  facts: ApiFacts,
  kind = resource.kind,
): Migrated | undefined {
  const { group, version } = splitApiVersion(apiVersion);
  const known = facts.kind(group, version, kind);
  const migrate = known?.served ? wayTo(resource, apiVersion, kind) : undefined;
  if (!known || !migrate) return undefined;
  const migrated = migrate(resource, version);
  if ('obstacle' in migrated) return migrated;
  const edits = withHead(resource, migrated.edits, headEdits(resource, apiVersion, kind));
  const refused = refusalOf(resource, edits, { known, facts });
  return refused
    ? { obstacle: `refuses it as it stands: ${refused.message.replace(/\.$/, '')}` }
    : { ...migrated, edits };
}

/** The way to a newer version, or back where nothing changed on it; a way that changes something has no way back. */
function wayTo({ apiVersion, kind }: Resource, target: string, targetKind: string): Migration | undefined {
  if (kind !== targetKind) return UNKNOWN_WAY;
  const back = migrationOf(target, kind);
  return migrationOf(apiVersion, kind) ?? (back && back !== SAME ? undefined : (back ?? UNKNOWN_WAY));
}

function headEdits(resource: Resource, apiVersion: string, kind: string): readonly Edit[] {
  const version = apiVersion === resource.apiVersion ? [] : [resource.at('apiVersion').set(apiVersion)];
  return kind === resource.kind ? version : [...version, resource.at('kind').set(kind)];
}

/** An object that is put together anew takes the edits of its head in. */
function withHead(resource: Resource, edits: readonly Edit[], head: readonly Edit[]): readonly Edit[] {
  const depth = resource.root.path.length;
  const isWhole = (edit: Edit) => edit.kind === 'rewrite' && edit.field.path.length === depth;
  if (!edits.some(isWhole)) return [...head, ...edits];
  return edits.map((edit) =>
    edit.kind === 'rewrite' && isWhole(edit) ? { ...edit, edits: [...edit.edits, ...head] } : edit,
  );
}

interface Target {
  readonly known: KindFacts;
  readonly facts: ApiFacts;
}

/**
 * The first thing for which the release would refuse what the edits make of an object; what it refuses in the object as
 * it stands is said of it anyway.
 */
function refusalOf(resource: Resource, edits: readonly Edit[], { known, facts }: Target): ShapeProblem | undefined {
  const { document, root } = resource;
  const after = new Resource(document, new Field(root.document, root.parent, root.key, valueAfter(root, edits)));
  const shape = checkAgainst(after.root, known, facts).find(({ rejected }) => rejected);
  if (shape) return shape;
  const before = new Set([...checkValidity(resource, facts)].map(identityOf));
  return [...checkValidity(after, facts)].find((problem) => problem.rejected && !before.has(identityOf(problem)));
}

function identityOf({ message, field }: ShapeProblem): string {
  return `${field.path.join('/')}: ${message}`;
}
