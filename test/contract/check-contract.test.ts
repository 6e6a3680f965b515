import { describe, expect, test } from 'vitest';
import { type ContractFacts, checkContract } from '../../src/contract/check-contract.js';
import { digestOf } from '../../src/contract/digest.js';
import { parseContract } from '../../src/contract/parse-contract.js';
import type { Finding } from '../../src/findings/finding.js';
import type { ModeId } from '../../src/modes/failure-modes.js';

const finding = (mode: ModeId, severity: Finding['severity']): Finding => ({
  ...{ rule: 'r', severity, modes: [mode], message: 'm', reference: 'a#b', rejected: false, file: 'f', path: '' },
  ...{
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    resource: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
  },
});

const facts = (given: Partial<ContractFacts> & { findings?: Finding[] } = {}): ContractFacts => ({
  audit: {
    release: '1.36',
    documents: 1,
    resources: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }],
    notJudged: [],
    findings: given.findings ?? [],
    crashedRules: [],
    podSecurity: [],
  },
  relevant: ['insecure-workload-defaults', 'resource-starvation'],
  showable: ['insecure-workload-defaults', 'resource-starvation', 'fragile-rollouts', 'api-drift'],
  isKind: (word) => ['Deployment', 'Service'].includes(word),
  oldestMinor: 23,
  digest: digestOf(['a: 1\n']),
  ...given,
});

const contract = (modes: string[], extra: object = {}) =>
  parseContract(
    JSON.stringify({
      target: { kubernetesVersion: '1.33' },
      assumptions: ['a'],
      modes,
      remediations: ['r'],
      validation: ['v'],
      rollback: ['b'],
      ...extra,
    }),
  );

const BOTH = ['insecure-workload-defaults', 'resource-starvation'];

describe('a contract is held against the audit', () => {
  test('declared and clean', () => {
    expect(checkContract(contract(BOTH), facts())).toEqual({
      present: true,
      ok: true,
      declared: BOTH,
      missing: [],
      unsupported: [],
      problems: [],
    });
  });

  test.each(['error', 'warning'] as const)('declared but an %s is still open', (severity) => {
    const verdict = checkContract(contract(BOTH), facts({ findings: [finding('resource-starvation', severity)] }));
    expect(verdict).toMatchObject({ ok: false, missing: [], unsupported: ['resource-starvation'] });
  });

  test('an open info does not count against it', () => {
    expect(checkContract(contract(BOTH), facts({ findings: [finding('resource-starvation', 'info')] })).ok).toBe(true);
  });

  test('relevant but undeclared', () => {
    expect(checkContract(contract(['1']), facts())).toMatchObject({
      ok: false,
      missing: ['resource-starvation'],
      unsupported: [],
    });
  });

  test('declared without anything that could show it', () => {
    expect(checkContract(contract([...BOTH, 'privilege-sprawl']), facts())).toMatchObject({
      ok: false,
      unsupported: ['privilege-sprawl'],
    });
  });

  test('declared, not relevant, and shown all the same', () => {
    expect(checkContract(contract([...BOTH, 'api-drift']), facts()).ok).toBe(true);
  });

  test.each<[string, ReturnType<typeof contract>, RegExp]>([
    ['no target', contract(BOTH, { target: undefined }), /No target release/],
    [
      'a target that is no version',
      contract(BOTH, { target: { kubernetesVersion: 'new' } }),
      /"new" is no Kubernetes version/,
    ],
    [
      'a target older than the manifests need',
      contract(BOTH, { target: { kubernetesVersion: '1.22' } }),
      /1\.22 is older than what the manifests need: 1\.23/,
    ],
    [
      'an object that is not there',
      contract(BOTH, {
        modes: [...BOTH, { id: 'api-drift', evidence: ['Service/web and Deployment/web, CPU/memory'] }],
      }),
      /^Service\/web is named/,
    ],
    ['a digest of other manifests', contract(BOTH, { digest: digestOf(['a: 2\n']) }), /digest is of other manifests/],
  ])('%s is a problem', (_, parsed, problem) => {
    const { ok, problems } = checkContract(parsed, facts());
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(ok).toBe(false);
  });

  test('the digest of these manifests holds, however their lines end', () => {
    expect(checkContract(contract(BOTH, { digest: `sha256:${digestOf(['a: 1  \r\n'])}` }), facts()).ok).toBe(true);
  });

  test('no contract where one was promised', () => {
    expect(checkContract(parseContract('none'), facts())).toMatchObject({ present: false, ok: false });
  });
});
