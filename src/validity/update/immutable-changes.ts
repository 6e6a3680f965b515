import type { Field } from '../../documents/field.js';
import { formatPath, type Path } from '../../documents/path.js';
import { apiFacts } from '../../schemas/api-facts.js';
import { differences, factsAt } from './differences.js';
import { immutablePlaces, isRecreated } from './immutable-places.js';
import type { ImmutablePlace, Update } from './update.js';

/** A change that the API server refuses in an object that exists. */
export interface ImmutableChange {
  /** Where the new object differs, as exactly as one place can say. */
  readonly at: Field;
  /** The place, as reports write it. */
  readonly path: string;
  /** How the change is brought about nevertheless. */
  readonly way: string;
}

/**
 * What an update changes although it cannot be changed.
 *
 * @param release the target release, as `1.36`: its types and defaults count for both versions.
 */
export function immutableChanges(update: Update, release: string): ImmutableChange[] {
  const { before, after } = update;
  const facts = apiFacts(release);
  const definition = facts.kind(after.group, after.version, after.kind)?.definition;
  if (definition === undefined || isRecreated(after)) return [];
  const { places, way } = immutablePlaces(update);
  return places.flatMap((place) => {
    const { at, except = [], values } = place;
    // The defaults of the object that a field stands in fill it in.
    const holder = values ? at : at.slice(0, -1);
    const [old, now] = [before.at(...holder).value, after.at(...holder).value];
    const found = differences(values ?? { before: old, after: now }, factsAt(definition, holder, facts), facts);
    const below = found.map((path) => [...holder, ...path]).filter((path) => startsWith(path, at));
    const refused = below.filter((path) => !except.some((free) => startsWith(path, [...at, ...free])));
    return reportedPlaces(refused, place).map((path) => ({ at: after.at(...path), path: formatPath(path), way }));
  });
}

/** One place for all differences, or one for each field below a place that is spread. */
function reportedPlaces(paths: readonly Path[], { at, isSpread }: ImmutablePlace): Path[] {
  if (!isSpread) return paths.length ? [commonPath(paths)] : [];
  const keys = [...new Set(paths.map((path) => path[at.length]))];
  return keys.map((key) => commonPath(paths.filter((path) => path[at.length] === key)));
}

function commonPath([first = [], ...others]: readonly Path[]): Path {
  const length = first.findIndex((key, index) => others.some((other) => other[index] !== key));
  return length < 0 ? first : first.slice(0, length);
}

/** Whether a path begins as another does, in which `*` stands for any key. */
function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((key, index) => key === '*' || key === path[index]);
}
