import { definitionBlock } from './chunk.js';
import { type FieldFacts, type LineContext, readFieldCode } from './field-facts.js';
import { type ReleaseSpan, spanEnd, spanIncludes, spanStart } from './release-span.js';

/** From which release to which a field exists, as minor numbers; `last` is infinite where it has no end. */
export interface FieldLifetime {
  readonly first: number;
  readonly last: number;
}

/** An object type of one release. */
export interface Definition {
  /** Group prefix, version and type: `core.v1.PodSpec`. */
  readonly name: string;
  /** The field of exactly this name; field names are case-sensitive. */
  field(name: string): FieldFacts | undefined;
  fieldNames(): readonly string[];
  /** The fields that the OpenAPI document calls required. */
  readonly required: readonly string[];
  /** When a field of this name existed in any release, this one or another. */
  lifetime(field: string): FieldLifetime | undefined;
}

interface FieldLine {
  readonly code: string;
  readonly span: ReleaseSpan;
}

/** A release, as far as reading definitions needs it. */
export interface ReleaseView {
  readonly minor: number;
  readonly borrowed: boolean;
}

/** Reads a definition of a release; undefined where the release has none of this name. */
export function readDefinition(name: string, release: ReleaseView): Definition | undefined {
  const block = definitionBlock(name);
  if (block === undefined) return undefined;
  const span = block.slice(name.length + 1, block.indexOf('\n'));
  return spanIncludes(span, release.minor) ? new ReleaseDefinition(name, { block, span }, release) : undefined;
}

interface Source {
  readonly block: string;
  /** Of the definition as a whole. */
  readonly span: ReleaseSpan;
}

class ReleaseDefinition implements Definition {
  readonly #facts = new Map<string, FieldFacts>();
  readonly #source: Source;
  readonly #minor: number;
  readonly #context: LineContext;
  #names: readonly string[] | undefined;

  constructor(
    readonly name: string,
    source: Source,
    { minor, borrowed }: ReleaseView,
  ) {
    this.#source = source;
    this.#minor = minor;
    this.#context = { scope: name.slice(0, name.lastIndexOf('.')), borrowed };
  }

  field(name: string): FieldFacts | undefined {
    const known = this.#facts.get(name) ?? this.#read(name);
    if (known) this.#facts.set(name, known);
    return known;
  }

  fieldNames(): readonly string[] {
    this.#names ??= this.#allNames().filter((name) => this.field(name));
    return this.#names;
  }

  get required(): readonly string[] {
    return this.fieldNames().filter((name) => this.field(name)?.required);
  }

  lifetime(field: string): FieldLifetime | undefined {
    const spans = this.#lines(field).map(({ span }) => span);
    if (!spans.length) return undefined;
    return { first: Math.min(...spans.map(spanStart)), last: Math.max(...spans.map(spanEnd)) };
  }

  #read(name: string): FieldFacts | undefined {
    const line = this.#lines(name).find(({ span }) => spanIncludes(span, this.#minor));
    return line && readFieldCode(line.code, this.#context);
  }

  #allNames(): string[] {
    const lines = this.#source.block.split('\n').slice(1, -1);
    return [...new Set(lines.map((line) => line.slice(0, line.indexOf('\t'))))];
  }

  /** A line for each way in which releases have had the field: its name, its code, and `~` with the span if it is its own. */
  #lines(field: string): FieldLine[] {
    const { block, span } = this.#source;
    const lines: FieldLine[] = [];
    if (/[\t\n]/.test(field)) return lines;
    const start = `\n${field}\t`;
    for (let at = block.indexOf(start); at >= 0; at = block.indexOf(start, at + 1)) {
      lines.push(readLine(block.slice(at + start.length, block.indexOf('\n', at + 1)), span));
    }
    return lines;
  }
}

function readLine(line: string, inherited: ReleaseSpan): FieldLine {
  const spanAt = line.lastIndexOf('\t~');
  return spanAt < 0 ? { code: line, span: inherited } : { code: line.slice(0, spanAt), span: line.slice(spanAt + 2) };
}
