import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { redact } from '../../src/text/redact.js';

const WORDS =
  'write a Deployment ingress pods keep OOMKilled no only the root token password=hunter2 probe 1.21 to 1.33 v1beta1 kind: Service\n apiVersion: v1\n Error: 再起動 流量 배포 nicht ohne 502 on each deploy every node is down . , ! ... Bearer abcdefgh123 0/3 nodes are available: unknown field "spec.x"'.split(
    ' ',
  );
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);
const input = fc.record({ task: text, output: text });
const flat = (value: string) => redact(value).replace(/\s+/g, ' ');

describe('for any input', () => {
  it('confidences are between 0 and 1, in order, each mode once, with reasons', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { modes, primary, questions } = diagnose(given);
        const confidences = modes.map(({ confidence }) => confidence);
        expect(confidences.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(new Set(modes.map(({ id }) => id)).size).toBe(modes.length);
        expect(modes.every(({ because }) => because.length > 0)).toBe(true);
        if (primary !== null) expect(modes[0]?.id).toBe(primary);
        expect(questions.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it('quotes are short extracts of the input, credentials masked', () => {
    fc.assert(
      fc.property(input, (given) => {
        const sources = { task: flat(given.task), output: flat(given.output), manifest: '' };
        for (const { because } of diagnose(given).modes) {
          for (const { source, quote } of because) {
            expect(quote.length).toBeLessThanOrEqual(80);
            if (!quote.startsWith('kind: ') && !quote.startsWith('apiVersion: ')) {
              expect(sources[source]).toContain(quote.replace(/…$/, ''));
            }
            expect(quote).not.toContain('hunter2');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('equal input gives an equal answer', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(diagnose(given)).toEqual(diagnose(given));
      }),
    );
  });
});

describe('long and hostile input is read to its end', () => {
  it.each([
    'a ',
    'no no limits ',
    'only can may talk ',
    'Error: permission denied\n',
    'kind: Deployment\n',
    '再起動',
    '1.25 ',
    'v1beta1/',
    'spec.a[0].',
    'connect() failed ',
    'deploymnet ',
    '0/5 nodes are available: ',
    "l'",
    'password=a ',
  ])('%j', (unit) => {
    const long = unit.repeat(100_000 / unit.length);
    expect(diagnose({ task: long, output: long }).questions.length).toBeLessThanOrEqual(3);
  });
});
