import { type CelToken, celTokens } from './cel-lexer.js';

/** What an expression refers to: a name, and the field of it that is asked for, where that is certain. */
export interface CelReference {
  readonly name: string;
  readonly field: string | undefined;
}

export interface ParsedCel {
  /** Why it is no expression, in words; undefined where it is one, or too deep to say. */
  readonly problem: string | undefined;
  /** The names that it uses and does not bring along, as `all(x, …)` brings `x`. */
  readonly references: readonly CelReference[];
}

/** As deep as an API server reads them. */
const MOST_LEVELS = 250;

/** Reads an expression (CEL specification, Syntax, with the optional fields that Kubernetes turns on). */
export function parseCel(expression: string): ParsedCel {
  const tokens = celTokens(expression);
  if (typeof tokens === 'string') return { problem: tokens, references: [] };
  const parser = new CelParser(tokens);
  try {
    parser.whole();
    return { problem: undefined, references: parser.references };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { problem: error.problem, references: [] };
  }
}

class Unread extends Error {
  /** @param problem undefined where it is too deep. */
  constructor(readonly problem: string | undefined) {
    super(problem);
  }
}

/** Operators between two operands, from the weakest to the strongest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['<', '<=', '>', '>=', '==', '!=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];
const LITERALS: readonly string[] = ['true', 'false', 'null'];
const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);

class CelParser {
  references: CelReference[] = [];
  #at = 0;
  #level = 0;

  constructor(readonly tokens: readonly CelToken[]) {}

  whole(): void {
    this.#expression();
    if (this.#next.kind !== 'end') this.#fail();
  }

  get #next(): CelToken {
    return this.tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #fail(): never {
    const { kind, text } = this.#next;
    if (kind === 'end') throw new Unread('something is missing at its end');
    throw new Unread(kind === 'text' ? 'a text stands where none can' : `"${text}" stands where it cannot`);
  }

  #isSign(...signs: readonly string[]): boolean {
    const { kind, text } = this.#next;
    return (kind === 'sign' || text === 'in') && signs.includes(text);
  }

  #take(...signs: readonly string[]): boolean {
    const isThere = this.#isSign(...signs);
    if (isThere) this.#at++;
    return isThere;
  }

  #demand(sign: string): void {
    if (!this.#take(sign)) this.#fail();
  }

  /** @returns the name that the expression is, where it is nothing else. */
  #expression(): string | undefined {
    if (++this.#level > MOST_LEVELS) throw new Unread(undefined);
    const name = this.#operands(0);
    const isChoice = this.#take('?');
    if (isChoice) {
      this.#operands(0);
      this.#demand(':');
      this.#expression();
    }
    this.#level--;
    return isChoice ? undefined : name;
  }

  #operands(level: number): string | undefined {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let name = this.#operands(level + 1);
    while (this.#take(...operators)) {
      this.#operands(level + 1);
      name = undefined;
    }
    return name;
  }

  #unary(): string | undefined {
    let hasSign = false;
    while (this.#take('!', '-')) hasSign = true;
    const name = this.#member();
    return hasSign ? undefined : name;
  }

  #member(): string | undefined {
    const start = this.#at;
    const name = this.#primary();
    let isChain = name !== undefined;
    for (let field: string | undefined; ; ) {
      if (this.#take('.')) {
        this.#take('?');
        field = this.#name();
        if (this.#isSign('(')) {
          this.#call();
          isChain = false;
        } else if (isChain && this.#at - start === 3) this.#refineReference(field);
      } else if (this.#take('[')) {
        this.#take('?');
        this.#expression();
        this.#demand(']');
        isChain = false;
      } else if (isChain && this.#isSign('{')) {
        this.#entries(() => this.#name());
        isChain = false;
      } else break;
    }
    return this.#at - start === 1 ? name : undefined;
  }

  /** The field right behind a name. */
  #refineReference(field: string): void {
    const last = this.references.at(-1);
    if (last) this.references[this.references.length - 1] = { ...last, field };
  }

  /** @returns the name, where a name stands alone. */
  #primary(): string | undefined {
    const { kind, text } = this.#next;
    if (kind === 'text' || kind === 'number' || LITERALS.includes(text)) this.#at++;
    else if (this.#take('(')) {
      this.#expression();
      this.#demand(')');
    } else if (this.#isSign('[')) this.#list();
    else if (this.#isSign('{')) this.#entries(() => this.#expression());
    else return this.#reference();
    return undefined;
  }

  #reference(): string | undefined {
    this.#take('.');
    if (this.#next.kind === 'escaped-name') this.#fail();
    const name = this.#name();
    if (RESERVED.has(name)) throw new Unread(`"${name}" is a reserved word`);
    if (this.#isSign('(')) {
      this.#call();
      return undefined;
    }
    this.references.push({ name, field: undefined });
    return name;
  }

  #name(): string {
    const { kind, text } = this.#next;
    const isName = kind === 'escaped-name' || (kind === 'name' && text !== 'in' && !LITERALS.includes(text));
    if (!isName) this.#fail();
    this.#at++;
    return text;
  }

  /** Names before the last argument may be those under which a macro hands on what it goes over. */
  #call(): void {
    const before = this.references.length;
    this.#demand('(');
    const names: (string | undefined)[] = [];
    if (!this.#isSign(')'))
      do names.push(this.#expression());
      while (this.#take(','));
    this.#demand(')');
    const own = new Set(names.slice(0, -1));
    const others = this.references.slice(before).filter(({ name }) => !own.has(name));
    this.references = [...this.references.slice(0, before), ...others];
  }

  #list(): void {
    this.#demand('[');
    while (!this.#isSign(']')) {
      this.#take('?');
      this.#expression();
      if (!this.#take(',')) break;
    }
    this.#demand(']');
  }

  #entries(key: () => unknown): void {
    this.#demand('{');
    while (!this.#isSign('}')) {
      this.#take('?');
      key();
      this.#demand(':');
      this.#expression();
      if (!this.#take(',')) break;
    }
    this.#demand('}');
  }
}
