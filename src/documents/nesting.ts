import type { CST } from 'yaml';

/**
 * Whether one of a text's documents nests deeper than a number of levels, judged before the library descends into it.
 *
 * The library descends by recursion. Where the stack runs out while a regular expression is being compiled, the whole
 * process ends, so that catching the error would be too late.
 */
export function nestsDeeper(documents: readonly CST.Token[], levels: number): boolean {
  let level = documents;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap(tokensWithin);
  }
  return false;
}

function tokensWithin(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((held) => held && 'items' in held)) as CST.Token[];
}
