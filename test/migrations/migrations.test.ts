import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { audit } from '../../src/audit.js';
import deprecated from '../../src/rules/api-drift/deprecated-api.js';
import removed from '../../src/rules/api-drift/removed-api.js';
import unserved from '../../src/rules/api-drift/unserved-api.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { apiVersionOf } from '../../src/schemas/api-version.js';
import { kindRows } from '../../src/schemas/kind-table.js';
import { lifecycle } from '../../src/schemas/lifecycle.js';
import { SourceText } from '../../src/text/source-text.js';
import { applyEdits } from '../../src/text/text-edit.js';
import { CASES } from './cases.js';

const MOVES = [removed, deprecated, unserved];

function moveOf(text: string, release = '1.36') {
  const { findings } = audit({ sources: [new SourceText('x.yaml', text)], release, complete: true }, MOVES);
  return findings.flatMap(({ fix }) => (fix ? [fix] : []));
}

/** What the release refuses in the objects of a text. */
function refused(text: string, release = '1.36'): string[] {
  const { findings, crashedRules } = audit(
    { sources: [new SourceText('x.yaml', text)], release, complete: true },
    RULES,
  );
  expect(crashedRules).toEqual([]);
  return findings.filter(({ rejected }) => rejected).map(({ message }) => message);
}

describe('migrations', () => {
  test.each(CASES)('$name', ({ old, now, release, assumes }) => {
    expect(refused(old, release)).not.toEqual([]);
    const [fix, ...others] = moveOf(old, release);
    expect(others).toEqual([]);
    expect(applyEdits(old, fix?.edits ?? [])).toBe(now);
    expect(fix?.safety).toBe(assumes ? 'suggestion' : 'safe');
    if (assumes) expect(fix?.title).toContain(`(assumes that ${assumes})`);
    expect(refused(now, release)).toEqual([]);
  });
});

/** Where a name follows from what stands in the object. */
const NAMES: Readonly<Record<string, string>> = { APIService: 'v1.example.com', IPAddress: '10.0.0.1' };

/** What a minimal object of a kind consists of, beside its type and name: the same in all its versions. */
const BODIES: Readonly<Record<string, string>> = {
  APIService:
    'spec: { group: example.com, version: v1, groupPriorityMinimum: 100, versionPriority: 10, insecureSkipTLSVerify: true, service: { name: api, namespace: shop } }',
  ClusterRole: 'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]',
  ClusterRoleBinding: 'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a }',
  ControllerRevision: 'revision: 1\ndata: { a: b }',
  CSIDriver: 'spec: { attachRequired: false }',
  CSINode: 'spec: { drivers: [{ name: csi.example.com, nodeID: a }] }',
  CSIStorageCapacity: 'storageClassName: fast',
  DaemonSet: workload(),
  Deployment: workload(),
  DeviceClass: 'spec: {}',
  FlowSchema: 'spec: { priorityLevelConfiguration: { name: a } }',
  HorizontalPodAutoscaler:
    'spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: a } }',
  IngressClass: 'spec: { controller: example.com/ingress }',
  IPAddress: 'spec: { parentRef: { resource: services, namespace: shop, name: a } }',
  Lease: 'spec: { holderIdentity: a }',
  LocalSubjectAccessReview: 'spec: { user: a, resourceAttributes: { namespace: default, verb: get, resource: pods } }',
  NetworkPolicy: 'spec: { podSelector: {} }',
  PodSecurityPolicy: 'spec: {}',
  PriorityClass: 'value: 100',
  ReplicaSet: workload(),
  ResourceClaimTemplate: 'spec: { spec: {} }',
  Role: 'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]',
  RoleBinding: 'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: a }',
  RuntimeClass: 'handler: runsc',
  SelfSubjectAccessReview: 'spec: { resourceAttributes: { verb: get, resource: pods } }',
  SelfSubjectReview: '{}',
  SelfSubjectRulesReview: 'spec: { namespace: shop }',
  ServiceCIDR: 'spec: { cidrs: [10.0.0.0/24] }',
  StatefulSet: `${workload()}\n  serviceName: a`,
  StorageClass: 'provisioner: csi.example.com',
  TokenReview: 'spec: { token: a }',
  ValidatingAdmissionPolicy:
    'spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: "true" }] }',
  ValidatingAdmissionPolicyBinding: 'spec: { policyName: a, validationActions: [Deny] }',
  VolumeAttachment: 'spec: { attacher: csi.example.com, nodeName: a, source: { persistentVolumeName: a } }',
  VolumeAttributesClass: 'driverName: csi.example.com\nparameters: { iops: "1" }',
};

function workload(): string {
  return 'spec:\n  selector: { matchLabels: { app: a } }\n  template: { metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: "a:1" }] } }';
}

/** Kinds that no newer version takes, by what the finding says of it. */
const REASONS: Readonly<Record<string, string>> = {
  'auditregistration.k8s.io/v1alpha1 AuditSink': '--audit-policy-file',
  'certificates.k8s.io/v1alpha1 PodCertificateRequest':
    'certificates.k8s.io/v1beta1 takes its place, which has to be turned on',
  'coordination.k8s.io/v1alpha1 LeaseCandidate':
    'coordination.k8s.io/v1beta1 takes its place, which has to be turned on',
  'extensions/v1beta1 PodSecurityPolicy': 'Pod Security Admission takes its place',
  'networking.k8s.io/v1alpha1 ClusterCIDR': 'nothing takes its place',
  'policy/v1beta1 PodSecurityPolicy': 'Pod Security Admission takes its place',
  'resource.k8s.io/v1alpha1 PodScheduling': 'the scheduler allocates devices by itself',
  'resource.k8s.io/v1alpha1 ResourceClaim': 'by requests, not by a ResourceClass',
  'resource.k8s.io/v1alpha1 ResourceClaimTemplate': 'by requests, not by a ResourceClass',
  'resource.k8s.io/v1alpha1 ResourceClass': 'DeviceClass of resource.k8s.io/v1 takes its place',
  'resource.k8s.io/v1alpha2 PodSchedulingContext': 'the scheduler allocates devices by itself',
  'resource.k8s.io/v1alpha2 ResourceClaim': 'by requests, not by a ResourceClass',
  'resource.k8s.io/v1alpha2 ResourceClaimParameters': 'the requests in a ResourceClaim',
  'resource.k8s.io/v1alpha2 ResourceClaimTemplate': 'by requests, not by a ResourceClass',
  'resource.k8s.io/v1alpha2 ResourceClass': 'DeviceClass of resource.k8s.io/v1 takes its place',
  'resource.k8s.io/v1alpha2 ResourceClassParameters': 'the configuration in a DeviceClass',
  'resource.k8s.io/v1alpha2 ResourceSlice': 'not named resources',
  'resource.k8s.io/v1alpha3 PodSchedulingContext': 'the scheduler allocates devices by itself',
  'scheduling.k8s.io/v1alpha1 Workload': 'scheduling.k8s.io/v1alpha2 takes its place, which has to be turned on',
  'settings.k8s.io/v1alpha1 PodPreset': 'a mutating admission policy or webhook',
  'storagemigration.k8s.io/v1alpha1 StorageVersionMigration': 'storagemigration.k8s.io/v1beta1 takes its place',
};

/** Every kind that the newest release has no more, as `apiVersion Kind`; lists hold others, audit kinds are files. */
const GONE = kindRows()
  .filter(({ kind, span, group }) => span !== undefined && !kind.endsWith('List') && group !== 'audit.k8s.io')
  .filter(({ group, version, kind }) => lifecycle(group, version, kind)?.removedIn)
  .map((row) => `${apiVersionOf(row)} ${row.kind}`);

const IN_CASES = new Set(CASES.map(({ old }) => typeIn(old)));

function typeIn(text: string): string {
  const [, apiVersion, kind] = /"?apiVersion"?: "?([\w./]+)"?.*\s+"?kind"?: "?(?!List)(\w+)/.exec(text) ?? [];
  return `${apiVersion} ${kind}`;
}

describe('every kind that is gone', () => {
  test('has a verdict', () => {
    expect(GONE.length).toBeGreaterThan(80);
    const known = (type: string) => type in REASONS || IN_CASES.has(type) || (type.split(' ')[1] ?? '') in BODIES;
    expect(GONE.filter((type) => !known(type))).toEqual([]);
    expect(Object.keys(REASONS).filter((type) => !GONE.includes(type))).toEqual([]);
  });

  test.each(GONE.filter((type) => type in REASONS))('%s: says what replaces it', (type) => {
    const [apiVersion, kind] = type.split(' ');
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;
    const { findings } = audit({ sources: [new SourceText('x.yaml', text)], release: '1.36', complete: true }, MOVES);
    expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
      [expect.stringContaining(REASONS[type] ?? ''), undefined],
    ]);
  });

  const movable = GONE.filter((type) => !(type in REASONS) && !IN_CASES.has(type));
  test.each(movable)('%s: moves to a version that takes it', (type) => {
    const [apiVersion = '', kind = ''] = type.split(' ');
    const body = BODIES[kind] === '{}' ? '' : `${BODIES[kind]}\n`;
    const name = kind.endsWith('Review') ? '' : `metadata: { name: ${NAMES[kind] ?? 'a'} }\n`;
    const old = `apiVersion: ${apiVersion}\nkind: ${kind}\n${name}${body}`;
    const [fix] = moveOf(old);
    const now = applyEdits(old, fix?.edits ?? []);
    expect(now).not.toBe(old);
    expect(now.slice(now.indexOf('\n'))).toContain(old.slice(old.indexOf('\n')).trimEnd());
    expect(refused(now)).toEqual([]);
  });
});

describe('a migration does not depend on how the object is written', () => {
  const LAYOUTS: [name: string, write: (value: unknown) => string][] = [
    ['JSON in one line', (value) => JSON.stringify(value)],
    ['JSON of many lines', (value) => JSON.stringify(value, undefined, 2)],
    ['flow style', (value) => stringify(value, { version: '1.1', collectionStyle: 'flow' })],
    ['block style', (value) => stringify(value, { version: '1.1', indentSeq: false })],
  ];
  test.each(LAYOUTS)('%s', (_, write) => {
    for (const { name, old, now, release } of CASES) {
      const text = write(parse(old, { version: '1.1' }));
      const [fix] = moveOf(text, release);
      expect([name, parse(applyEdits(text, fix?.edits ?? []))]).toEqual([name, parse(now)]);
    }
  });

  test('and is not offered where an anchor stands in what would move', () => {
    const ingress = `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: { name: shop }
spec:
  backend: &web { serviceName: web, servicePort: 80 }
  rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: *web }] } }]
`;
    expect(refused(ingress)).toEqual([expect.stringContaining('use networking.k8s.io/v1')]);
    expect(moveOf(ingress)).toEqual([]);
  });
});

/** The same value with something odd in each of its places, one at a time. */
function* withOddities(value: unknown): Iterable<unknown> {
  yield* [null, 5, [], { a: 1 }];
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) for (const odd of withOddities(inner)) yield value.with(index, odd);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!TYPE.has(key)) for (const odd of withOddities(inner)) yield { ...value, [key]: odd };
  }
}

const TYPE = new Set(['apiVersion', 'metadata', 'template', 'jobTemplate']);

describe('a migration of an odd object', () => {
  test.each(CASES)('$name: is none, or one that the release accepts', ({ old, release = '1.36' }) => {
    for (const value of withOddities(parse(old, { version: '1.1' }))) {
      const text = stringify(value, { version: '1.1', aliasDuplicateObjects: false });
      const before = audit({ sources: [new SourceText('x.yaml', text)], release, complete: true }, MOVES);
      expect(before.crashedRules, text).toEqual([]);
      const [fix] = before.findings.flatMap((finding) => finding.fix ?? []);
      if (!fix) continue;
      const after = applyEdits(text, fix.edits);
      const own = new Set(refusedBy(text, release));
      const left = refusedBy(after, release).filter((message) => !own.has(message));
      expect(left, text).toEqual([]);
    }
  });
});

const SHAPE = RULES.filter(({ modes, scope }) => modes[0] === 'api-drift' && scope === 'shape');

function refusedBy(text: string, release: string): string[] {
  const { findings } = audit({ sources: [new SourceText('x.yaml', text)], release, complete: true }, SHAPE);
  return findings.filter(({ rejected }) => rejected).map(({ message }) => message);
}
