import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODE_IDS } from '../../src/modes/failure-modes.js';
import type { ReportInput } from '../../src/reports/report-input.js';

const CLI = resolve('dist/cli.cjs');
const DRAFT = 'examples/first-draft.yaml';
const REPAIRED = 'examples/repaired.yaml';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubeshark-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], options: { readonly input?: string; readonly cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: '',
    ...options,
  });
  return { status, stdout, stderr };
}

function report(args: readonly string[], options?: { readonly input?: string; readonly cwd?: string }): ReportInput {
  return JSON.parse(run(['validate', ...args, '--format', 'json'], options).stdout);
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function emptyFolder(): string {
  const path = join(folder, 'empty');
  mkdirSync(path, { recursive: true });
  return path;
}

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: b }\n';

describe('validate on the examples', () => {
  test('finds all six modes in the draft, each with a place, and exits 1', () => {
    const { findings, ok } = report([DRAFT]);
    expect(ok).toBe(false);
    expect(new Set(findings.flatMap(({ modes }) => modes))).toEqual(new Set(MODE_IDS));
    const lines = readFileSync(DRAFT, 'utf8').split('\n');
    for (const { line, column, endLine } of findings) {
      expect(lines[line - 1]?.slice(column - 1).trim()).not.toBe('');
      expect(endLine).toBeGreaterThanOrEqual(line);
    }
    expect(run(['validate', DRAFT]).status).toBe(1);
  });

  test.each<[rule: string, text: string]>([
    ['removed-api', 'apiVersion: extensions/v1beta1'],
    ['unknown-field', 'runAsNonRoot: true'],
    ['match-service-selector', 'selector'],
    ['no-mutable-image-tag', 'image: ghcr.io/example-shop/orders-api:latest'],
    ['no-millibyte-memory', 'memory: 512m'],
  ])('underlines for %s exactly: %s', (rule, text) => {
    const { findings } = report([DRAFT]);
    const found = findings.find((finding) => finding.rule === rule);
    const line = readFileSync(DRAFT, 'utf8').split('\n')[(found?.line ?? 0) - 1];
    expect(line?.slice((found?.column ?? 0) - 1, (found?.endColumn ?? 0) - 1)).toBe(text);
  });

  test('never shows the password that the draft holds', () => {
    for (const format of ['text', 'json'])
      expect(run(['validate', DRAFT, '--format', format]).stdout).not.toContain('hunter2');
  });

  test('finds nothing in its repaired twin and exits 0', () => {
    const { findings, ok, summary } = report([REPAIRED]);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(summary.resources).toBeGreaterThan(5);
    expect(run(['validate', REPAIRED]).status).toBe(0);
  });

  test('gives equal answers to equal input', () => {
    expect(run(['validate', DRAFT]).stdout).toBe(run(['validate', DRAFT]).stdout);
    const [fromFile, fromStdin] = [report([DRAFT]), report(['-'], { input: readFileSync(DRAFT, 'utf8') })];
    expect(fromStdin.findings).toEqual(fromFile.findings.map((finding) => ({ ...finding, file: '<input>' })));
  });
});

describe('what cannot be judged is never shown as fine', () => {
  const cases: [name: string, prepare: () => string[], input: string | undefined, message: RegExp][] = [
    ['no path', () => [], undefined, /Nothing to judge: name files/],
    ['empty input', () => ['-'], '', /Nothing to judge/],
    ['comments alone', () => ['-'], '# later\n', /Nothing to judge/],
    ['a missing file', () => [join(folder, 'absent.yaml')], undefined, /absent\.yaml".*does not exist/],
    ['a folder without manifests', () => [emptyFolder()], undefined, /No \.yaml/],
    [
      'a folder of other YAML',
      () => [join(write('ci/workflow.yml', 'on: push\njobs: {}\n'), '..')],
      undefined,
      /neither apiVersion nor kind/,
    ],
    [
      'Helm template text alone',
      () => [write('chart/deployment.yaml', 'kind: {{ .Values.kind }}\n')],
      undefined,
      /helm template/,
    ],
    [
      'a Kustomization alone',
      () => [write('base/kustomization.yaml', 'kind: Kustomization\nresources: [a.yaml]\n')],
      undefined,
      /client program/,
    ],
    ['a misspelt option', () => ['--profil', 'strict', DRAFT], undefined, /--profil/],
    [
      'a version that is none',
      () => ['--kubernetes-version', 'latest', DRAFT],
      undefined,
      /"latest" is no Kubernetes version/,
    ],
    ['an unknown profile', () => ['--profile', 'lenient', DRAFT], undefined, /--profile must be one of recommended/],
    ['a file that is no file', () => ['/dev/null'], undefined, /neither a file nor a folder/],
  ];
  test.each(cases)('%s: exit 2 with a message', (_, prepare, input, message) => {
    const { status, stdout, stderr } = run(['validate', ...prepare()], input === undefined ? {} : { input });
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    ['text that is no YAML', 'a: [1\n', 'yaml-syntax'],
    ['a document that is no object', 'just words\n', 'require-type-meta'],
    ['YAML that was named and is no manifest', 'a: 1\n', 'require-type-meta'],
  ])('%s: a finding and exit 1', (_, input, rule) => {
    const { findings } = report(['-'], { input });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(run(['validate', '-'], { input }).status).toBe(1);
  });

  test('objects of unknown kinds are counted, and fail only when asked to', () => {
    const input = 'apiVersion: example.org/v1\nkind: Widget\nmetadata: { name: w }\n';
    expect(report(['-'], { input }).summary.notJudged).toBe(1);
    expect(run(['validate', '-'], { input }).status).toBe(0);
    expect(run(['validate', '-', '--fail-on-unjudged'], { input }).status).toBe(2);
  });
});

describe('a scan of a folder', () => {
  test('honours .gitignore and --exclude, passes over links, and counts what is no manifest', () => {
    const root = join(folder, 'repo');
    mkdirSync(join(root, '.git'), { recursive: true });
    write('repo/.gitignore', 'build/\n*.tmp.yaml\n!keep.tmp.yaml\n');
    for (const name of ['a.yaml', 'build/b.yaml', 'c.tmp.yaml', 'keep.tmp.yaml', 'vendor/d.yaml', 'sub/e.json.txt'])
      write(`repo/${name}`, CONFIG_MAP);
    write('repo/sub/f.json', JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'f' } }));
    write('repo/values.yaml', 'replicas: 3\n');
    symlinkSync(join(root, 'a.yaml'), join(root, 'link.yaml'));
    const { summary } = report(['.', '--exclude', 'vendor/'], { cwd: root });
    expect(summary).toMatchObject({ files: 4, documents: 4, resources: 3, notJudged: 1 });
  });

  test('knows the patches that a Kustomization names', () => {
    write(
      'overlay/kustomization.yaml',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches:\n  - path: ./patch.yaml\n',
    );
    write(
      'overlay/patch.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n',
    );
    write('overlay/settings.yaml', CONFIG_MAP);
    const { summary, notJudged } = report([join(folder, 'overlay')]);
    expect(summary).toMatchObject({ resources: 1, notJudged: 2 });
    expect(notJudged?.map(({ reason }) => reason).sort()).toEqual(['client-side', 'patch']);
  });
});

describe('thresholds and contract', () => {
  test('--fail-on decides which findings count', () => {
    const input = CONFIG_MAP;
    expect(run(['validate', '-', '--fail-on', 'info'], { input }).status).toBe(0);
    expect(run(['validate', DRAFT, '--fail-on', 'warning', '--max-findings', '1']).status).toBe(1);
  });

  test('a contract is read from a file and held against the manifests', () => {
    const contract = write('contract.md', '## Output contract\nTarget: Kubernetes 1.33\n');
    expect(report([REPAIRED, '--contract', contract]).contract).toMatchObject({ present: true, ok: false });
    expect(run(['validate', REPAIRED, '--contract', contract]).status).toBe(1);
    expect(run(['validate', REPAIRED, '--contract', 'examples/repaired-contract.md']).status).toBe(0);
    expect(run(['validate', REPAIRED, '--contract', join(folder, 'none.md')]).status).toBe(2);
  });
});

describe('the other commands', () => {
  test('rules --format json is the catalogue', () => {
    const rules = JSON.parse(run(['rules', '--format', 'json']).stdout);
    expect(Object.keys(rules[0])).toEqual([
      'id',
      'title',
      'severity',
      'modes',
      'profiles',
      'scope',
      'kinds',
      'fixable',
      'reference',
      'rationale',
      'equivalents',
    ]);
  });

  test('--help, --version, an unknown command', () => {
    expect(run(['--help']).stdout).toContain('validate-output');
    expect(run(['validate', '--help']).stdout).toContain('--fail-on error|warning|info');
    expect(run(['--version']).stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(run(['valdate'])).toMatchObject({ status: 2, stdout: '' });
  });
});
