import { Composer, type Document, type Node, Parser, parseDocument, type YAMLParseError } from 'yaml';
import type { SourceText } from '../text/source-text.js';
import { composeValue } from './compose-value.js';
import { nestsDeeper } from './nesting.js';
import { faultsOfDirectives, faultsOfText, spanOfNode } from './reader-faults.js';
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
  const span = { start, end };
  const { text } = source;
  const errors = firstOf([
    ...document.errors.filter((error) => !isHarmless(error)).map(syntaxProblem),
    ...faultsOfDirectives(document),
    ...faultsOfText(text, span),
  ]);
  const composed = errors.length
    ? { value: undefined, problems: [], complexKey: undefined }
    : composeValue(document.contents, { text, resolve: (alias) => alias.resolve(document) });
  const { complexKey } = composed;
  const value = complexKey ? undefined : composed.value;
  return new SourceDocument({
    source,
    span,
    value,
    problems: [...errors, ...composed.problems, ...(complexKey ? [noKey(complexKey)] : [])],
    isTemplate: value === undefined && TEMPLATE_ACTION.test(source.slice(span)),
    layout: () => new TreeLayout(document),
  });
}

/** The API server's reader asks for no space before a comment. */
function isHarmless({ code, message }: YAMLParseError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Comments must be separated');
}

function noKey(node: Node): SyntaxProblem {
  return { code: 'syntax', message: 'A map or a list stands where a key belongs.', span: spanOfNode(node) };
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
