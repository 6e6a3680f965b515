import type { SourceText, Span } from '../text/source-text.js';
import { Field } from './field.js';
import type { Layout } from './layout.js';
import type { SyntaxProblem } from './syntax-problem.js';

export interface SourceDocumentParts {
  readonly source: SourceText;
  /** Where the document stands in its text. */
  readonly span: Span;
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** Whether the text holds Helm or Go template actions where YAML structure belongs. */
  readonly isTemplate: boolean;
  /** Made when a place is first asked for. */
  readonly layout: () => Layout;
}

/** One document of a YAML stream: its value, what is wrong with it, and where everything stands. */
export class SourceDocument {
  readonly root: Field;
  readonly #parts: SourceDocumentParts;
  #layout: Layout | undefined;

  constructor(parts: SourceDocumentParts) {
    this.#parts = parts;
    this.root = new Field(this, undefined, '', parts.value);
  }

  get source(): SourceText {
    return this.#parts.source;
  }

  get span(): Span {
    return this.#parts.span;
  }

  get problems(): readonly SyntaxProblem[] {
    return this.#parts.problems;
  }

  get isTemplate(): boolean {
    return this.#parts.isTemplate;
  }

  get layout(): Layout {
    this.#layout ??= this.#parts.layout();
    return this.#layout;
  }

  /** Whether there is a value to look at: not so where the text could not be read, or says nothing. */
  get isReadable(): boolean {
    return this.root.exists && !this.problems.some(({ code }) => code !== 'duplicate-key');
  }

  at(...path: readonly (string | number)[]): Field {
    return this.root.at(...path);
  }
}
