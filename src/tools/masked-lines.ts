import { parseDocuments } from '../documents/parse-documents.js';
import { valueSpans } from '../documents/shared-anchors.js';
import type { SourceDocument } from '../documents/source-document.js';
import { secretPlaces } from '../resources/secret-places.js';
import { printable } from '../text/printable.js';
import { redact } from '../text/redact.js';
import type { SourceText, Span } from '../text/source-text.js';

const MASK = '[redacted]';
const LONGEST_LINE = 2000;

/**
 * The lines of a text as they may be shown: values of Secrets and whatever looks like a credential masked, control
 * characters replaced. Line n stays line n.
 */
export function maskedLines(source: SourceText): string[] {
  const documents = parseDocuments(source);
  const read = documents.filter(({ root, problems, isTemplate }) => root.exists && !problems.length && !isTemplate);
  const spans = read.flatMap(({ root }) => secretPlaces(root).flatMap(valueSpans));
  if (read.length < documents.length) spans.push(...unreadSecrets(source.text, read));
  const lines = masked(source.text, spans).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return withoutKeyBlocks(lines).map((line, index, all) => showable(redactedBelow(all[index - 1], line)));
}

/** The parts of a text between `---` lines that hold a Secret and were not read: nobody knows where its values are. */
function unreadSecrets(text: string, read: readonly SourceDocument[]): Span[] {
  const starts = [0, ...[...text.matchAll(/^---/gm)].map(({ index }) => index)];
  const parts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
  return parts.filter(
    ({ start, end }) =>
      /kind["']?[ \t]*:[ \t]*["']?Secret\b/.test(text.slice(start, end)) &&
      !read.some(({ span }) => span.start >= start && span.start < end),
  );
}

/** What stands under the spans becomes a mask on each of their lines; indentation stays. */
function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\s][^\r\n]*/g, MASK);
    at = end;
  }
  return result + text.slice(at);
}

/** A private key runs over lines of its own. */
function withoutKeyBlocks(lines: readonly string[]): string[] {
  let isInside = false;
  return lines.map((line) => {
    if (isInside) {
      isInside = !line.includes('-----END ');
      return line.replace(/[^\s].*/, MASK);
    }
    isInside = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/.test(line) && !line.includes('-----END ');
    return line;
  });
}

/** Some credentials are known by the line above: `name: PASSWORD`, then `value: …`. */
function redactedBelow(above: string | undefined, line: string): string {
  if (above === undefined) return redact(line);
  const both = redact(`${above}\n${line}`).split('\n');
  return both.length === 2 ? redact(both[1] ?? '') : redact(line);
}

function showable(line: string): string {
  return line.replace(/[^\t\r]+/g, (part) => printable(part, LONGEST_LINE));
}
