import { expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { Container } from '../../src/resources/container.js';
import { heapSizes } from '../../src/resources/heap-size.js';
import { SourceText } from '../../src/text/source-text.js';

function sizes(yaml: string): [written: string, mebibytes: number][] {
  const [document] = parseDocuments(new SourceText('container.yaml', yaml));
  const container = new Container(document!.root, 'regular', document!.root.at('none'));
  return heapSizes(container).map(({ written, bytes }) => [written, bytes / 2 ** 20]);
}

test.each([
  ["env: [{ name: JAVA_OPTS, value: '-Xms1g -Xmx2g' }]", [['-Xmx2g', 2048]]],
  ["env: [{ name: JAVA_OPTS, value: '-Xmx512M' }]", [['-Xmx512M', 512]]],
  ["args: ['-Xmx1048576k', '-jar', app.jar]", [['-Xmx1048576k', 1024]]],
  ["args: ['-Xmx1073741824']", [['-Xmx1073741824', 1024]]],
  ["command: [sh, -c, 'exec node --max_old_space_size 3072 server.js']", [['--max_old_space_size 3072', 3072]]],
  ["env: [{ name: NODE_OPTIONS, value: '--max-old-space-size=256' }]", [['--max-old-space-size=256', 256]]],
  ["env: [{ name: GOMEMLIMIT, value: '750MiB' }]", [['GOMEMLIMIT=750MiB', 750]]],
  ["env: [{ name: GOMEMLIMIT, value: '1048576' }]", [['GOMEMLIMIT=1048576', 1]]],
  ["env: [{ name: GOMEMLIMIT, value: 'off' }]", []],
  ["env: [{ name: OTHER, value: '750MiB' }]", []],
  ["args: ['-Xmx${HEAP}', '-Xmx1.5g', '-Xmx2gb']", []],
  ['env: text', []],
] as const)('reads the heap of %s', (yaml, expected) => {
  expect(sizes(yaml)).toEqual(expected);
});
