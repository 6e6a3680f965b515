import type { LineReader } from './line-reader.js';
import type { ScalarMark } from './mark.js';
import { giveUp } from './not-plain.js';

const HEADER = /^[|>][-+]?(?: *| +#.*)$/;

/**
 * Reads the literal or folded scalar whose header stands at the reader's place, and goes on to the line behind it.
 *
 * Left to the library: no lines at all, indentation that is stated or differs in a folded scalar, and lines that only
 * white space tells from empty ones.
 *
 * @param column of what holds it: its lines stand further in.
 */
export function readBlockScalar(reader: LineReader, column: number): ScalarMark {
  const { text, at: start } = reader;
  const header = text.slice(start, reader.end);
  if (!HEADER.test(header)) giveUp();
  const body = readLines(text, reader.next, column + 1);
  const chomp = header.charAt(1);
  const isKept = chomp === '+';
  const content = header.startsWith('|') ? body.lines.join('\n') : fold(body.lines);
  reader.next = isKept ? body.blankEnd : body.end;
  const end = reader.next;
  reader.advance();
  return { kind: 'scalar', value: content + lineBreaks(chomp, body.blanks), start, end };
}

/** What stands behind the last line that says something. */
function lineBreaks(chomp: string, blanks: number): string {
  if (chomp === '-') return '';
  return chomp === '+' ? '\n'.repeat(blanks + 1) : '\n';
}

interface Body {
  /** Without their indentation, from the first to the last that is not blank. */
  readonly lines: readonly string[];
  /** How many blank lines follow. */
  readonly blanks: number;
  /** Offset behind the last of the lines, line break included. */
  readonly end: number;
  /** Offset behind the blank lines. */
  readonly blankEnd: number;
}

function readLines(text: string, from: number, least: number): Body {
  const lines: string[] = [];
  let [indent, blanks, end, next] = [-1, 0, from, from];
  while (next < text.length) {
    const line = lineAt(text, next);
    if (line.content === '') {
      if (line.indent > Math.max(indent, 0)) giveUp();
      blanks++;
    } else {
      if (indent < 0) indent = Math.max(line.indent, least);
      if (line.indent < indent) break;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(' '.repeat(line.indent - indent) + line.content);
      end = line.next;
    }
    next = line.next;
  }
  if (!lines.length) giveUp();
  return { lines, blanks, end, blankEnd: next };
}

function lineAt(text: string, start: number): { indent: number; content: string; next: number } {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) === 9) giveUp();
  const lineFeed = text.indexOf('\n', at);
  const lineEnd = lineFeed < 0 ? text.length : lineFeed;
  const end = text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
  return { indent: at - start, content: text.slice(at, end), next: lineFeed < 0 ? lineEnd : lineFeed + 1 };
}

/** Lines become one, blank lines become line breaks. */
function fold(lines: readonly string[]): string {
  let result = '';
  let separator = '';
  for (const line of lines) {
    if (line.startsWith(' ')) giveUp();
    if (line === '') separator = separator === ' ' ? '\n' : `${separator}\n`;
    else {
      result += separator + line;
      separator = ' ';
    }
  }
  return result;
}
