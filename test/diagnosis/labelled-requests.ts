import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModeId } from '../../src/modes/failure-modes.js';
import { FAILURE_MODE_LINES } from './failure-mode-lines.js';

/** A request and the modes whose guidance it needs, labelled before anything was run on it. */
export interface LabelledRequest {
  readonly id: string;
  /** How it asks: task, error, symptom, review, manifest, distractor, multilingual; older rows have finer kinds. */
  readonly kind: string;
  readonly text: string;
  readonly output: string;
  readonly expected: readonly ModeId[];
  /** Further modes that nobody would object to. */
  readonly acceptable?: readonly ModeId[];
  /** Null where several weigh the same or none applies; absent where nobody said. */
  readonly primary?: ModeId | null;
  /** The half that the lexicon and the model are made with, or the one that only measures them. */
  readonly half: 'build' | 'measure';
}

const FOLDER = 'test/diagnosis/requests';

const MODES: Readonly<Record<string, ModeId>> = {
  I: 'insecure-workload-defaults',
  R: 'resource-starvation',
  N: 'network-exposure',
  P: 'privilege-sprawl',
  F: 'fragile-rollouts',
  A: 'api-drift',
};

/** All labelled requests: those of the lines of the failure modes, and those of the files in their order. */
export function labelledRequests(): LabelledRequest[] {
  return [...requestsOfLines(), ...requestsOfFiles()];
}

function requestsOfLines(): LabelledRequest[] {
  return FAILURE_MODE_LINES.flatMap(({ mode, told }, line) =>
    told.map((text, at) => ({
      id: `building-line-${line + 1}-${at + 1}`,
      kind: 'line',
      text,
      output: '',
      expected: [mode],
      half: 'build' as const,
    })),
  );
}

function requestsOfFiles(): LabelledRequest[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');
      return lines.map((line, at) => (name.endsWith('.jsonl') ? fromJson(name, line, at) : fromLine(name, line, at)));
    });
}

function fromJson(file: string, line: string, at: number): LabelledRequest {
  return { id: idOf(file, at), kind: 'further', output: '', half: halfOf(file), ...JSON.parse(line) };
}

function idOf(file: string, at: number): string {
  return `${file.slice(0, file.indexOf('.'))}-${at + 1}`;
}

/** The name of the file says the half. */
function halfOf(file: string): LabelledRequest['half'] {
  return file.startsWith('measuring') ? 'measure' : 'build';
}

/**
 * `kind|labels|text`: labels are the initials of modes, the primary one first, or all alike after `*`; `\n` in the
 * text is a line end.
 */
function fromLine(file: string, line: string, at: number): LabelledRequest {
  const [kind = '', labels = '', ...rest] = line.split('|');
  const expected = [...labels.replace('*', '')].map((initial) => MODES[initial]!);
  return {
    id: idOf(file, at),
    kind,
    text: rest.join('|').replaceAll('\\n', '\n'),
    output: '',
    expected,
    primary: labels.startsWith('*') ? null : (expected[0] ?? null),
    half: halfOf(file),
  };
}
