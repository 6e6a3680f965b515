import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rewriteFiles } from '../../src/files/rewrite-file.js';
import { SourceText } from '../../src/text/source-text.js';

const CLI = resolve('dist/cli.cjs');
const DRAFT = readFileSync('examples/first-draft.yaml', 'utf8');

const DUPLICATE = `apiVersion: v1
kind: Pod
metadata: { name: app, namespace: shop }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.0.0 # pinned
      env:
        - { name: MODE, value: a }
        - { name: MODE, value: b }
        - { name: API_PASSWORD, value: hunter2 }
`;
const REPAIRED = DUPLICATE.replace('        - { name: MODE, value: a }\n', '');

let root: string;
let folder: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'kubeshark-fix-')));
});
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'fix', ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('fix --write', () => {
  test('carries out the safe repairs, says so, and leaves nothing to do', () => {
    const path = write('pod.yaml', DUPLICATE);
    const first = run(['pod.yaml', '--write', '--rule', 'no-duplicate-environment-variable']);
    expect(readFileSync(path, 'utf8')).toBe(REPAIRED);
    expect(first.stdout).toContain('Repaired pod.yaml:9 no-duplicate-environment-variable (safe)');
    const { mtimeMs } = statSync(path);
    expect(run(['pod.yaml', '--write']).stdout).not.toContain('Repaired');
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  test('keeps the mode, a byte order mark and line ends, and leaves no file behind', () => {
    const path = write('sub/pod.yaml', `\uFEFF${DUPLICATE.replaceAll('\n', '\r\n')}`);
    chmodSync(path, 0o600);
    expect(run(['.', '--write']).stderr).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${REPAIRED.replaceAll('\n', '\r\n')}`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'sub'))).toEqual(['pod.yaml']);
  });

  test('ends with what remains', () => {
    write('pod.yaml', DUPLICATE.replace('        - { name: API_PASSWORD, value: hunter2 }\n', ''));
    expect(run(['pod.yaml', '--write']).status).toBe(0);
    expect(run(['pod.yaml', '--write', '--fail-on', 'warning']).status).toBe(1);
  });

  test('follows a link inside the folder and refuses one that leads out', () => {
    const outside = join(root, 'outside.yaml');
    writeFileSync(outside, DUPLICATE);
    symlinkSync(outside, join(folder, 'out.yaml'));
    const refused = run(['out.yaml', '--write']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('"out.yaml" is a link to a place outside');
    expect(readFileSync(outside, 'utf8')).toBe(DUPLICATE);
    const path = write('pod.yaml', DUPLICATE);
    symlinkSync(path, join(folder, 'in.yaml'));
    run(['in.yaml', '--write']);
    expect(readFileSync(path, 'utf8')).toBe(REPAIRED);
  });

  test('hands standard input on, repaired, whatever remains to be said', () => {
    const { stdout, stderr } = run(['-', '--write'], DUPLICATE);
    expect(stdout).toBe(REPAIRED);
    expect(stderr).toContain('Remaining: 1 errors');
    expect(run(['-', '--write'], DUPLICATE.trimEnd()).stdout).toBe(REPAIRED.trimEnd());
  });

  test('a text that is not UTF-8 throughout stays as it is', () => {
    const path = join(folder, 'pod.yaml');
    writeFileSync(path, Buffer.concat([Buffer.from(`# caf\u00e9\n`, 'latin1'), Buffer.from(DUPLICATE)]));
    expect(run(['pod.yaml', '--write'])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(path).includes(Buffer.from('value: a'))).toBe(true);
  });

  test.each([
    [['--write'], 'Nothing to repair: name files'],
    [['pod.yaml', '--write', '--diff'], '--diff shows and --write writes'],
    [['pod.yaml', '--rule', 'no-such'], 'No rule "no-such"'],
    [['pod.yaml', '--write', '--rule', 'no-such'], 'No rule "no-such"'],
    [['pod.yaml', '--safety', 'all'], '--safety must be one of safe, suggestion'],
    [['pod.yaml', '--write', '--mode', 'security'], 'Argument "modes" must be one of insecure-workload-defaults'],
  ])('%j is refused in words', (args, words) => {
    const path = write('pod.yaml', DUPLICATE);
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readFileSync(path, 'utf8')).toBe(DUPLICATE);
  });
});

test('a file that changed meanwhile is not written, nor any other', () => {
  const [first, second] = ['a.yaml', 'b.yaml'].map((name) => ({
    path: write(name, 'a: 1\n'),
    before: new SourceText(name, 'a: 1\n'),
  }));
  writeFileSync(second!.path, 'a: 2\n');
  const rewrites = [first!, second!].map(({ before }) => ({ before, after: new SourceText(before.file, 'a: 3\n') }));
  expect(() => rewriteFiles(folder, rewrites)).toThrow('"b.yaml" changed while it was judged');
  expect(readFileSync(first!.path, 'utf8')).toBe('a: 1\n');
});

describe('fix --diff', () => {
  test('shows what would change, without secrets, and changes nothing', () => {
    const path = write('pod.yaml', DUPLICATE);
    const { stdout, stderr, status } = run(['pod.yaml', '--diff']);
    expect(stdout).toBe(`--- pod.yaml
+++ pod.yaml
@@ -6,6 +6,5 @@ no-duplicate-environment-variable
     - name: app
       image: registry.example.com/app:1.0.0 # pinned
       env:
-        - { name: MODE, value: a }
         - { name: MODE, value: b }
         - { name: API_PASSWORD, value: [redacted] }
`);
    expect(stderr).toContain('Would repair pod.yaml:9');
    expect(stderr + stdout).not.toContain('hunter2');
    expect(status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(DUPLICATE);
  });

  test('is a patch that the patch command carries out', () => {
    const path = write('draft.yaml', DRAFT.replace(/postgres:.*/, 'none'));
    const { stdout } = run(['draft.yaml', '--diff', '--safety', 'suggestion']);
    expect(stdout).toContain('@@');
    run(['draft.yaml', '--write', '--safety', 'suggestion']);
    const written = readFileSync(path, 'utf8');
    writeFileSync(path, DRAFT.replace(/postgres:.*/, 'none'));
    expect(spawnSync('git', ['apply', '-p0'], { cwd: folder, input: stdout, encoding: 'utf8' }).stderr).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(written);
  });

  test('gives the same as data', () => {
    write('pod.yaml', DUPLICATE);
    const { diff, applied, remaining } = JSON.parse(run(['pod.yaml', '--diff', '--format', 'json']).stdout);
    expect(diff).toContain('-        - { name: MODE, value: a }');
    expect(applied).toMatchObject([{ rule: 'no-duplicate-environment-variable', safety: 'safe', line: 9 }]);
    expect(remaining.errors).toBe(1);
  });
});

describe('fix without either', () => {
  test('proposes, with risk, trade-off and guardrail, and changes nothing', () => {
    const path = write('draft.yaml', DRAFT);
    const { stdout, status } = run(['draft.yaml']);
    for (const words of [
      '## Network exposure',
      'Prevents: ',
      'Could still go wrong: ',
      'Guardrail: ',
      'by hand: ',
      'Suggestions, on top of the safe patch:',
    ])
      expect(stdout).toContain(words);
    expect(stdout).not.toContain('hunter2');
    expect(status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(DRAFT);
  });
});

describe('fix goes by the configuration', () => {
  test('what is switched off is not repaired, and suppressions hold', () => {
    const path = write('pod.yaml', DUPLICATE);
    write('kubeshark.yaml', 'rules: { no-duplicate-environment-variable: off }\n');
    expect(run(['pod.yaml', '--write']).stdout).toContain('Nothing to repair by itself');
    expect(readFileSync(path, 'utf8')).toBe(DUPLICATE);
    expect(run(['pod.yaml', '--write', '--no-config']).stdout).toContain('Repaired pod.yaml:9');
    expect(readFileSync(path, 'utf8')).not.toBe(DUPLICATE);
  });
});
