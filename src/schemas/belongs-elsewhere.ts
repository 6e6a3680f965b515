import { type Field, isMap } from '../documents/field.js';
import { formatPath, type Path } from '../documents/path.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ApiFacts } from './api-facts.js';
import { refusal } from './decode-value.js';
import type { Definition } from './definition.js';
import type { FieldFacts } from './field-facts.js';
import { type Place, pathInObject } from './place.js';
import type { Suggestion } from './shape-problem.js';

/** How far away a field may belong: levels up and levels down together. */
const FARTHEST = 4;

/** Objects that nobody writes by hand. */
const NOT_WRITTEN = new Set(['status', 'managedFields', 'ownerReferences']);

/** An object of the type tree near the stray field. */
interface Spot {
  readonly definition: Definition;
  /** From the ancestor where the search turned down; `0` stands for any item of a list. */
  readonly path: Path;
  readonly required: boolean;
}

interface Hit {
  readonly base: Field;
  readonly spot: Spot;
}

/** Where in the same object a field of this name, for such a value, has its place: the nearest one, if it is the only one. */
export function belongsElsewhere(place: Place, field: Field): Suggestion | undefined {
  const key = String(field.key);
  for (let distance = 1; distance <= FARTHEST; distance++) {
    const hits = hitsAt(place, field, distance);
    const hit = theOne(hits, key);
    if (hit) return move(hit, key, place);
    if (hits.length) return undefined;
  }
  return freeMap(place, field);
}

/** All spots at an exact distance: `up` levels up, and from there the rest down. */
function hitsAt(place: Place, field: Field, distance: number): readonly Hit[] {
  const hits: Hit[] = [];
  let from: Place | undefined = place;
  for (let up = 0; from && up <= distance; up++) {
    for (const spot of spotsBelow(from, distance - up)) {
      const known = spot.definition.field(String(field.key));
      if (known && fits(field.value, known)) hits.push({ base: from.field, spot });
    }
    from = from.parent;
  }
  return hits;
}

function fits(value: unknown, known: FieldFacts): boolean {
  return value === undefined || isPlaceholder(value) || refusal(value, known) === undefined;
}

const known = new WeakMap<Definition, (readonly Spot[])[]>();

/** The objects at an exact depth below one of a type; each type counts once, where it is nearest. */
function spotsBelow({ definition, facts }: Place, depth: number): readonly Spot[] {
  const levels = known.get(definition) ?? [[{ definition, path: [], required: true }]];
  known.set(definition, levels);
  while (levels.length <= depth) levels.push(nextLevel(levels, facts));
  return levels[depth] ?? [];
}

function nextLevel(levels: readonly (readonly Spot[])[], facts: ApiFacts): readonly Spot[] {
  const seen = new Set(levels.flat().map((spot) => spot.definition.name));
  return (levels.at(-1) ?? []).flatMap(childrenOf).flatMap(({ ref, ...child }) => {
    const next = seen.has(ref) ? undefined : facts.definition(ref);
    return next ? [{ ...child, definition: next }] : [];
  });
}

interface Child extends Omit<Spot, 'definition'> {
  readonly ref: string;
}

function childrenOf({ definition, path, required }: Spot): readonly Child[] {
  return definition.fieldNames().flatMap((name) => {
    const facts = definition.field(name);
    const ref = facts?.ref ?? facts?.items?.ref;
    if (!facts || !ref || NOT_WRITTEN.has(name)) return [];
    return [{ ref, path: [...path, name, ...(facts.ref ? [] : [0])], required: required && facts.required }];
  });
}

/** Of several the one that is there already, else the one that every object of the type must have; a free one first. */
function theOne(hits: readonly Hit[], key: string): Hit | undefined {
  const free = hits.filter(({ base, spot }) => spot.path.includes(0) || !base.at(...spot.path, key).exists);
  const open = free.length ? free : hits;
  const there = open.filter(({ base, spot }) => base.at(...spot.path).exists);
  const needed = open.filter(({ spot }) => spot.required);
  const [group = []] = [there, needed, open].filter((some) => some.length > 0);
  return group.length === 1 ? group[0] : undefined;
}

function move({ base, spot }: Hit, key: string, from: Place): Suggestion {
  const object = base.at(...spot.path);
  const lists = spot.path.flatMap((step, index) => (step === 0 ? [base.at(...spot.path.slice(0, index))] : []));
  const certain = lists.every((list) => list.items().length === 1) && !object.at(key).exists;
  const under = [formatPath(pathInObject(base, from)), formatPath(spot.path).replaceAll('[0]', '[]')].filter(
    (part) => part !== '',
  );
  return { kind: 'move', under: [under.join('.') || 'the top level'], ...(certain ? { target: object.at(key) } : {}) };
}

const LABEL_WORDS = new Set(['app', 'tier', 'component', 'release', 'chart', 'heritage', 'team']);
const RESOURCE_WORDS = new Set(['cpu', 'memory', 'storage', 'ephemeral-storage']);

/** A text beside maps of texts that reads like one of their keys: `app` in a selector belongs under `matchLabels`. */
function freeMap(place: Place, field: Field): Suggestion | undefined {
  const { definition, field: object } = place;
  const maps = definition.fieldNames().filter((name) => takes(definition.field(name)?.values, field));
  const written = maps.filter((name) => object.at(name).exists);
  const likely = written.length === 1 ? written : maps;
  if (likely.length === 0 || likely.length > 2) return undefined;
  const under = likely.map((name) => formatPath(pathInObject(object.at(name), place)));
  const target = object.at(likely[0] ?? '', String(field.key));
  return { kind: 'move', under, ...(likely.length === 1 && !target.exists ? { target } : {}) };
}

function takes(values: FieldFacts | undefined, { key, value }: Field): boolean {
  if (!values || isMap(value) || Array.isArray(value) || value === undefined || !fits(value, values)) return false;
  if (values.format === 'quantity') return RESOURCE_WORDS.has(String(key));
  return values.type === 'string' && (String(key).includes('/') || LABEL_WORDS.has(String(key)));
}
