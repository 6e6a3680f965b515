import { describe, expect, test } from 'vitest';
import { command } from '../../src/cli/validate.js';
import type { ReportInput } from '../../src/reports/report-input.js';
import { kindRows } from '../../src/schemas/kind-table.js';
import { SourceText } from '../../src/text/source-text.js';
import { diagnose } from '../../src/tools/diagnose.js';
import type { Host } from '../../src/tools/host.js';
import { invoke } from '../../src/tools/tool.js';
import { UsageError } from '../../src/tools/usage-error.js';
import { validateOutput } from '../../src/tools/validate-output.js';

const HOST = {
  read: async (files: readonly string[]) => files.map((file) => ({ text: new SourceText(file, ''), isScanned: false })),
} as unknown as Host;

function judge(manifests: string, kubernetesVersion: string, more: object = {}): Promise<ReportInput> {
  return invoke(validateOutput, { manifests, kubernetesVersion, ...more }, HOST);
}

/** The changes on the way, in short: release, effect, kind, rule. */
async function changes(manifests: string, range: string): Promise<string[]> {
  const { upgrade } = await judge(manifests, range);
  return (upgrade?.changes ?? []).map(
    ({ release, effect, resource, rule }) => `${release} ${effect} ${resource.kind} ${rule}`,
  );
}

const FLOW_SCHEMA = `apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: FlowSchema
metadata: { name: batch }
spec:
  priorityLevelConfiguration: { name: batch }
`;
const PRIORITY_LEVEL = `apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: PriorityLevelConfiguration
metadata: { name: batch }
spec:
  type: Limited
  limited: { nominalConcurrencyShares: 20, limitResponse: { type: Reject } }
`;
const AUTOSCALER = `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec:
  maxReplicas: 4
  minReplicas: 2
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  metrics: [{ type: Resource, resource: { name: cpu, targetAverageUtilization: 70 } }]
`;
const POLICY = 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: old }\nspec: {}\n';
const ENDPOINTS = 'apiVersion: v1\nkind: Endpoints\nmetadata: { name: legacy, namespace: shop }\n';
const FINE = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: fine, namespace: shop }\ndata: { a: b }\n';
/** A target without an API group, which 1.34 stopped to take for one of a workload. */
const VAGUE_AUTOSCALER = AUTOSCALER.replace('apiVersion: apps/v1, ', '')
  .replace('v2beta1', 'v2')
  .replace('targetAverageUtilization: 70', 'target: { type: Utilization, averageUtilization: 70 }');

describe('an upgrade', () => {
  const cases: [name: string, manifests: string, range: string, expected: string[]][] = [
    ['what stays as it is', FINE, '1.28..1.36', []],
    ['a version that is gone', FLOW_SCHEMA, '1.30..1.36', ['1.32 refused FlowSchema removed-api']],
    [
      'a version that is deprecated first',
      PRIORITY_LEVEL,
      '1.28..1.36',
      ['1.31 warned PriorityLevelConfiguration deprecated-api', '1.32 refused PriorityLevelConfiguration removed-api'],
    ],
    [
      'an end before the removal',
      PRIORITY_LEVEL,
      '1.28..1.31',
      ['1.31 warned PriorityLevelConfiguration deprecated-api'],
    ],
    ['a removal that is only announced', POLICY, '1.15..1.20', []],
    [
      'a kind that nothing follows',
      POLICY,
      '1.20..1.36',
      ['1.21 warned PodSecurityPolicy deprecated-api', '1.25 refused PodSecurityPolicy removed-api'],
    ],
    ['what is refused at the start already', POLICY, '1.25..1.36', []],
    ['a kind that stays, with a warning', ENDPOINTS, '1.28..1.36', ['1.33 warned Endpoints deprecated-api']],
    [
      'a check that came later',
      VAGUE_AUTOSCALER,
      '1.28..1.36',
      ['1.34 refused HorizontalPodAutoscaler no-unscalable-autoscaler-target'],
    ],
    [
      'several objects, in the order of releases',
      [ENDPOINTS, FINE, FLOW_SCHEMA].join('---\n'),
      '1.31..1.36',
      ['1.32 refused FlowSchema removed-api', '1.33 warned Endpoints deprecated-api'],
    ],
  ];
  test.each(cases)('%s', async (_, manifests, range, expected) => {
    expect(await changes(manifests, range)).toEqual(expected);
  });

  test('is judged for the oldest release, with what the way brings and the release that brings it', async () => {
    const report = await judge([FLOW_SCHEMA, FINE].join('---\n'), '1.30..1.36');
    expect(report).toMatchObject({
      ok: false,
      kubernetesVersion: '1.30',
      upgrade: { from: '1.30', to: '1.36', refused: 1, warned: 0 },
      summary: { errors: 1, resources: 2 },
    });
    const drift = report.findings.filter(({ modes }) => modes[0] === 'api-drift');
    expect(drift).toMatchObject([
      { rule: 'removed-api', rejected: true, since: '1.32', line: 1, path: 'apiVersion', fix: { safety: 'safe' } },
    ]);
    expect(report.upgrade?.changes[0]).toMatchObject({
      message: drift[0]?.message,
      fix: 'Move to flowcontrol.apiserver.k8s.io/v1',
      line: 1,
    });
  });

  test('moves to a version that both ends serve, else says since when the newer one is served', async () => {
    const titles = async (range: string) =>
      (await judge(AUTOSCALER, range)).findings.flatMap(({ rule, fix }) =>
        rule === 'removed-api' ? [fix?.title] : [],
      );
    expect(await titles('1.23..1.36')).toEqual(['Move to autoscaling/v2']);
    expect(await titles('1.20..1.25')).toEqual(['Move to autoscaling/v2beta2']);
    expect(await titles('1.20..1.36')).toEqual(['Move to autoscaling/v2 (served since Kubernetes 1.23)']);
  });

  test('does not move to a version that the newer end has lost', async () => {
    const newer = `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } }
`;
    const unserved = async (version: string) =>
      (await judge(newer, version)).findings.filter(({ rule }) => rule === 'unserved-api');
    expect((await unserved('1.20'))[0]?.fix?.title).toBe('Move to batch/v1beta1');
    const [finding] = await unserved('1.20..1.36');
    expect(finding?.fix).toBeUndefined();
    expect(finding?.message).toContain('which Kubernetes 1.36 does not serve any more');
  });

  test('warns once of a version that it ends up without', async () => {
    const { findings } = await judge(AUTOSCALER, '1.24..1.25');
    const drift = findings.filter(({ rule }) => rule.endsWith('-api'));
    expect(drift.map(({ rule, since }) => [rule, since])).toEqual([['removed-api', '1.25']]);
  });

  test('may pass over the releases between equal ends: no kind comes again once it is gone', () => {
    expect(kindRows().filter(({ span }) => span?.includes(','))).toEqual([]);
  });

  test('is as good as one release where nothing happens', async () => {
    const { upgrade, ...range } = await judge(FINE, '1.28..1.36');
    expect(range).toEqual(await judge(FINE, '1.28'));
    expect(upgrade).toEqual({ from: '1.28', to: '1.36', refused: 0, warned: 0, changes: [] });
  });

  test('shows no more changes than findings', async () => {
    const { upgrade } = await judge([FLOW_SCHEMA, PRIORITY_LEVEL].join('---\n'), '1.30..1.36', { maxFindings: 1 });
    expect(upgrade).toMatchObject({ refused: 2 });
    expect(upgrade?.changes).toHaveLength(1);
  });

  test('is told in text: which release, which object, and what is wrong once', async () => {
    const text = validateOutput.render(await judge([PRIORITY_LEVEL, FINE].join('---\n'), '1.28..1.36'));
    expect(text).toContain('for Kubernetes 1.28 and the upgrade to 1.36.');
    expect(text).toContain('Upgrade from 1.28 to 1.36: 1 object refused, 0 warned of.');
    expect(text).toMatch(
      /1\.31 warned: <input>:1 PriorityLevelConfiguration batch: .*deprecated since Kubernetes 1\.31/,
    );
    expect(text).toContain('1.32 refused: <input>:1 PriorityLevelConfiguration batch (removed-api)');
    expect(text).toContain('Refused by the API server from Kubernetes 1.32 on.');
    expect(validateOutput.render(await judge(FINE, '1.28..1.36'))).toContain('what is accepted stays so');
  });

  test('takes releases as clusters write them, and says where the facts end', async () => {
    const { upgrade, note } = await judge(FINE, 'v1.30.4..1.99');
    expect(upgrade).toMatchObject({ from: '1.30', to: '1.36' });
    expect(note).toContain('1.99');
  });

  test.each([
    ['1.36..1.28', 'from an older to a newer release'],
    ['1.30..1.30.4', '1.30 is the same as 1.30'],
    ['1.28..', '"" is no Kubernetes version'],
    ['..1.36', '"" is no Kubernetes version'],
    ['1.28..next', '"next" is no Kubernetes version'],
    ['1.28..1.30..1.36', 'has two ends'],
  ])('refuses %s', async (range, message) => {
    const failure = await judge(FINE, range).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect(String(failure)).toContain(message);
  });

  test('is diagnosed by its end', async () => {
    const reasons = async (kubernetesVersion: string) => {
      const { modes } = await invoke(diagnose, { manifests: FLOW_SCHEMA, kubernetesVersion }, HOST);
      return modes.find(({ id }) => id === 'api-drift')?.because.map(({ reason }) => reason) ?? [];
    };
    expect(await reasons('1.30..1.36')).toEqual(await reasons('1.36'));
    expect(await reasons('1.30..1.36')).not.toEqual(await reasons('1.30'));
  });

  test('is asked for on the command line', async () => {
    let printed = '';
    const io = { print: (text: string) => (printed += text), readStdin: async () => FLOW_SCHEMA, readText: () => '' };
    const run = (version: string) =>
      command.run(
        { values: { 'kubernetes-version': version, format: 'json' }, positionals: ['-'] },
        io as unknown as Parameters<typeof command.run>[1],
      );
    expect(await run('1.30..1.36')).toBe(1);
    expect(JSON.parse(printed).upgrade).toMatchObject({ from: '1.30', to: '1.36', refused: 1 });
    printed = '';
    expect(await run('1.30..1.31')).toBe(0);
  });
});
