import { describe, expect, test } from 'vitest';
import type { NamespacePodSecurity } from '../../src/findings/pod-security.js';
import { podSecurityLines } from '../../src/reports/pod-security.js';
import { reportPodSecurity } from '../../src/tools/report-pod-security.js';
import { invoke } from '../../src/tools/tool.js';
import { validateOutput } from '../../src/tools/validate-output.js';

const object = (name: string, level: NamespacePodSecurity['level'], ...missed: string[]) => ({
  resource: { apiVersion: 'apps/v1', kind: 'Deployment', name },
  level,
  missed,
});
const SHOP: NamespacePodSecurity = {
  namespace: 'shop',
  level: 'baseline',
  enforced: undefined,
  objects: [object('web', 'restricted'), object('api', 'baseline', 'runAsNonRoot', 'capabilities')],
};
const OPS: NamespacePodSecurity = {
  namespace: 'ops',
  level: 'privileged',
  enforced: 'restricted',
  objects: ['a', 'b', 'c', 'd', 'e'].map((name) => object(name, 'privileged', 'hostPort')),
};
const UNNAMED: NamespacePodSecurity = {
  namespace: undefined,
  level: 'restricted',
  enforced: undefined,
  objects: [object('web', 'restricted')],
};

describe('in the profiles of a reviewer', () => {
  const lines = (...entries: NamespacePodSecurity[]) => podSecurityLines(reportPodSecurity(entries, 'recommended'));

  test('a line says which level a namespace could enforce, and what keeps it from the next', () => {
    expect(lines(SHOP)).toEqual([
      'Pod Security: namespace shop could enforce baseline; restricted is missed by Deployment/api (runAsNonRoot, capabilities).',
    ]);
  });

  test('no more than three objects are named, and the label that is there', () => {
    expect(lines(OPS)).toEqual([
      'Pod Security: namespace ops could enforce no level but privileged (it enforces restricted); baseline is missed by Deployment/a (hostPort), Deployment/b (hostPort), Deployment/c (hostPort) and 2 more.',
    ]);
  });

  test('a namespace that nobody names has a line too', () => {
    expect(lines(UNNAMED)).toEqual(['Pod Security: the namespace they are applied to could enforce restricted.']);
  });

  test('a label that says it already needs no line', () => {
    expect(lines({ ...SHOP, enforced: 'baseline' })).toEqual([]);
  });
});

describe('in the profiles of the standard', () => {
  test('the level of every object is said, whatever the label', () => {
    const report = reportPodSecurity([{ ...SHOP, enforced: 'baseline' }], 'pss-baseline');
    expect(report).toEqual([
      {
        namespace: 'shop',
        level: 'baseline',
        enforced: 'baseline',
        objects: [
          { object: 'Deployment/web', level: 'restricted' },
          { object: 'Deployment/api', level: 'baseline', missed: ['runAsNonRoot', 'capabilities'] },
        ],
      },
    ]);
    expect(podSecurityLines(report)).toEqual([
      'Pod Security: namespace shop could enforce baseline (it enforces baseline).',
      '  restricted: Deployment/web',
      '  baseline: Deployment/api (misses runAsNonRoot, capabilities)',
    ]);
  });

  test('of many objects forty are named', () => {
    const objects = Array.from({ length: 42 }, (_, index) => object(`web-${index}`, 'restricted'));
    const report = reportPodSecurity([{ ...UNNAMED, objects }], 'pss-restricted');
    expect(report[0]).toMatchObject({ more: 2 });
    expect(podSecurityLines(report).at(-1)).toBe('  and 2 more');
  });
});

describe('validate-output', () => {
  const validate = (manifests: string, profile: string) =>
    invoke(validateOutput, { manifests, profile }, { read: async () => [] });

  test('says it where there are pods, in data and text', async () => {
    const pod = '{ apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop }, spec: { hostPID: true } }';
    const report = await validate(pod, 'pss-baseline');
    expect(report.podSecurity).toEqual([
      {
        namespace: 'shop',
        level: 'privileged',
        objects: [{ object: 'Pod/web', level: 'privileged', missed: ['host namespaces'] }],
      },
    ]);
    expect(validateOutput.render(report)).toContain('  privileged: Pod/web (misses host namespaces)');
  });

  test('says nothing where there are none', async () => {
    expect(await validate('{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }', 'strict')).not.toHaveProperty(
      'podSecurity',
    );
  });
});
