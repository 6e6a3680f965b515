import { Composer, type Document, Parser, parseDocument, type YAMLParseError } from 'yaml';
import type { SourceText } from '../text/source-text.js';
import { composeValue } from './compose-value.js';
import { nestsDeeper } from './nesting.js';
import { SourceDocument } from './source-document.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { TreeLayout } from './tree-layout.js';

/** Every scalar stays text here: the API server's own rules resolve it, not the library's. */
const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  strict: true,
} as const;

/** The stack bears about 800 of the library's levels. */
const SAFE_LEVELS = 400;
const TOO_DEEP = 'Nested too deeply to be read.';
const TEMPLATE_ACTION = /\{\{/;

/** Splits a text into its YAML documents by the library, which reads all of YAML; see `parseDocuments`. */
export function parseTree(source: SourceText): SourceDocument[] {
  const parsed = parseStream(source);
  if (!Array.isArray(parsed)) return [unreadableDocument(source, parsed)];
  const composed = parsed
    .map((document) => readDocument(source, document))
    .filter(({ root, problems }) => root.exists || problems.length);
  const isTemplate = composed.some((document) => document.isTemplate);
  return isTemplate ? composed.map((document) => (document.isTemplate ? document : asTemplate(document))) : composed;
}

function parseStream(source: SourceText): Document.Parsed[] | SyntaxProblem {
  try {
    const tokens = [...new Parser().parse(source.text)];
    if (nestsDeeper(tokens, SAFE_LEVELS)) return tooDeep();
    return [...new Composer(OPTIONS).compose(tokens)] as Document.Parsed[];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep();
  }
}

function tooDeep(): SyntaxProblem {
  return { code: 'limit', message: TOO_DEEP, span: { start: 0, end: 0 } };
}

function readDocument(source: SourceText, document: Document.Parsed): SourceDocument {
  const [start, , end] = document.range;
  const errors = firstOf(document.errors.map(syntaxProblem));
  const composed = errors.length
    ? { value: undefined, problems: [], hasComplexKeys: false }
    : composeValue(document.contents, (alias) => alias.resolve(document));
  const broken = errors.length > 0 || composed.hasComplexKeys || composed.value === undefined;
  return new SourceDocument({
    source,
    span: { start, end },
    value: composed.value,
    problems: [...errors, ...composed.problems],
    isTemplate: broken && TEMPLATE_ACTION.test(source.text.slice(start, end)),
    layout: () => new TreeLayout(document),
  });
}

/** One template action can shift where the documents of a stream begin and end, so it marks them all. */
function asTemplate(document: SourceDocument): SourceDocument {
  const { source, span, problems } = document;
  return new SourceDocument({
    source,
    span,
    value: document.root.value,
    problems,
    isTemplate: TEMPLATE_ACTION.test(source.slice(span)) || problems.length > 0,
    layout: () => document.layout,
  });
}

function unreadableDocument(source: SourceText, problem: SyntaxProblem): SourceDocument {
  return new SourceDocument({
    source,
    span: { start: 0, end: source.text.length },
    value: undefined,
    problems: [problem],
    isTemplate: false,
    layout: () => new TreeLayout(parseDocument('', OPTIONS)),
  });
}

/** What follows the first error is mostly its consequence; a limit that was met says more than either. */
function firstOf(errors: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return errors.length ? [errors.find(({ code }) => code === 'limit') ?? (errors[0] as SyntaxProblem)] : [];
}

function syntaxProblem(error: YAMLParseError): SyntaxProblem {
  const [start, end] = error.pos;
  if (error.code === 'RESOURCE_EXHAUSTION') return { code: 'limit', message: TOO_DEEP, span: { start, end: start } };
  return {
    code: 'syntax',
    message: error.message.replace(/ at line \d+, column \d+:?\s*$/, ''),
    span: { start, end: Math.max(start, end) },
  };
}
