import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../src/reports/report-input.js';

const CLI = resolve('dist/cli.cjs');
const HOME = mkdtempSync(join(tmpdir(), 'kubeshark-config-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

/** A repository of its own for each test. */
let repository = '';
let count = 0;
beforeEach(() => {
  repository = join(HOME, String(count++));
  mkdirSync(join(repository, '.git'), { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(repository, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

interface Place {
  readonly folder?: string;
  readonly input?: string;
}

function run(args: readonly string[], { folder = '.', input = '' }: Place = {}) {
  const cwd = join(repository, folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'validate', ...args], {
    encoding: 'utf8',
    input,
    cwd,
  });
  return { status, stdout, stderr };
}

function report(args: readonly string[], place?: Place): ReportInput {
  const { stdout, stderr } = run([...args, '--format', 'json'], place);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const rules = ({ findings }: ReportInput) => [...new Set(findings.map(({ rule }) => rule))].sort();

const POD = (line: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: app
      image: example.com/app:1.2.3
      securityContext:
        ${line}
`;
const PRIVILEGED = POD('privileged: true');

describe('kubeshark.yaml', () => {
  test('is found where the command runs, and above it in the repository', () => {
    write('apps/web/pod.yaml', PRIVILEGED);
    expect(rules(report(['pod.yaml'], { folder: 'apps/web' }))).toContain('no-privileged-container');
    write('kubeshark.yaml', 'rules: { no-privileged-container: off }\n');
    const above = report(['pod.yaml'], { folder: 'apps/web' });
    expect(above.configuration).toBe('../../kubeshark.yaml');
    expect(rules(above)).not.toContain('no-privileged-container');
    write('apps/web/kubeshark.yml', 'rules: { no-privileged-container: info }\n');
    const nearer = report(['pod.yaml'], { folder: 'apps/web' });
    expect(nearer.configuration).toBe('kubeshark.yml');
    expect(nearer.findings.find(({ rule }) => rule === 'no-privileged-container')?.severity).toBe('info');
  });

  test('is not looked for above the repository, nor above a folder without one', () => {
    write('kubeshark.yaml', 'rules: { no-privileged-container: off }\n');
    write('inner/.git/HEAD', '');
    write('inner/pod.yaml', PRIVILEGED);
    expect(report(['pod.yaml'], { folder: 'inner' }).configuration).toBeUndefined();
    rmSync(join(repository, '.git'), { recursive: true });
    write('plain/pod.yaml', PRIVILEGED);
    expect(report(['pod.yaml'], { folder: 'plain' }).configuration).toBeUndefined();
  });

  test('is named by --config, and left out by --no-config', () => {
    write('pod.yaml', PRIVILEGED);
    write('kubeshark.yaml', 'profile: nonsense\n');
    write(
      'ci/strict.yaml',
      'profile: strict\noverrides: [{ paths: [pod.yaml], rules: { no-privileged-container: off } }]\n',
    );
    const named = report(['pod.yaml', '--config', 'ci/strict.yaml']);
    expect(named.configuration).toBe('ci/strict.yaml');
    expect(rules(named)).not.toContain('no-privileged-container');
    expect(report(['pod.yaml', '--no-config']).configuration).toBeUndefined();
    expect(run(['pod.yaml', '--no-config', '--config', 'x'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['pod.yaml', '--config', 'absent.yaml'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('with faults judges nothing, and tells each with its place', () => {
    write('pod.yaml', PRIVILEGED);
    write('kubeshark.yaml', 'profil: strict\nrules:\n  no-privileged-containers: off\n');
    const { status, stdout, stderr } = run(['pod.yaml']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('kubeshark.yaml:1:1: Unknown key "profil". Did you mean "profile"?');
    expect(stderr).toContain(
      'kubeshark.yaml:3:3: No rule is called "no-privileged-containers". Did you mean "no-privileged-container"?',
    );
  });

  test('sets release, profile and threshold, over which flags win', () => {
    write('pod.yaml', PRIVILEGED);
    write(
      'kubeshark.yaml',
      'kubernetesVersion: "1.30"\nprofile: pss-baseline\nfailOn: info\nrules: { no-privileged-container: info }\n',
    );
    const { kubernetesVersion, findings } = report(['pod.yaml']);
    expect(kubernetesVersion).toBe('1.30');
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info no-privileged-container']);
    expect(run(['pod.yaml']).status).toBe(1);
    expect(run(['pod.yaml', '--fail-on', 'error']).status).toBe(0);
    const flags = report(['pod.yaml', '--kubernetes-version', '1.33', '--profile', 'strict']);
    expect(flags.kubernetesVersion).toBe('1.33');
    expect(rules(flags).length).toBeGreaterThan(5);
  });

  test('switches on a rule that is in no profile', () => {
    write(
      'claim.yaml',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: a, namespace: shop }\nspec:\n  accessModes: [ReadWriteOnce]\n  resources: { requests: { storage: 1Gi } }\n',
    );
    expect(rules(report(['claim.yaml']))).not.toContain('require-storage-class');
    write('kubeshark.yaml', 'rules: { require-storage-class: warning }\n');
    expect(rules(report(['claim.yaml']))).toContain('require-storage-class');
  });

  test('sets other things for some paths, in one set all the same', () => {
    const ingress = (name: string) =>
      `apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: ${name}, namespace: shop }\nspec:\n  backend: { serviceName: web, servicePort: 80 }\n`;
    write('old/ingress.yaml', ingress('old'));
    write('new/ingress.yaml', ingress('new'));
    write(
      'new/service.yaml',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80 }]\n',
    );
    write(
      'kubeshark.yaml',
      'kubernetesVersion: "1.33"\noverrides:\n  - paths: [old/]\n    kubernetesVersion: "1.20"\n',
    );
    const { findings, note, summary } = report(['.']);
    expect(findings.filter(({ rule }) => rule === 'removed-api').map(({ file }) => file)).toEqual(['new/ingress.yaml']);
    // The Service stands in a file of another release, and is still found.
    expect(findings.filter(({ rule }) => rule.includes('backend')).map(({ file }) => file)).toEqual([]);
    expect(note).toContain('1.20');
    expect(summary).toMatchObject({ files: 3, resources: 3, notJudged: 0 });
  });

  test('excludes files, and reads CRDs from beside itself', () => {
    write('apps/pod.yaml', PRIVILEGED);
    write('apps/vendor/other.yaml', PRIVILEGED.replace('web', 'other'));
    write(
      'crds/widget.yaml',
      `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets, singular: widget, listKind: WidgetList }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { size: { type: integer } } } }
`,
    );
    write(
      'apps/widget.yaml',
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a, namespace: shop }\nsize: big\n',
    );
    write('kubeshark.yaml', 'exclude: [vendor/]\ncrds: [crds]\n');
    const { summary, findings } = report(['.'], { folder: 'apps' });
    expect(summary).toMatchObject({ files: 2, notJudged: 0 });
    expect(findings.some(({ file, rejected }) => file === 'widget.yaml' && rejected)).toBe(true);
  });

  test('is no manifest where a scan comes upon it', () => {
    write('pod.yaml', PRIVILEGED);
    write('below/kubeshark.yaml', 'profile: strict\n');
    expect(report(['.']).summary).toMatchObject({ files: 1, notJudged: 0 });
  });

  test('leaves `rejected` to be seen where a severity is lowered', () => {
    write('map.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\ndate: {}\n');
    write('kubeshark.yaml', 'rules: { unknown-field: info }\n');
    expect(report(['map.yaml']).findings).toMatchObject([{ rule: 'unknown-field', severity: 'info', rejected: true }]);
  });

  test('says nothing of text from standard input by path', () => {
    write('kubeshark.yaml', 'overrides: [{ paths: ["*"], rules: { no-privileged-container: off } }]\n');
    expect(rules(report(['-'], { input: PRIVILEGED }))).toContain('no-privileged-container');
  });
});

describe('suppressions', () => {
  const SUPPRESSED = POD('privileged: true # kubeshark: ignore no-privileged-container -- drives the disk');

  test('are counted, also in the text, and shown with --no-suppressions', () => {
    write('pod.yaml', SUPPRESSED);
    const { summary, findings } = report(['pod.yaml']);
    expect(summary.suppressed).toBe(1);
    expect(findings.map(({ rule }) => rule)).not.toContain('no-privileged-container');
    expect(run(['pod.yaml']).stdout).toContain('Not shown: 1 finding suppressed in the manifests.');
    const all = report(['pod.yaml', '--no-suppressions']);
    expect(all.summary.suppressed).toBe(0);
    expect(rules(all)).toContain('no-privileged-container');
  });

  test('without use are findings, whose severity the configuration sets', () => {
    write('pod.yaml', SUPPRESSED.replace('privileged: true', 'privileged: false'));
    write('kubeshark.yaml', 'rules: { no-unused-suppression: error }\n');
    const found = report(['pod.yaml']).findings.find(({ rule }) => rule === 'no-unused-suppression');
    expect(found).toMatchObject({ severity: 'error', line: 9, resource: { kind: 'Pod', name: 'web' } });
    expect(run(['pod.yaml']).status).toBe(1);
    write('other.yaml', PRIVILEGED.replace('web', 'other'));
    write('kubeshark.yaml', 'overrides: [{ paths: [pod.yaml], rules: { no-privileged-container: off } }]\n');
    const both = report(['pod.yaml', 'other.yaml']);
    expect(rules(both)).toContain('no-privileged-container');
    expect(rules(both)).not.toContain('no-unused-suppression');
  });
});

describe('a baseline', () => {
  test('is written, accepts what is there and shows what is new', () => {
    write('pod.yaml', PRIVILEGED);
    const before = report(['.', '--fail-on', 'info']).findings.length;
    expect(run(['.', '--fail-on', 'info', '--write-baseline', 'accepted.json']).status).toBe(0);
    const first = report(['.', '--baseline', 'accepted.json']);
    expect(first).toMatchObject({ findings: [], baseline: { accepted: before, stale: 0 }, summary: { notJudged: 0 } });
    write('pod.yaml', `# moved\n\n${PRIVILEGED}  hostPID: true\n`);
    write('kubeshark.yaml', 'baseline: accepted.json\n');
    const second = report(['.']);
    expect(rules(second)).toEqual(['no-host-namespaces']);
    expect(run(['.']).stdout).toContain(`Not shown: ${before} findings accepted in the baseline.`);
    write('pod.yaml', POD('allowPrivilegeEscalation: false'));
    expect(report(['.']).baseline?.stale).toBeGreaterThan(0);
  });

  test('that is none, or missing, is refused', () => {
    write('pod.yaml', PRIVILEGED);
    write('accepted.json', '{}');
    expect(run(['pod.yaml', '--baseline', 'accepted.json'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['pod.yaml', '--baseline', 'absent.json'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['pod.yaml', '--write-baseline', 'absent/accepted.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('never holds a value, and replaces the one that the configuration names', () => {
    write(
      'pod.yaml',
      PRIVILEGED.replace(
        '      securityContext',
        '      env: [{ name: DB_PASSWORD, value: hunter2hunter2 }]\n      securityContext',
      ),
    );
    write('kubeshark.yaml', 'baseline: accepted.json\n');
    expect(run(['pod.yaml']).status).toBe(2);
    expect(run(['pod.yaml', '--write-baseline', 'accepted.json']).status).toBe(0);
    const text = readFileSync(join(repository, 'accepted.json'), 'utf8');
    expect(text).toContain('DB_PASSWORD');
    expect(text).not.toContain('hunter2');
    expect(report(['pod.yaml']).findings).toEqual([]);
  });
});

describe('--rules-as-of', () => {
  test('takes this version and older ones, and no other', () => {
    write('pod.yaml', PRIVILEGED);
    expect(rules(report(['pod.yaml', '--rules-as-of', '0.1.0']))).toEqual(rules(report(['pod.yaml'])));
    expect(run(['pod.yaml', '--rules-as-of', '99.0.0']).stderr).toContain('are not known');
    expect(run(['pod.yaml', '--rules-as-of', 'latest']).status).toBe(2);
  });
});

describe('over MCP', () => {
  async function call(
    args: Record<string, unknown>,
    options: readonly string[] = [],
  ): Promise<{ data: ReportInput; isError: boolean; text: string }> {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const command = {
      command: process.execPath,
      args: [CLI, 'serve', '--root', repository, ...options],
      cwd: tmpdir(),
    };
    await client.connect(new StdioClientTransport(command));
    const result = await client.callTool({ name: 'validate-output', arguments: args });
    await client.close();
    const [{ text }] = result.content as [{ text: string }];
    return { data: result.structuredContent as unknown as ReportInput, isError: result.isError === true, text };
  }

  test('the configuration of the root applies, to files and to text alike', async () => {
    write('pod.yaml', PRIVILEGED);
    write('kubeshark.yaml', 'kubernetesVersion: "1.30"\nrules: { no-privileged-container: off }\n');
    for (const input of [{ files: ['pod.yaml'] }, { manifests: PRIVILEGED }]) {
      const { data, text } = await call(input);
      expect(data).toMatchObject({ configuration: 'kubeshark.yaml', kubernetesVersion: '1.30' });
      expect(rules(data)).not.toContain('no-privileged-container');
      expect(text).toContain('Configured by kubeshark.yaml.');
    }
    expect(rules((await call({ files: ['pod.yaml'] }, ['--no-config'])).data)).toContain('no-privileged-container');
  });

  test('nothing outside of the roots is read', async () => {
    const inner = join(repository, 'inner');
    write('kubeshark.yaml', 'rules: { no-privileged-container: off }\n');
    write('inner/pod.yaml', PRIVILEGED);
    repository = inner;
    expect((await call({ files: ['pod.yaml'] })).data.configuration).toBeUndefined();
    write('kubeshark.yaml', 'baseline: ../outside.json\n');
    const { isError, text } = await call({ files: ['pod.yaml'] });
    expect(isError).toBe(true);
    expect(text).toContain('outside');
  });

  test('faults of the configuration are told with their place', async () => {
    write('kubeshark.yaml', 'profile: lenient\n');
    const { isError, text } = await call({ manifests: PRIVILEGED });
    expect(isError).toBe(true);
    expect(text).toContain('kubeshark.yaml:1:1: "profile" must be one of recommended');
  });

  test('a model can ask for what the manifests suppress', async () => {
    const manifests = POD('privileged: true # kubeshark: ignore no-privileged-container -- drives the disk');
    const [hidden, shown] = [await call({ manifests }), await call({ manifests, suppressions: false })];
    expect(hidden.data.summary.suppressed).toBe(1);
    expect(shown.data.summary.suppressed).toBe(0);
    expect(rules(shown.data)).toContain('no-privileged-container');
  });
});
