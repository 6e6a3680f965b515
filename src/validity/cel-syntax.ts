import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { type CelReference, parseCel } from './cel-parser.js';
import { invalidValue, requiredValue } from './problems.js';

/** A comment, a whole text between quotes, a bracket, or a quote that nothing closes (CEL specification, Lexis). */
const TOKEN =
  /\/\/[^\n\r]*|\b[bB]?[rR](?:""".*?"""|'''.*?'''|"[^"\n\r]*"|'[^'\n\r]*')|"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"""|'''|"(?:[^"\\\n\r]|\\[^\n\r])*"|'(?:[^'\\\n\r]|\\[^\n\r])*'|[()[\]{}"']/gs;
const UNCLOSED = new Set(['"', "'", '"""', "'''"]);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export interface CelUse {
  /** Whether an expression has to be there at all; it has unless said otherwise. */
  readonly isAsked?: boolean;
  /** The names that the server declares there, beside types and functions; none are looked at without them. */
  readonly names?: readonly string[];
  /** All fields of some of them; of the others nothing is known. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/**
 * An expression in CEL that is blank, that cannot be read, or that refers to what is not declared. Whether its types fit
 * is not judged.
 */
export function* checkExpression(field: Field, use: CelUse = {}): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined || text === '' || isPlaceholder(text)) return;
  if (text.trim() === '') {
    const message = `${fieldNameFirst(field)} is blank; it takes an expression in CEL.`;
    yield (use.isAsked ?? true) ? requiredValue(field, message) : invalidValue(field, message);
    return;
  }
  const problem = celProblem(text, use);
  if (problem !== undefined) yield invalidValue(field, `${fieldNameFirst(field)} is no expression in CEL: ${problem}.`);
}

/** What keeps a text from being an expression, in words; undefined where nothing is known that does. */
export function celProblem(text: string, use: CelUse = {}): string | undefined {
  const unclosed = unclosedPart(text);
  if (unclosed !== undefined) return unclosed;
  const { problem, references } = parseCel(text);
  return problem ?? (use.names && undeclared(references, use.names, use.fields ?? {}));
}

/** Types, and what functions are called under (Kubernetes documentation, Common Expression Language). */
const ALWAYS_DECLARED: ReadonlySet<string> = new Set(
  'bool bytes double duration dyn int list map null_type string timestamp type uint base64 cel cidr format google ip json jsonpatch JSONPatch lists math net Object optional optional_type proto quantity regex semver sets strings url'.split(
    ' ',
  ),
);

function undeclared(
  references: readonly CelReference[],
  names: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  for (const { name, field } of references) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (known && field !== undefined && !isEscaped(field) && !known.includes(field))
      return `"${name}" has no "${field}" there`;
    if (!names.includes(name) && !ALWAYS_DECLARED.has(name))
      return `it refers to "${name}"; declared are ${names.map((each) => `"${each}"`).join(', ')}`;
  }
  return undefined;
}

/** Words that CEL reserves, and signs that it has no names with, are written with underscores around. */
function isEscaped(field: string): boolean {
  return field.includes('__');
}

/** What its quotes and brackets lack. */
function unclosedPart(text: string): string | undefined {
  const open: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const closing = CLOSING[token];
    if (closing) open.push(closing);
    else if (UNCLOSED.has(token)) return `a quote (${token}) is not closed`;
    else if (/^[)\]}]$/.test(token) && open.pop() !== token) return `"${token}" closes nothing`;
  }
  const missing = open.pop();
  return missing === undefined ? undefined : `"${missing}" is missing`;
}
