import { type CodePoints, type Condition, type Pattern, UnreadablePattern } from './syntax.js';

/** One step of a program; numbers are the places of other steps. */
export type Step =
  | { readonly kind: 'one-of'; readonly points: CodePoints; next: number }
  | { readonly kind: 'condition'; readonly condition: Condition; next: number }
  | { readonly kind: 'fork'; next: number; other: number }
  | { readonly kind: 'found' };

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** A pattern of more steps is not run: counts in counts multiply. */
const MOST_STEPS = 5000;
/** Nor one of whose parts more are written: a part may write no step, and count for nothing above. */
const MOST_WRITTEN = 50_000;

/**
 * Turns a tree into steps: a nondeterministic automaton (Thompson).
 *
 * @throws UnreadablePattern where it gets too large.
 */
export function toProgram(pattern: Pattern): Program {
  const writer = new ProgramWriter();
  const found = writer.add({ kind: 'found' });
  const start = writer.write(pattern, found);
  return { steps: writer.steps, start };
}

class ProgramWriter {
  readonly steps: Step[] = [];
  #written = 0;

  add(step: Step): number {
    if (this.steps.length >= MOST_STEPS) throw new UnreadablePattern('Too large.');
    return this.steps.push(step) - 1;
  }

  /** @returns where the steps of a pattern start that go on to `next`. */
  write(pattern: Pattern, next: number): number {
    if (++this.#written > MOST_WRITTEN) throw new UnreadablePattern('Too large.');
    switch (pattern.kind) {
      case 'one-of':
        return this.add({ kind: 'one-of', points: pattern.points, next });
      case 'condition':
        return this.add({ kind: 'condition', condition: pattern.condition, next });
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => this.write(part, after), next);
      case 'choice':
        return pattern.options
          .map((option) => this.write(option, next))
          .reduceRight((other, start) => this.add({ kind: 'fork', next: start, other }));
      case 'repeat':
        return this.#repeat(pattern, next);
    }
  }

  #repeat({ of, least, most }: Pattern & { kind: 'repeat' }, next: number): number {
    let start = most === Number.POSITIVE_INFINITY ? this.#loop(of, next) : next;
    const optional = most === Number.POSITIVE_INFINITY ? 0 : most - least;
    for (let count = 0; count < optional; count++)
      start = this.add({ kind: 'fork', next: this.write(of, start), other: next });
    for (let count = 0; count < least; count++) start = this.write(of, start);
    return start;
  }

  #loop(of: Pattern, next: number): number {
    const fork: Step = { kind: 'fork', next, other: next };
    const start = this.add(fork);
    fork.next = this.write(of, start);
    return start;
  }
}
