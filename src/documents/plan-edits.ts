import type { TextEdit } from '../text/text-edit.js';
import { toTextEdits } from './edit.js';
import type { Edit, Field, RewriteEdit } from './field.js';
import { PlainLayout } from './plain-layout.js';

/**
 * The text edits that carry out several edits, made when first asked for: that takes the library's tree, which most
 * documents otherwise do without.
 *
 * Undefined where one of them cannot be done safely; see `toTextEdits`.
 */
export function planEdits(edits: readonly Edit[]): (() => readonly TextEdit[]) | undefined {
  const plans = edits.map(plan);
  if (plans.some((texts) => texts === undefined)) return undefined;
  let made: readonly TextEdit[] | undefined;
  return () => {
    made ??= plans.flatMap((texts) => texts?.() ?? []);
    return made;
  };
}

function plan(edit: Edit): (() => readonly TextEdit[]) | undefined {
  const { layout } = edit.field.document;
  if (layout instanceof PlainLayout && edit.kind !== 'rewrite')
    return canEdit(edit, layout) ? () => toTextEdits(edit) ?? [] : undefined;
  const texts = toTextEdits(edit);
  return texts && (() => texts);
}

/** Whether `toTextEdits` can carry it out; in plain style nothing is shared, so that what stands there decides. */
function canEdit(edit: Exclude<Edit, RewriteEdit>, layout: PlainLayout): boolean {
  const { path } = edit.field;
  const isWritten = path.length > 0 && layout.nearest(path).depth === path.length;
  if (edit.kind === 'set') return canSet(edit.field, layout);
  if (edit.kind !== 'rename' || !isWritten) return isWritten;
  const renamed = [...path.slice(0, -1), edit.to];
  return typeof path.at(-1) === 'string' && layout.nearest(renamed).depth < renamed.length;
}

function canSet({ path }: Field, layout: PlainLayout): boolean {
  const { place, depth } = layout.nearest(path);
  const { mark, key } = place;
  const isBlock = mark.end === undefined;
  if (depth === path.length) return key !== undefined || !isBlock;
  const missing = path[depth];
  if (mark.kind === 'map') return typeof missing === 'string';
  if (mark.kind === 'list') return missing === mark.items.length;
  return mark.value === null && key !== undefined;
}
