import { type Document, isCollection, isNode, type Node, visit } from 'yaml';
import type { Edit, Field } from './field.js';
import { PlainLayout } from './plain-layout.js';
import { type Place, span, type TreeLayout } from './tree-layout.js';

/** What edits do to places that are not their own. */
export interface AnchorEffects {
  /** Anchors, used elsewhere too, under which something changes: it changes there as well. */
  readonly changed: readonly string[];
  /** Whether an anchor that is used elsewhere would be taken out. */
  readonly cuts: boolean;
}

const NONE: AnchorEffects = { changed: [], cuts: false };

/** Which anchors a set of edits reaches into. Text in plain style has none. */
export function anchorEffects(edits: readonly Edit[]): AnchorEffects {
  const effects = edits.flatMap(single).map(effectsOf);
  return { changed: [...new Set(effects.flatMap(({ changed }) => changed))], cuts: effects.some(({ cuts }) => cuts) };
}

/** Each edit by the field that it changes: what would be left empty goes as a whole. */
function single(edit: Edit): Edit[] {
  if (edit.kind === 'drop') {
    const isAll = edit.entries.length >= edit.field.children().length;
    return isAll ? single(edit.field.remove()) : edit.entries.map((entry) => entry.remove());
  }
  const { parent } = edit.field;
  if (edit.kind !== 'remove' || !parent?.parent || parent.children().length > 1) return [edit];
  return single(parent.remove());
}

function effectsOf({ field, kind }: Edit): AnchorEffects {
  const { layout } = field.document;
  if (layout instanceof PlainLayout) return NONE;
  const used = usedAnchors(layout.tree.document);
  if (!used.size) return NONE;
  const own = layout.tree.find(field.path)?.value ?? null;
  const changed = nodesOver(field, layout.tree).flatMap(({ anchor = '' }) => (used.has(anchor) ? [anchor] : []));
  return { changed, cuts: own !== null && kind !== 'rename' && anchorsLost(own, kind).some((name) => used.has(name)) };
}

/** The nodes from the root down to a place, that itself included where it is written. */
function nodesOver({ path }: Field, tree: TreeLayout): { readonly anchor?: string }[] {
  const places: (Place | undefined)[] = [];
  for (let depth = 0; depth <= path.length; depth++) places.push(tree.find(path.slice(0, depth)));
  return places.flatMap((place) => (isNode(place?.value) ? [place.value as { anchor?: string }] : []));
}

/** The anchors in what an edit writes over. Where a scalar is set, its own anchor stays. */
function anchorsLost(node: Node, kind: Edit['kind']): string[] {
  const names: string[] = [];
  visit(node, (_, inner) => {
    const isKept = inner === node && kind === 'set' && !isCollection(node);
    const anchor = isNode(inner) && 'anchor' in inner ? inner.anchor : undefined;
    if (anchor && !isKept) names.push(anchor);
  });
  return names;
}

const USED = new WeakMap<Document.Parsed, ReadonlySet<string>>();

/** The anchors of a document that an alias refers to. */
function usedAnchors(document: Document.Parsed): ReadonlySet<string> {
  const known = USED.get(document);
  if (known) return known;
  const names = new Set<string>();
  visit(document, { Alias: (_, { source }) => void names.add(source) });
  USED.set(document, names);
  return names;
}

/** Where the value of a field is written, its anchor left out; for an alias also where its anchor stands. */
export function valueSpans({ document, path }: Field): { readonly start: number; readonly end: number }[] {
  const { tree } = document.layout;
  const value = tree.find(path)?.value ?? null;
  if (value === null) return [];
  const meant = tree.resolved(value);
  return meant && meant !== value ? [span(value), span(meant)] : [span(value)];
}
