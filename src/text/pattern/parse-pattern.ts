import { inEitherCase, inverted, joined, LAST_CODE_POINT, PERL_CLASSES } from './code-points.js';
import { readClass } from './read-class.js';
import { readEscape } from './read-escape.js';
import { Reader } from './reader.js';
import { type CodePoints, type Condition, type Pattern, UnreadablePattern } from './syntax.js';

/** RE2 repeats nothing more often than this. */
const MOST_REPEATED = 1000;
/** Groups in groups: more are no pattern that someone wrote. */
const MOST_NESTED = 100;

interface Flags {
  readonly ignoreCase: boolean;
  readonly manyLines: boolean;
  readonly dotTakesAll: boolean;
}

const NO_FLAGS: Flags = { ignoreCase: false, manyLines: false, dotTakesAll: false };
const FLAG_NAMES: Readonly<Record<string, keyof Flags>> = { i: 'ignoreCase', m: 'manyLines', s: 'dotTakesAll' };
const NO_LINE_BREAK = inverted([[0x0a, 0x0a]]);
const ANYTHING: CodePoints = [[0, LAST_CODE_POINT]];

const ESCAPED_CONDITIONS: Readonly<Record<string, Condition>> = {
  A: 'text-start',
  z: 'text-end',
  b: 'word-edge',
  B: 'no-word-edge',
};

/**
 * Reads a regular expression in the syntax of RE2, which is that of CRDs. Unicode classes (`\pL`) and quoted stretches
 * (`\Q`) are not read.
 *
 * @throws UnreadablePattern
 */
export function parsePattern(source: string): Pattern {
  const parser = new PatternParser(new Reader(source));
  return parser.whole();
}

class PatternParser {
  #flags = NO_FLAGS;
  #depth = 0;

  constructor(readonly reader: Reader) {}

  whole(): Pattern {
    const pattern = this.#choice();
    if (!this.reader.isAtEnd) throw new UnreadablePattern('A group is closed that was not opened.');
    return pattern;
  }

  #choice(): Pattern {
    const outer = this.#flags;
    const options = [this.#sequence()];
    while (this.reader.take('|')) options.push(this.#sequence());
    this.#flags = outer;
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.reader.isAtEnd && !this.reader.sees('|') && !this.reader.sees(')')) {
      const atom = this.#atom();
      if (atom) parts.push(this.#repeated(atom));
    }
    return { kind: 'sequence', parts };
  }

  /** A second operator right behind the first is refused, but for the `?` that only says which match is preferred. */
  #repeated(of: Pattern): Pattern {
    const count = this.#count();
    if (!count) return of;
    this.reader.take('?');
    if (this.#count()) throw new UnreadablePattern('A repetition of a repetition.');
    return { kind: 'repeat', of, ...count };
  }

  #count(): { readonly least: number; readonly most: number } | undefined {
    if (this.reader.take('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.reader.take('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.reader.take('?')) return { least: 0, most: 1 };
    const written = this.reader.takeMatch(/^\{(\d{1,5})(,?)(\d{0,5})\}/);
    if (!written) return undefined;
    const [, from = '', comma = '', to = ''] = written;
    if (!comma && to) throw new UnreadablePattern('A count without a comma.');
    const least = Number(from);
    const most = comma ? (to ? Number(to) : Number.POSITIVE_INFINITY) : least;
    if (least > most || least > MOST_REPEATED || (to && most > MOST_REPEATED))
      throw new UnreadablePattern('A count that RE2 does not take.');
    return { least, most };
  }

  #atom(): Pattern | undefined {
    const char = this.reader.next();
    switch (char) {
      case '(':
        return this.#group();
      case '[':
        return this.#oneOf(readClass(this.reader, this.#flags.ignoreCase));
      case '.':
        return this.#oneOf(this.#flags.dotTakesAll ? ANYTHING : NO_LINE_BREAK);
      case '^':
        return { kind: 'condition', condition: this.#flags.manyLines ? 'line-start' : 'text-start' };
      case '$':
        return { kind: 'condition', condition: this.#flags.manyLines ? 'line-end' : 'text-end' };
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw new UnreadablePattern('A repetition of nothing.');
      default:
        return this.#literal(char);
    }
  }

  #escape(): Pattern {
    const letter = this.reader.peek();
    const condition = Object.hasOwn(ESCAPED_CONDITIONS, letter) ? ESCAPED_CONDITIONS[letter] : undefined;
    const points = Object.hasOwn(PERL_CLASSES, letter) ? PERL_CLASSES[letter] : undefined;
    if (condition || points) this.reader.next();
    if (condition) return { kind: 'condition', condition };
    return points ? this.#oneOf(points) : this.#literal(readEscape(this.reader));
  }

  #literal(char: string): Pattern {
    const point = char.codePointAt(0) ?? 0;
    if (this.#flags.ignoreCase && point > 0x7f) throw new UnreadablePattern('Either case of a letter beyond ASCII.');
    const points: CodePoints = [[point, point]];
    return this.#oneOf(this.#flags.ignoreCase ? inEitherCase(points) : points);
  }

  #oneOf(points: CodePoints): Pattern {
    return { kind: 'one-of', points: joined(points) };
  }

  /** Flags alone hold up to the end of the group that they stand in, and are no atom. */
  #group(): Pattern | undefined {
    if (++this.#depth > MOST_NESTED) throw new UnreadablePattern('Nested too deeply.');
    const outer = this.#flags;
    const isNamed = this.reader.takeMatch(/^\?P?<\w+>/) !== undefined;
    const flags = isNamed ? undefined : this.reader.takeMatch(/^\?([imsU]*)(-[imsU]+)?([:)])/);
    if (!isNamed && !flags && this.reader.sees('?')) throw new UnreadablePattern('A group that RE2 does not take.');
    if (flags) this.#flags = withFlags(outer, flags[1] ?? '', flags[2] ?? '');
    if (flags?.[3] === ')') {
      this.#depth--;
      return undefined;
    }
    const pattern = this.#choice();
    if (!this.reader.take(')')) throw new UnreadablePattern('A group that is not closed.');
    this.#flags = outer;
    this.#depth--;
    return pattern;
  }
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = (letters: string, value: boolean) =>
    Object.fromEntries([...letters].flatMap((letter) => (FLAG_NAMES[letter] ? [[FLAG_NAMES[letter], value]] : [])));
  return { ...flags, ...set(on, true), ...set(off, false) };
}
