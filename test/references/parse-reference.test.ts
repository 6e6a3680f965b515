import { expect, test } from 'vitest';
import { parseExamples } from '../../src/references/parse-reference.js';

const fence = (info: string, ...lines: readonly string[]) => `\`\`\`yaml ${info}\n${lines.join('\n')}\n\`\`\`\n`;

test('an example of a change has two sides', () => {
  const text = fence(
    'good change',
    'a: 1 # was 2',
    '- b.c/d: [x, y] # was [x]',
    'e: 3 # new',
    'f: 4 # gone',
    'g: 5 # why',
  );
  expect(parseExamples(text)).toMatchObject([
    { before: 'a: 2\n- b.c/d: [x]\nf: 4\ng: 5 # why\n', yaml: 'a: 1\n- b.c/d: [x, y]\ne: 3\ng: 5 # why\n' },
  ]);
});

test('any other example is taken as it stands', () => {
  const [example] = parseExamples(fence('good', 'a: 1 # was 2'));
  expect(example).toMatchObject({ yaml: 'a: 1 # was 2\n' });
  expect(example?.before).toBeUndefined();
});
