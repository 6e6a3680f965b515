import { includes, PERL_CLASSES } from './code-points.js';
import { parsePattern } from './parse-pattern.js';
import { type Program, toProgram } from './program.js';
import { type Condition, UnreadablePattern } from './syntax.js';

/** How many steps of a pattern may be looked at for one text: hostile patterns and texts end here. */
const MOST_WORK = 4_000_000;
/** How many patterns are kept ready. */
const MOST_KEPT = 500;

const kept = new Map<string, Program | undefined>();

/**
 * Whether a pattern in the syntax of RE2 matches somewhere in a text; undefined where that is not evaluated: the pattern
 * is not read, or it would be too much work. The time is at worst the pattern's length times the text's, whatever both
 * say.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  if (!kept.has(pattern)) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(pattern, programOf(pattern));
  }
  const program = kept.get(pattern);
  if (!program || program.steps.length * (text.length + 1) > MOST_WORK) return undefined;
  return new Run(program, text).isFound();
}

function programOf(pattern: string): Program | undefined {
  try {
    return toProgram(parsePattern(pattern));
  } catch (error) {
    if (error instanceof UnreadablePattern) return undefined;
    throw error;
  }
}

const WORD = PERL_CLASSES.w ?? [];
const LINE_BREAK = 10;

/** One pass over a text, with every step that the pattern can be at. */
class Run {
  readonly #points: readonly number[];
  /** For each step the place in the text where it was last reached, plus one. */
  readonly #reached: Uint32Array;

  constructor(
    readonly program: Program,
    text: string,
  ) {
    this.#points = Array.from(text, (char) => char.codePointAt(0) ?? 0);
    this.#reached = new Uint32Array(program.steps.length);
  }

  isFound(): boolean {
    let current: number[] = [];
    for (let at = 0; at <= this.#points.length; at++) {
      if (this.#reach(this.program.start, at, current)) return true;
      const following: number[] = [];
      const point = this.#points[at];
      for (const place of point === undefined ? [] : current) {
        const step = this.program.steps[place];
        if (step?.kind !== 'one-of' || !includes(step.points, point ?? -1)) continue;
        if (this.#reach(step.next, at + 1, following)) return true;
      }
      current = following;
    }
    return false;
  }

  /** Collects the steps that take a character and can be reached from here; true where the end can. */
  #reach(from: number, at: number, into: number[]): boolean {
    const open = [from];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const step = this.program.steps[place];
      if (!step || this.#reached[place] === at + 1) continue;
      this.#reached[place] = at + 1;
      if (step.kind === 'found') return true;
      if (step.kind === 'one-of') into.push(place);
      else if (step.kind === 'fork') open.push(step.other, step.next);
      else if (this.#holds(step.condition, at)) open.push(step.next);
    }
    return false;
  }

  #holds(condition: Condition, at: number): boolean {
    const [before, after] = [this.#points[at - 1], this.#points[at]];
    switch (condition) {
      case 'text-start':
        return before === undefined;
      case 'text-end':
        return after === undefined;
      case 'line-start':
        return before === undefined || before === LINE_BREAK;
      case 'line-end':
        return after === undefined || after === LINE_BREAK;
      default:
        return (isWord(before) !== isWord(after)) === (condition === 'word-edge');
    }
  }
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && includes(WORD, point);
}
