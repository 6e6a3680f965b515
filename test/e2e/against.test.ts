import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../src/reports/report-input.js';
import { invoke } from '../../src/tools/tool.js';
import { validateOutput } from '../../src/tools/validate-output.js';

const CLI = resolve('dist/cli.cjs');

const binding = (role: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: api, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }
subjects: [{ kind: User, name: jo, apiGroup: rbac.authorization.k8s.io }]
`;

/** A repository with two commits: the binding names the role `view` in the first, `edit` in the second. */
let repository: string;
let outside: string;
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'kubeshark-git-'));
  outside = mkdtempSync(join(tmpdir(), 'kubeshark-plain-'));
  git('init', '-q');
  for (const role of ['view', 'edit']) {
    write(join('deploy', 'binding.yaml'), binding(role));
    write(join('deploy', 'more', 'broken.json'), role === 'view' ? '{' : '{}');
    git('add', '.');
    git('-c', 'user.name=n', '-c', 'user.email=n@example.com', 'commit', '-q', '-m', role);
  }
  write(join('old', 'elsewhere.yaml'), binding('view'));
  write(join('new', 'elsewhere.yaml'), binding('edit'));
  writeFileSync(join(outside, 'binding.yaml'), binding('edit'));
});
afterAll(() => {
  for (const folder of [repository, outside]) rmSync(folder, { recursive: true, force: true });
});

function git(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function write(name: string, text: string): void {
  mkdirSync(join(repository, name, '..'), { recursive: true });
  writeFileSync(join(repository, name), text);
}

function validate(args: readonly string[], cwd = repository, input = '') {
  const words = [CLI, 'validate', ...args, '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd, input });
  const findings = stdout ? (JSON.parse(stdout) as ReportInput).findings : [];
  const changes = findings.filter(({ rule }) => rule === 'no-immutable-change');
  return { status, stderr, changes: changes.map(({ file, line, path }) => `${file}:${line} ${path}`) };
}

const CHANGED = ['deploy/binding.yaml:4 roleRef.name'];

describe('judging a change on the command line', () => {
  test.each([
    ['a file', ['deploy/binding.yaml', '--against', 'old/elsewhere.yaml']],
    ['a folder', ['deploy', '--against', 'old']],
    ['a commit', ['deploy', '--against', 'HEAD~1']],
    ['a commit, for one file', ['deploy/binding.yaml', '--against', 'HEAD~1']],
    ['a commit, for the working folder', ['.', '--exclude', 'old', '--against', 'HEAD~1']],
  ])('against %s', (_, args) => {
    expect(validate(args)).toMatchObject({ status: 1, changes: CHANGED, stderr: '' });
  });

  test('against a commit, from a folder below the root, by a path beside it', () => {
    const { changes } = validate(['../deploy', '--against', 'HEAD~1'], join(repository, 'old'));
    expect(changes).toEqual(['../deploy/binding.yaml:4 roleRef.name']);
  });

  test('of standard input against a file', () => {
    const { changes } = validate(['-', '--against', 'old'], repository, binding('edit'));
    expect(changes).toEqual(['<input>:4 roleRef.name']);
  });

  test.each([
    ['the same commit', ['deploy', '--against', 'HEAD']],
    ['a commit that lacks the file', ['old', '--against', 'HEAD~1']],
    ['what is excluded there', ['deploy', 'new', '--exclude', 'binding.yaml', '--against', 'HEAD~1']],
    ['nothing', ['deploy']],
  ])('finds no change against %s', (_, args) => {
    expect(validate(args)).toMatchObject({ changes: [], stderr: '' });
  });

  test.each([
    ['what is no commit', ['deploy', '--against', 'nowhere'], /"nowhere": it is neither a file or folder nor a commit/],
    ['an option of git', ['deploy', '--against=--help'], /"--help": it is neither a file or folder nor a git ref/],
    ['a commit, for standard input', ['-', '--against', 'HEAD'], /takes files or folders, not standard input/],
  ])('refuses %s', (_, args, message) => {
    const { status, stderr } = validate(args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test('refuses a set before that holds nothing', () => {
    write('empty.yaml', '# nothing\n');
    const { status, stderr } = validate(['deploy', '--against', 'empty.yaml']);
    expect(stderr).toMatch(/Nothing to judge against/);
    expect(status).toBe(2);
  });

  test('refuses a commit for a path outside its repository', () => {
    const { status, stderr } = validate([join(outside, 'binding.yaml'), '--against', 'HEAD']);
    expect(stderr).toMatch(/git failed: .*outside repository/);
    expect(status).toBe(2);
  });

  test('refuses a ref where there is no repository', () => {
    const { status, stderr } = validate(['binding.yaml', '--against', 'main'], outside);
    expect(stderr).toMatch(/"main": it is no file or folder, and this is no git repository/);
    expect(status).toBe(2);
  });
});

test('the tool takes the manifests before as text', async () => {
  const host = { read: async () => [] };
  const given = { manifests: binding('edit'), against: binding('view') };
  const { findings } = await invoke(validateOutput, given, host);
  expect(findings.map(({ rule }) => rule)).toContain('no-immutable-change');
  const { findings: without } = await invoke(validateOutput, { manifests: binding('edit') }, host);
  expect(without.map(({ rule }) => rule)).not.toContain('no-immutable-change');
});
