import type { ModeId } from '../modes/failure-modes.js';
import { LIBRARY } from '../references/library.generated.js';

const SECTIONS_NAMED = 4;
/** As much of a word as tells it apart, endings aside. */
const BEGINNING = 5;
const SHORTEST = 3;

/**
 * The sections of a mode to load: those that explain what an audit found, then those whose titles speak of what the
 * request speaks of, then the first ones, where the guidance begins.
 */
export function sectionsToLoad(mode: ModeId, found: readonly string[], request: string): readonly string[] {
  const sections = LIBRARY.find((reference) => reference.mode === mode)?.sections ?? [];
  const spoken = new Set(beginningsOf(request));
  const overlap = (title: string) => beginningsOf(title).filter((word) => spoken.has(word)).length;
  const rank = ({ id, title }: (typeof sections)[number]) => (found.includes(id) ? -100 : 0) - overlap(title);
  return [...sections]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, SECTIONS_NAMED)
    .map(({ id }) => id);
}

function beginningsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{3,40}/g) ?? [];
  return words.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, BEGINNING));
}
