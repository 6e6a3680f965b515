import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { POD_SECURITY_CONTROLS } from '../../src/rules/pod-security-controls.js';
import { SourceText } from '../../src/text/source-text.js';

const levels = (yaml: string, release = '1.36') =>
  audit({ sources: [new SourceText('set.yaml', yaml)], release, complete: true }, []).podSecurity;

const pod = (name: string, { namespace = 'shop', spec = '{}', context = '{}' } = {}) => `---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  <<: ${spec}
  containers: [{ name: app, image: registry.example.com/app:1.2.3, securityContext: ${context} }]
`;
const HARDENED = {
  spec: '{ securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } } }',
  context: '{ allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }',
};
const AGENT = { spec: '{ hostPID: true, hostNetwork: true }' };
const WINDOWS = {
  spec: '{ os: { name: windows }, securityContext: { runAsNonRoot: true } }',
  context: '{ capabilities: { add: [SYS_TIME] } }',
};

describe('the levels of the Pod Security Standards', () => {
  test('are those that all pods of a namespace conform to', () => {
    const set = [
      pod('a', HARDENED),
      pod('b'),
      pod('c', { ...HARDENED, namespace: 'web' }),
      pod('d', { ...AGENT, namespace: 'ops' }),
    ];
    const summary = levels(set.join('')).map(({ namespace, level }) => [namespace, level]);
    expect(summary).toEqual([
      ['shop', 'baseline'],
      ['web', 'restricted'],
      ['ops', 'privileged'],
    ]);
  });

  test('come with what keeps each object from the next one', () => {
    const [shop] = levels([pod('a', HARDENED), pod('b'), pod('c', AGENT)].join(''));
    expect(shop?.objects.map(({ resource, level, missed }) => [resource.name, level, missed])).toEqual([
      ['a', 'restricted', []],
      ['b', 'baseline', ['capabilities', 'seccompProfile', 'allowPrivilegeEscalation', 'runAsNonRoot']],
      ['c', 'privileged', ['host namespaces']],
    ]);
  });

  test('may be restricted where baseline would refuse, but not for two pods of which each needs another', () => {
    expect(levels(pod('a', WINDOWS))[0]?.level).toBe('restricted');
    expect(levels(pod('a', WINDOWS) + pod('b'))[0]?.level).toBe('privileged');
  });

  test('are those of the target release', () => {
    const probed = pod('a').replace(
      '{ name: app,',
      '{ name: app, livenessProbe: { tcpSocket: { port: 80, host: a } },',
    );
    expect(['1.33', '1.34'].map((release) => levels(probed, release)[0]?.level)).toEqual(['baseline', 'privileged']);
  });

  test('know what the Namespace enforces', () => {
    const namespace = `---
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }
`;
    expect(levels(pod('a') + namespace)).toMatchObject([{ level: 'baseline', enforced: 'baseline' }]);
  });

  test('are not said of a set without pods', () => {
    expect(levels('{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }')).toEqual([]);
  });
});

test('every rule of the profiles about pods belongs to one control', () => {
  const ofPods = RULES.filter(({ scope }) => scope === 'pod' || scope === 'container');
  const ofStandard = ofPods.filter(({ profiles }) => profiles.some((profile) => profile.startsWith('pss-')));
  const judging = POD_SECURITY_CONTROLS.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(judging.sort()).toEqual(ofStandard.map(({ id }) => id).sort());
});
