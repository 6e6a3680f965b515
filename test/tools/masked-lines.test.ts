import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/text/source-text.js';
import { maskedLines } from '../../src/tools/masked-lines.js';

const lines = (text: string) => maskedLines(new SourceText('a.yaml', text));

describe('lines as they may be shown', () => {
  test.each<[name: string, text: string]>([
    ['stringData of a Secret', 'kind: Secret\nstringData:\n  word: hunter2\n'],
    ['data of a Secret in flow style', 'kind: Secret\ndata: { word: hunter2, "other": "hunter2" }\n'],
    ['a Secret as JSON', '{"kind": "Secret", "data": {"word": "hunter2"}}'],
    ['a Secret in a List', 'kind: List\nitems:\n  - kind: Secret\n    data: { word: hunter2 }\n'],
    [
      'a block scalar of a Secret',
      'kind: Secret\nstringData:\n  file: |\n    hunter2\n\n    hunter2 too\n  other: 1\n',
    ],
    ['a folded plain scalar', 'kind: Secret\nstringData:\n  file: hunter2\n    hunter2\n'],
    ['an anchor that a Secret uses', 'x: &word hunter2\nkind: Secret\nstringData: { a: *word }\n'],
    ['an anchored value', 'kind: Secret\nstringData: { a: &word hunter2 }\n'],
    ['a merge key', 'x: &all\n  a: hunter2\nkind: Secret\nstringData:\n  <<: *all\n'],
    [
      'what kubectl applied last',
      `kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"data":{"a":"hunter2"}}\n`,
    ],
    ['a key that stands twice', 'kind: Secret\nstringData:\n  a: hunter2\n  a: other\n'],
    ['a Secret that does not parse', 'kind: Secret\nstringData:\n  a: hunter2\n  b: [\n'],
    ['a Secret of a template', '{{ if x }}\nkind: Secret\nstringData:\n  a: hunter2\n{{ end }}\n'],
    ['a variable', 'env:\n  - name: DB_PASSWORD\n    value: hunter2\n'],
    ['a variable in flow style', 'env: [{ name: DB_PASSWORD, value: hunter2 }]\n'],
    ['a variable, value first', 'env:\n  - value: hunter2\n    name: DB_PASSWORD\n'],
    ['an argument', 'args: ["--password", "hunter2"]\n'],
    ['a line of shell', 'command:\n  - sh\n  - -c\n  - run --password=hunter2 now\n'],
    ['a key of a ConfigMap', 'kind: ConfigMap\ndata:\n  db.password: hunter2\n'],
    ['a property in a file', 'kind: ConfigMap\ndata:\n  app.properties: |\n    db.password=hunter2\n'],
    ['a password in an address', 'value: postgres://app:hunter2@db/app\n'],
    ['a private key', 'x: |\n  -----BEGIN RSA PRIVATE KEY-----\n  hunter2\n  -----END RSA PRIVATE KEY-----\n'],
  ])('mask %s', (_, text) => {
    const shown = lines(text);
    expect(shown.join('\n')).not.toContain('hunter2');
    expect(shown.length).toBe(text.replace(/\n$/, '').split('\n').length);
    expect(shown.join('\n')).toContain('[redacted]');
  });

  test('leave the rest as it is, in its place', () => {
    const text = 'kind: Secret # why\nmetadata:\n  name: db\r\nstringData:\n  a: "x" # hidden\n\nb: 1';
    expect(lines(text)).toEqual([
      'kind: Secret # why',
      'metadata:',
      '  name: db\r',
      'stringData:',
      '  a: [redacted] # hidden',
      '',
      'b: 1',
    ]);
  });

  test.each([
    'automountServiceAccountToken: false',
    'secretName: orders-tls',
    'image: ghcr.io/shop/api@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    '    valueFrom: { secretKeyRef: { name: db, key: password } }',
  ])('mask nothing in %s', (text) => {
    expect(lines(text)).toEqual([text]);
  });

  test('show no control characters', () => {
    expect(lines('a: \u001b[31m\tred\u202e')).toEqual(['a: �[31m\tred�']);
  });
});
