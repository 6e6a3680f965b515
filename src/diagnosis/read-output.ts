import type { ModeId } from '../modes/failure-modes.js';
import type { Span } from '../text/source-text.js';
import { type Evidence, type EvidenceSource, quoteOf } from './evidence.js';
import { FIELD_MODES, OUTPUT_PATTERNS, type OutputPattern } from './lexicon/output-patterns.js';

/** A message of a known family, and where it stands. */
export interface Message extends Span {
  readonly pattern: OutputPattern;
  readonly source: EvidenceSource;
  readonly quote: string;
}

const LONGEST_LINE = 4000;
const MOST_LINES = 20_000;
/** What a consequence weighs where its cause is told. */
const BESIDE_A_CAUSE = 0.35;

/** A value that the API server refuses, with the path of its field. */
const REFUSED_FIELD =
  /\b(?:spec|metadata|subjects|rules|roleRef|data)(?:\.[A-Za-z]{1,60}|\[[\w.-]{1,60}\]){0,14}: (?:Invalid value|Required value|Unsupported value|Forbidden|Duplicate value|Not found|Too long|Too many)/g;

/** Finds messages of kubectl, the API server, kubelet, scheduler, ingress controllers, Helm and validators. */
export function readMessages(text: string, source: EvidenceSource): Message[] {
  return linesOf(text).flatMap((line) => readLine(text, line, source));
}

/** What messages say for their modes. */
export function messageEvidence(messages: readonly Message[]): Evidence[] {
  const causes = messages.some(({ pattern }) => pattern.kind === 'exact');
  return messages.flatMap(({ pattern, source, quote }) =>
    pattern.modes.map(([mode, weight]) => ({
      mode,
      weight: pattern.kind === 'consequence' && causes ? BESIDE_A_CAUSE : weight,
      topic: `output ${pattern.id}`,
      source,
      quote,
      reason: pattern.reason,
    })),
  );
}

/** What refused fields say, by the path of the field. */
export function refusedFieldEvidence(text: string, source: EvidenceSource): Evidence[] {
  return [...text.slice(0, LONGEST_LINE * 4).matchAll(REFUSED_FIELD)].slice(0, 10).map(({ index, 0: found }) => {
    const mode: ModeId = FIELD_MODES.find(([pattern]) => pattern.test(found))?.[1] ?? 'api-drift';
    return {
      mode,
      weight: 0.85,
      topic: `field ${mode}`,
      source,
      quote: quoteOf(text, index, index + found.length),
      reason: 'The API server refuses the value of this field.',
    };
  });
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start < text.length && lines.length < MOST_LINES) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) lines.push({ start, end: Math.min(end, start + LONGEST_LINE) });
    start = end + 1;
  }
  return lines;
}

/** Loose families count in a log, and in a task on lines that quote one. */
function readLine(text: string, { start, end }: Span, source: EvidenceSource): Message[] {
  const line = text.slice(start, end);
  const found = OUTPUT_PATTERNS.flatMap((pattern) => {
    if (pattern.kind === 'loose' && source === 'task' && !line.includes(': ')) return [];
    const match = pattern.pattern.exec(line);
    if (!match) return [];
    const from = start + match.index;
    const to = from + match[0].length;
    return [{ pattern, source, start: from, end: to, quote: quoteOf(text, from, to) }];
  });
  const telling = found.filter(({ pattern }) => pattern.kind !== 'loose');
  return telling.length > 0 ? telling : found;
}
