import { toTextEdits } from '../documents/edit.js';
import type { Edit, Field, Json } from '../documents/field.js';
import type { FixSafety } from '../findings/finding.js';
import { areApart } from '../text/apart.js';
import type { ShapeProblem } from './shape-problem.js';

/** What a suggestion comes to, in words that follow a verb. */
export interface SuggestedEdits {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Safe where the value can be read in one way only, and was never decoded before. */
  readonly safety: FixSafety;
}

/**
 * The edits that carry out what a problem suggests; undefined where it suggests nothing certain, or where its edits
 * would meet in the text. A value moves only if it is a scalar: whatever stands around a map would be lost.
 */
export function suggestedEdits({ code, field, suggestion }: ShapeProblem): SuggestedEdits | undefined {
  switch (suggestion?.kind) {
    case 'rename':
      return {
        title: `Rename it to "${suggestion.to}" (assumes a slip of spelling)`,
        edits: [field.rename(suggestion.to)],
        safety: 'suggestion',
      };
    case 'replace':
      return {
        ...(code === 'wrong-type'
          ? { title: 'Write it as the field takes it', safety: 'safe' }
          : { title: `Write ${JSON.stringify(suggestion.value)} (assumes a slip of spelling)`, safety: 'suggestion' }),
        edits: [field.set(suggestion.value)],
      };
    case 'move':
      return moved(
        field,
        suggestion.target,
        `Move it under "${suggestion.under[0] ?? ''}" (assumes that it is to act there)`,
      );
    case 'successor':
      return moved(field, suggestion.target, `Move it to "${suggestion.to}" (assumes that it is to act there)`);
    default:
      return undefined;
  }
}

/** Settings that nobody has yet where they stand: a repair must not be what grants them. */
const GRANTS: ReadonlySet<string | number> = new Set([
  'privileged',
  'allowPrivilegeEscalation',
  'hostNetwork',
  'hostPID',
  'hostIPC',
]);

function moved(field: Field, target: Field | undefined, title: string): SuggestedEdits | undefined {
  const { key, value } = field;
  if (!target || !isScalar(value) || (value === true && GRANTS.has(key))) return undefined;
  const edits = nested(field, target, value) ?? [field.remove(), target.set(value)];
  const spans = edits.flatMap((edit) => toTextEdits(edit) ?? []).map(({ span }) => span);
  return areApart(spans) ? { title, edits, safety: 'suggestion' } : undefined;
}

/** Where the object that it belongs under would stand beside the field and is missing, it is written around the value. */
function nested(field: Field, target: Field, value: Json): readonly Edit[] | undefined {
  const above = field.path.slice(0, -1);
  const [first, ...rest] = target.path.slice(above.length);
  const isBelow = above.every((key, index) => target.path[index] === key);
  if (!isBelow || typeof first !== 'string' || !rest.length || field.parent?.at(first).exists) return undefined;
  const inner = rest.reduceRight<Json>(
    (content, key) => (typeof key === 'number' ? [content] : { [key]: content }),
    value,
  );
  return [field.rename(first), field.set(inner)];
}

function isScalar(value: unknown): value is Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
