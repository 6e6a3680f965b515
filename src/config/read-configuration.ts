import type * as z from 'zod/mini';
import { type Field, isMap } from '../documents/field.js';
import { parseDocuments } from '../documents/parse-documents.js';
import { formatPath } from '../documents/path.js';
import { printable } from '../text/printable.js';
import type { SourceText, Span } from '../text/source-text.js';
import { type Configuration, configurationSchema, type Vocabulary } from './configuration.js';
import { BETWEEN_NAMES } from './values.js';

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** What is wrong with it, each as `file:line:column: what`; then the configuration says nothing. */
  readonly problems: readonly string[];
}

/** Finds what a misspelt name was meant to be. */
export type Suggest = (name: string, names: readonly string[]) => string | undefined;

type Issue = z.core.$ZodIssue;

interface Problem {
  readonly span: Span;
  readonly message: string;
}

/** Reads `kubeshark.yaml`. A file without content says nothing, as does a key without a value. */
export function readConfiguration(source: SourceText, known: Vocabulary, suggest: Suggest): ReadConfiguration {
  const [document, second] = parseDocuments(source);
  if (!document) return { configuration: {}, problems: [] };
  const faults: readonly Problem[] = [
    ...document.problems,
    ...(second ? [{ span: second.span, message: 'Only one document is read here.' }] : []),
  ];
  if (faults.length) return refused(source, faults);
  const parsed = configurationSchema(known).safeParse(plainValue(document.root));
  if (parsed.success) return { configuration: parsed.data, problems: [] };
  const issues = parsed.error.issues.flatMap((issue) => explain(issue, document.root, suggest));
  return refused(source, issues);
}

function refused(source: SourceText, problems: readonly Problem[]): ReadConfiguration {
  const placed = problems
    .map(({ span, message }) => ({ ...source.position(span.start), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    configuration: {},
    problems: placed.map(({ line, column, message }) => `${source.file}:${line}:${column}: ${message}`),
  };
}

/** The value without what is null, in ordinary maps. */
function plainValue(field: Field): unknown {
  if (Array.isArray(field.value)) return field.items().map(plainValue);
  if (!isMap(field.value)) return field.value;
  const entries = field.entries().filter(([, entry]) => entry.exists);
  return Object.fromEntries(entries.map(([key, entry]) => [key, plainValue(entry)]));
}

function explain(issue: Issue, root: Field, suggest: Suggest): Problem[] {
  const field = root.at(...issue.path.map((key) => (typeof key === 'number' ? key : String(key))));
  if (issue.code !== 'unrecognized_keys') return [{ span: field.span, message: `${nameOf(field)} ${issue.message}.` }];
  const names = issue.message.split(BETWEEN_NAMES);
  return issue.keys.map((key) => ({
    span: field.at(key).span,
    message: unknownKey({ key, within: issue.path, names, meant: suggest(key, names) }),
  }));
}

interface UnknownKey {
  readonly key: string;
  readonly within: readonly PropertyKey[];
  readonly names: readonly string[];
  readonly meant: string | undefined;
}

function unknownKey({ key, within, names, meant }: UnknownKey): string {
  const shown = printable(key, 60);
  const hint = meant ? ` Did you mean "${meant}"?` : '';
  if (within.at(-1) === 'rules') return `No rule is called "${shown}".${hint || ' "kubeshark-mcp rules" lists them.'}`;
  return `Unknown key "${shown}".${hint} Known: ${names.join(', ')}.`;
}

function nameOf(field: Field): string {
  const path = formatPath(field.path);
  return path ? `"${printable(path, 80)}"` : 'The configuration';
}
