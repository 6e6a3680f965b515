import type { ModeId } from '../modes/failure-modes.js';
import type { Library, MeasuredSection } from './library.js';

export interface SectionRequest {
  readonly modes: readonly ModeId[];
  /** Section ids, of rules or named, that go first. */
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  readonly maxTokens: number;
}

export interface SectionSelection {
  readonly included: readonly MeasuredSection[];
  /** Asked for and left out, because the budget did not allow it. */
  readonly omitted: readonly MeasuredSection[];
  /** Upper bound of what the included sections cost together. */
  readonly tokens: number;
}

/**
 * Chooses sections: those named, then those of the topics, then the modes' own in turns, each in the order of its file,
 * where the most useful comes first. A section that does not fit gives way to a smaller one.
 */
export function selectSections(library: Library, request: SectionRequest): SectionSelection {
  const included: MeasuredSection[] = [];
  const omitted: MeasuredSection[] = [];
  let tokens = 0;
  for (const section of candidates(library, request)) {
    if (tokens + section.tokens > request.maxTokens) omitted.push(section);
    else {
      included.push(section);
      tokens += section.tokens;
    }
  }
  return { included, omitted, tokens };
}

function candidates(library: Library, { modes, sections, topics }: SectionRequest): ReadonlySet<MeasuredSection> {
  const all = library.flatMap((reference) => reference.sections);
  const named = sections.flatMap((id) => all.filter((section) => section.id === id));
  const onTopic = topics.flatMap((topic) => all.filter((section) => isAbout(section, topic)));
  const byMode = modes.map((mode) => all.filter((section) => section.modes[0] === mode));
  const alsoOfMode = modes.flatMap((mode) => all.filter((section) => section.modes.includes(mode)));
  return new Set([...named, ...onTopic, ...inTurns(byMode), ...alsoOfMode]);
}

/** Whether a section treats a topic: one of its topics, the name of its file, or a word of its title. */
export function isAbout({ id, title, topics }: MeasuredSection, topic: string): boolean {
  const wanted = topic.toLowerCase().trim();
  const words = title.toLowerCase().split(/[^a-z0-9]+/);
  return (
    topics.includes(wanted) || id.split('#')[0] === wanted || words.includes(wanted) || title.toLowerCase() === wanted
  );
}

function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}
