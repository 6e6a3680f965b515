import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, requiredValue } from './problems.js';

/** A comment, a whole text between quotes, a bracket, or a quote that nothing closes (CEL specification, Lexis). */
const TOKEN =
  /\/\/[^\n\r]*|\b[bB]?[rR](?:""".*?"""|'''.*?'''|"[^"\n\r]*"|'[^'\n\r]*')|"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"""|'''|"(?:[^"\\\n\r]|\\[^\n\r])*"|'(?:[^'\\\n\r]|\\[^\n\r])*'|[()[\]{}"']/gs;
const UNCLOSED = new Set(['"', "'", '"""', "'''"]);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * An expression in CEL that is blank, or whose quotes or brackets do not close. What it says and whether that has a
 * type is not judged.
 *
 * @param isAsked whether it has to be there at all.
 */
export function* checkExpression(field: Field, isAsked = true): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined || text === '' || isPlaceholder(text)) return;
  if (text.trim() === '') {
    const message = `${fieldNameFirst(field)} is blank; it takes an expression in CEL.`;
    yield isAsked ? requiredValue(field, message) : invalidValue(field, message);
    return;
  }
  const problem = celProblem(text);
  if (problem !== undefined) yield invalidValue(field, `${fieldNameFirst(field)} is no expression in CEL: ${problem}.`);
}

/** What keeps a text from being read as CEL, in words; undefined where its quotes and brackets close. */
export function celProblem(text: string): string | undefined {
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
