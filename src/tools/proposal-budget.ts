import { type FilePatch, patchText } from './patch.js';
import type { Proposal } from './proposals.js';
import { tokenBound } from './token-bound.js';

export interface Proposed {
  /** The most pressing first. */
  readonly proposals: readonly Proposal[];
  readonly safe: readonly FilePatch[];
  readonly suggestions: readonly FilePatch[];
}

/** What fits, and what was left out. */
export interface Budgeted {
  readonly proposals: readonly Proposal[];
  /** Unified diffs, secrets masked: `suggestions` applies on top of `safe`. Each hunk names its rules behind `@@`. */
  readonly patch: { readonly safe: string; readonly suggestions: string };
  /** The rules whose proposals, and the number of hunks, that the budget left no room for. */
  readonly omitted?: { readonly rules: readonly string[]; readonly hunks: number };
}

/** Half of a budget is for patches, as far as they need it; the safe one before the other, whole hunks only. */
export function withinBudget({ proposals, safe, suggestions }: Proposed, budget: number): Budgeted {
  const forPatches = Math.min(tokenBound(patchText([...safe, ...suggestions])), Math.floor(budget / 2));
  const chosen = take(proposals, budget - forPatches, (proposal) => tokenBound(JSON.stringify(proposal)));
  const first = takeHunks(safe, budget - chosen.cost);
  const second = takeHunks(suggestions, budget - chosen.cost - first.cost);
  const rules = chosen.rest.flatMap(({ changes }) => changes.map(({ rule }) => rule));
  const hunks = first.rest + second.rest;
  return {
    proposals: chosen.items,
    patch: { safe: patchText(first.items), suggestions: patchText(second.items) },
    ...(rules.length || hunks ? { omitted: { rules, hunks } } : {}),
  };
}

interface Taken<T, Rest> {
  readonly items: readonly T[];
  readonly rest: Rest;
  readonly cost: number;
}

/** The first items whose cost fits together. */
function take<T>(items: readonly T[], budget: number, costOf: (item: T) => number): Taken<T, readonly T[]> {
  let cost = 0;
  let count = 0;
  for (const item of items) {
    const next = cost + costOf(item);
    if (next > budget) break;
    cost = next;
    count++;
  }
  return { items: items.slice(0, count), rest: items.slice(count), cost };
}

function takeHunks(patches: readonly FilePatch[], budget: number): Taken<FilePatch, number> {
  let [cost, rest] = [0, 0];
  const items: FilePatch[] = [];
  for (const { file, hunks } of patches) {
    const heading = tokenBound(patchText([{ file, hunks: [] }]));
    const own = take(hunks, rest ? 0 : budget - cost - heading, tokenBound);
    rest += own.rest.length;
    if (!own.items.length) continue;
    items.push({ file, hunks: own.items });
    cost += heading + own.cost;
  }
  return { items, rest, cost };
}
