import { describe, expect, test } from 'vitest';
import { POD_VALIDATORS } from '../../src/validity/pod-validators.js';
import { readResources } from '../support/read-resources.js';
import { head, testValidators } from './validator-cases.js';

const POD = `${head('v1', 'Pod')}spec: { containers: [{ name: app, image: "a:1" }], `;
const LONG = 'x'.repeat(64);
const MANY = Array.from({ length: 33 }, (_, index) => `d${index}`).join(', ');

testValidators(POD_VALIDATORS, {
  head: POD,
  valid: {
    'a plain one': '}',
    'every name': `hostname: web, subdomain: sub, nodeName: node-1.example.com, serviceAccountName: a.b, priorityClassName: high, runtimeClassName: gvisor, schedulerName: "A B", imagePullSecrets: [{}], nodeSelector: { kubernetes.io/os: linux, empty: "" } }`,
    'empty text for what is not named':
      'hostname: "", subdomain: "", nodeName: "", serviceAccountName: "", priorityClassName: "" }',
    'names from elsewhere':
      "hostname: '${H}', nodeName: 'n-${N}', nodeSelector: { '${KEY}': '${VALUE}' }, hostAliases: [{ ip: '${IP}', hostnames: ['${NAME}'] }] }",
    'other names of hosts': 'hostAliases: [{ ip: 10.0.0.1, hostnames: [a.b] }, { ip: "2001:DB8::1" }] }',
    gates: 'readinessGates: [{ conditionType: a.b/C }], schedulingGates: [{ name: a.b/c }, { name: d }] }',
    'DNS of its own':
      'dnsPolicy: None, dnsConfig: { nameservers: [1.1.1.1], searches: [a.b., _tcp.c, .], options: [{ name: edns0 }] } }',
    'DNS from elsewhere': "dnsPolicy: None, dnsConfig: '${DNS}' }",
    'DNS under a key that is no field': 'dnsPolicy: None, dnsConfig: { nameserver: [1.1.1.1] } }',
    tolerations:
      'tolerations: [{ operator: Exists }, { key: a/b, operator: Exists, effect: NoExecute, tolerationSeconds: 5 }, { key: c, value: d }, { key: e }] }',
    'tolerations that are not known in full':
      "tolerations: [{ kee: a }, { key: '${KEY}', value: '${VALUE}', effect: '${EFFECT}', tolerationSeconds: 5 }, { key: a, operator: Equals }] }",
    'no time to end': 'terminationGracePeriodSeconds: -1, activeDeadlineSeconds: 1 }',
    'the priority of its class':
      'priorityClassName: system-node-critical, priority: 2000001000, preemptionPolicy: PreemptLowerPriority }',
    'a priority that only the cluster knows': 'priorityClassName: high, priority: 5, preemptionPolicy: Never }',
    'what its class may take': 'runtimeClassName: a, overhead: { cpu: 10m, a.b/c: 1 } }',
    'claims of devices':
      'resourceClaims: [{ name: a, resourceClaimName: x.y }, { name: b, resourceClaimTemplateName: z }] }',
    'resources of the whole pod':
      'resources: { requests: { memory: 1Gi, hugepages-2Mi: 2Mi }, limits: { hugepages-2Mi: 2Mi } } }',
  },
  invalid: {
    'names that none can have': [
      `hostname: Web, subdomain: a.b, serviceAccountName: a_b, nodeName: "-n", priorityClassName: A, runtimeClassName: "" }`,
      ['spec.hostname', '"Web", which is no DNS label'],
      ['spec.subdomain', 'no DNS label'],
      ['spec.serviceAccountName', 'no DNS name'],
      ['spec.nodeName', 'no DNS name'],
      ['spec.priorityClassName', 'no DNS name'],
      ['spec.runtimeClassName', 'no DNS name'],
    ],
    'the older name of a service account': ['serviceAccount: A }', ['spec.serviceAccount', 'no DNS name']],
    'labels of nodes that none can have': [
      `nodeSelector: { "a b": c, d: "e f", ${LONG}: g } }`,
      ['spec.nodeSelector.a b', 'has a key that is no qualified name'],
      ['spec.nodeSelector.d', '"e f", which is no label value'],
      [`spec.nodeSelector.${LONG}`, 'at most 63'],
    ],
    'aliases that are none': [
      'hostAliases: [{ ip: 10.0.0.256, hostnames: [A_B] }, { ip: 10.0.0.01 }, { ip: "::ffff:10.0.0.1" }] }',
      ['spec.hostAliases.0.ip', 'no IP address'],
      ['spec.hostAliases.0.hostnames.0', 'no DNS name'],
      ['spec.hostAliases.1.ip', 'begin with 0'],
      ['spec.hostAliases.2.ip', 'IPv6 form'],
    ],
    'gates twice, and with names that none can have': [
      'readinessGates: [{ conditionType: "a b" }], schedulingGates: [{ name: a/b/c }, { name: d }, { name: d }] }',
      ['spec.readinessGates.0.conditionType', 'no qualified name'],
      ['spec.schedulingGates.0.name', 'no qualified name'],
      ['spec.schedulingGates.2.name', '"d" stands a second time'],
    ],
    'a node before its gates are gone': [
      'nodeName: a, schedulingGates: [{ name: b }] }',
      ['spec.nodeName', 'before all "schedulingGates" are gone'],
    ],
    'no nameserver where nothing else gives one': [
      'dnsPolicy: None }',
      ['spec.dnsConfig.nameservers', 'needs at least one address'],
    ],
    'DNS settings that none takes': [
      `dnsConfig: { nameservers: [a, 1.1.1.1, 1.1.1.1, 1.1.1.1], searches: [${MANY}, "a b"], options: [{ value: a }] } }`,
      ['spec.dnsConfig.nameservers', 'has 4 items; it takes 3'],
      ['spec.dnsConfig.nameservers.0', 'no IP address'],
      ['spec.dnsConfig.searches', 'has 34 items; it takes 32'],
      ['spec.dnsConfig.searches.33', 'no DNS name'],
      ['spec.dnsConfig.options.0.name', 'needs "name"'],
    ],
    'search domains that are too long together': [
      `dnsConfig: { searches: [${Array.from({ length: 9 }, () => Array.from({ length: 4 }, () => 'a'.repeat(62)).join('.')).join(', ')}] } }`,
      ['spec.dnsConfig.searches', 'longer than the 2048 characters'],
    ],
    'items that are null, which are empty': [
      'tolerations: [null], hostAliases: [{ ip: 10.0.0.1, hostnames: [null] }], dnsConfig: { options: [null] } }',
      ['spec.hostAliases.0.hostnames.0', 'is empty'],
      ['spec.dnsConfig.options.0.name', 'needs "name"'],
      ['spec.tolerations.0.operator', 'needs the operator "Exists"'],
    ],
    'tolerations that say too little or too much': [
      'tolerations: [{ effect: NoSchedule }, { key: a, operator: Exists, value: b }, { key: "a b", value: "c d" }, { key: e, tolerationSeconds: 5 }, { key: f, operator: Gt, value: "1" }] }',
      ['spec.tolerations.0.operator', 'needs the operator "Exists"'],
      ['spec.tolerations.1.value', 'takes no "value"'],
      ['spec.tolerations.2.key', 'no qualified name'],
      ['spec.tolerations.2.value', 'no label value'],
      ['spec.tolerations.3.effect', 'needs the effect "NoExecute"'],
      ['spec.tolerations.4.operator', 'it takes "Equal", "Exists"'],
    ],
    'debug containers from the start': [
      'ephemeralContainers: [{ name: a, image: b }] }',
      ['spec.ephemeralContainers', 'a pod that runs'],
    ],
    'no time to run': ['activeDeadlineSeconds: 0 }', ['spec.activeDeadlineSeconds', 'takes 1 to 2147483647']],
    'a priority of its own': [
      'priority: 5, preemptionPolicy: Never }',
      ['spec.priority', 'gets 0'],
      ['spec.preemptionPolicy', '"PreemptLowerPriority"'],
    ],
    'another priority than that of its class': [
      'priorityClassName: system-cluster-critical, priority: 5 }',
      ['spec.priority', '2000000000'],
    ],
    'overhead of no class': [
      'overhead: { disk: 1, cpu: -1 } }',
      ['spec.overhead.disk', 'does not exist'],
      ['spec.overhead.cpu', 'below zero'],
      ['spec.overhead', 'for the RuntimeClass to set'],
    ],
    'claims of nothing, of too much and twice': [
      'resourceClaims: [{ name: a }, { name: a, resourceClaimName: x, resourceClaimTemplateName: A_B }, { name: b_c, resourceClaimName: z }] }',
      ['spec.resourceClaims.0.resourceClaimName', 'needs "resourceClaimName" or'],
      ['spec.resourceClaims.1', 'takes one of'],
      ['spec.resourceClaims.1.resourceClaimTemplateName', 'no DNS name'],
      ['spec.resourceClaims.2.name', 'no DNS label'],
      ['spec.resourceClaims.1.name', 'a second time'],
    ],
    'resources that no whole pod has': [
      'resources: { claims: [{ name: a }], requests: { hugepages-2Mi: 2Mi } } }',
      ['spec.resources.claims', 'of a container'],
      ['spec.resources', 'beside "cpu" or "memory"'],
      ['spec.resources.limits.hugepages-2Mi', 'a limit that equals it'],
    ],
  },
});

testValidators(
  POD_VALIDATORS,
  {
    head: POD,
    valid: {
      'addresses with leading zeros': 'hostAliases: [{ ip: 10.0.0.01 }, { ip: "::ffff:10.0.0.1" }] }',
      'what it does not read':
        'schedulingGates: [{ name: a/b/c }], resourceClaims: [{ name: a }], resources: { claims: [] }, hostnameOverride: A }',
    },
    invalid: {
      'more search domains than it reads': [
        'dnsConfig: { searches: [a, b, c, d, e, f, g] } }',
        ['spec.dnsConfig.searches', 'takes 6'],
      ],
      'underscores in search domains': [
        'dnsConfig: { searches: [_tcp.a] } }',
        ['spec.dnsConfig.searches.0', 'no DNS name'],
      ],
    },
  },
  25,
);

const refusalsIn = (text: string) =>
  readResources(text)
    .flatMap((resource) => POD_VALIDATORS['/Pod']!.flatMap((check) => [...check(resource, { minor: 36 })]))
    .map(({ message }) => message);

const ANNOTATED = (annotations: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x, annotations: { ${annotations} } }\nspec: { containers: [{ name: app, image: "a:1" }]`;

describe('annotations that the server reads', () => {
  test.each([
    'controller.kubernetes.io/pod-deletion-cost: "-10"',
    'seccomp.security.alpha.kubernetes.io/pod: localhost/a/b',
    'container.apparmor.security.beta.kubernetes.io/app: localhost/p',
    'container.apparmor.security.beta.kubernetes.io/app: "${PROFILE}"',
  ])('takes %s', (annotation) => expect(refusalsIn(`${ANNOTATED(annotation)} }`)).toEqual([]));

  test.each([
    ['controller.kubernetes.io/pod-deletion-cost: "+1"', 'whole number of 32 bits'],
    ['controller.kubernetes.io/pod-deletion-cost: "9999999999"', 'whole number of 32 bits'],
    ['controller.kubernetes.io/pod-deletion-cost:', 'whole number of 32 bits'],
    ['kubernetes.io/config.mirror: a', 'asks for "spec.nodeName"'],
    ['seccomp.security.alpha.kubernetes.io/pod: localhost/../a', 'no seccomp profile'],
    ['container.seccomp.security.alpha.kubernetes.io/app: strict', 'no seccomp profile'],
    ['container.apparmor.security.beta.kubernetes.io/app: strict', 'no AppArmor profile'],
    ['container.apparmor.security.beta.kubernetes.io/other: unconfined', 'which the pod does not have'],
  ])('refuses %s', (annotation, message) => {
    expect(refusalsIn(`${ANNOTATED(annotation)} }`)).toEqual([expect.stringContaining(message)]);
  });
});

/** Every part of a pod that a validator reads. */
const RICH = `apiVersion: v1
kind: Pod
metadata: { name: rich, labels: { app: x }, annotations: { controller.kubernetes.io/pod-deletion-cost: "1" } }
spec:
  hostname: a
  nodeSelector: { a: b }
  hostAliases: [{ ip: 10.0.0.1, hostnames: [a] }]
  readinessGates: [{ conditionType: a }]
  schedulingGates: [{ name: a }]
  dnsConfig: { nameservers: [1.1.1.1], searches: [a], options: [{ name: a }] }
  tolerations: [{ key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5 }]
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: In, values: [b] }], matchFields: [{ key: metadata.name, operator: In, values: [c] }] }]
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: a, operator: Gt, values: ["1"] }] } }]
    podAntiAffinity:
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, namespaces: [b], labelSelector: { matchLabels: { a: b } }, matchLabelKeys: [c], mismatchLabelKeys: [d] }]
  topologySpreadConstraints: [{ maxSkew: 1, minDomains: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchExpressions: [{ key: a, operator: In, values: [b] }] } }]
  securityContext: { runAsUser: 1, supplementalGroups: [1], sysctls: [{ name: net.a, value: "1" }], seccompProfile: { type: Localhost, localhostProfile: a }, windowsOptions: { runAsUserName: a } }
  resourceClaims: [{ name: a, resourceClaimName: b }]
  resources: { requests: { cpu: 1 }, limits: { cpu: 1 } }
  containers: [{ name: app, image: "a:1" }]
  volumes:
    - { name: a, secret: { secretName: s, defaultMode: 0400, items: [{ key: a, path: b, mode: 0400 }] } }
    - { name: b, projected: { sources: [{ configMap: { name: a, items: [{ key: a, path: b }] } }, { serviceAccountToken: { path: c, expirationSeconds: 600 } }] } }
    - { name: c, downwardAPI: { items: [{ path: a, fieldRef: { fieldPath: metadata.labels } }, { path: b, resourceFieldRef: { containerName: app, resource: limits.cpu, divisor: 1m } }] } }
    - { name: d, iscsi: { targetPortal: a, iqn: "iqn.2020-01.com.example:disk", lun: 0 } }
    - { name: e, ephemeral: { volumeClaimTemplate: { metadata: { labels: { a: b } }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSource: { kind: PersistentVolumeClaim, name: a } } } } }
    - { name: f, fc: { targetWWNs: [a], lun: 1 } }
    - { name: g, csi: { driver: a.b, nodePublishSecretRef: { name: a } } }
`;

/** Copies of an object, each with another value in one place. */
function* withOneReplaced(value: unknown, by: unknown): Iterable<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of withOneReplaced(inner, by)) {
      if (Array.isArray(value)) yield value.map((item, index) => (String(index) === key ? changed : item));
      else yield { ...value, [key]: changed };
    }
  }
}

describe('a pod with everything in it', () => {
  const [resource] = readResources(RICH);
  const root = resource!.root.value as Record<string, unknown>;
  const changed = (by: unknown) => [...withOneReplaced(root.spec, by)].map((spec) => ({ ...root, spec }));

  test('passes', () => expect(refusalsIn(JSON.stringify(root))).toEqual([]));

  test('passes with a placeholder in any place', () => {
    for (const object of changed('${VALUE}')) expect(refusalsIn(JSON.stringify(object))).toEqual([]);
  });

  test.each([[5], [true], [[null]], [['x']], [{}], [{ 'a b': { c: [1] } }], [null], [''], [[]]])(
    'can be judged with %j in any place',
    (odd) => {
      for (const object of changed(odd)) expect(() => refusalsIn(JSON.stringify(object))).not.toThrow();
    },
  );
});
