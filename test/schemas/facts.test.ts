import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ApiFacts, apiFacts, ENUMS_FROM } from '../../src/schemas/api-facts.js';
import { chunks } from '../../src/schemas/facts/facts.generated.js';
import type { FieldFacts } from '../../src/schemas/field-facts.js';
import { lifecycle } from '../../src/schemas/lifecycle.js';
import { minorOf, RELEASES } from '../../src/schemas/release.js';

function innermost(facts: FieldFacts): FieldFacts {
  const inner = facts.items ?? facts.values;
  return inner ? innermost(inner) : facts;
}

/** Every definition that the kinds of a release lead to; throws where a reference leads nowhere. */
function reachable(facts: ApiFacts): Set<string> {
  const seen = new Set<string>();
  const queue = facts.kinds().map(({ definition }) => definition);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const definition = facts.definition(name);
    if (!definition) throw new Error(`${facts.release}: no ${name}`);
    for (const field of definition.fieldNames()) {
      const { ref } = innermost(definition.field(field)!);
      if (ref) queue.push(ref);
    }
  }
  return seen;
}

describe.each(RELEASES)('Kubernetes %s', (release) => {
  const facts = apiFacts(release);

  test('has a definition for every kind, and every reference leads to one', () => {
    expect(reachable(facts).size).toBeGreaterThan(400);
  });

  test('has required fields that exist, and names each field once', () => {
    for (const name of reachable(facts)) {
      const definition = facts.definition(name)!;
      expect(new Set(definition.fieldNames()).size).toBe(definition.fieldNames().length);
      for (const field of definition.required) expect(definition.field(field)?.required).toBe(true);
    }
  });

  test('has in every kind what makes an object', () => {
    for (const { definition, plural, kind } of facts.kinds()) {
      expect(facts.definition(definition)?.fieldNames()).toEqual(
        expect.arrayContaining(['apiVersion', 'kind', 'metadata']),
      );
      expect(plural).toMatch(/^[a-z]+$/);
      expect(kind).toMatch(/^[A-Z][A-Za-z]+$/);
    }
  });

  test('agrees with the lifecycle of every kind', () => {
    for (const { group, version, kind } of facts.kinds()) {
      const life = lifecycle(group, version, kind)!;
      expect(minorOf(life.firstSeen!.replace('<=', ''))).toBeLessThanOrEqual(facts.minor);
      // 1.16 and 1.17 keep what 1.16 switched off in their documents.
      if (life.removedIn && life.removedIn !== '1.16') expect(minorOf(life.removedIn)).toBeGreaterThan(facts.minor);
    }
  });
});

describe('what is known of a kind', () => {
  test.each([
    ['networking.k8s.io', 'v1', 'Ingress', 19, 36],
    ['extensions', 'v1beta1', 'Ingress', 14, 21],
    ['networking.k8s.io', 'v1beta1', 'Ingress', 14, 21],
    ['policy', 'v1', 'PodDisruptionBudget', 21, 36],
    ['policy', 'v1beta1', 'PodSecurityPolicy', 14, 24],
    ['batch', 'v1', 'CronJob', 21, 36],
    ['autoscaling', 'v2', 'HorizontalPodAutoscaler', 23, 36],
    ['autoscaling', 'v2beta2', 'HorizontalPodAutoscaler', 14, 25],
    ['apps', 'v1', 'Deployment', 14, 36],
    ['flowcontrol.apiserver.k8s.io', 'v1beta3', 'FlowSchema', 26, 31],
    ['admissionregistration.k8s.io', 'v1', 'ValidatingAdmissionPolicy', 30, 36],
    ['resource.k8s.io', 'v1', 'ResourceClaim', 34, 36],
  ])('%s/%s %s: 1.%i to 1.%i', (group, version, kind, first, last) => {
    const having = RELEASES.filter((release) => apiFacts(release).kind(group, version, kind));
    expect(having.map(minorOf)).toEqual(RELEASES.map(minorOf).filter((minor) => minor >= first && minor <= last));
  });

  test('is scope, plural and whether it can be created', () => {
    expect(apiFacts('1.36').kind('', 'v1', 'Namespace')).toMatchObject({
      namespaced: false,
      plural: 'namespaces',
      creatable: true,
    });
    expect(apiFacts('1.36').kind('', 'v1', 'ComponentStatus')).toMatchObject({ namespaced: false, creatable: false });
    expect(apiFacts('1.36').kind('networking.k8s.io', 'v1', 'NetworkPolicy')).toMatchObject({
      namespaced: true,
      plural: 'networkpolicies',
    });
  });

  test.each([
    ['apps', 'v1', 'deployment'],
    ['apps', 'v1', ''],
    ['', 'v1', 'Deployment'],
    ['apps', 'v1\tDeployment', ''],
    ['apps', 'v1', 'Deployment\tdeployments'],
    ['', '', ''],
    ['apps\tv1', 'Deployment', 'deployments'],
    ['constructor', 'v1', '__proto__'],
  ])('is nothing for %j %j %j', (group, version, kind) => {
    expect(apiFacts('1.36').kind(group, version, kind)).toBeUndefined();
    expect(lifecycle(group, version, kind)).toBeUndefined();
  });
});

describe('what is known of a field', () => {
  const since = (definition: string, field: string) =>
    RELEASES.filter((release) => apiFacts(release).definition(definition)?.field(field)).map(minorOf);

  test.each([
    ['core.v1.PodSpec', 'hostUsers', 25, 36],
    ['core.v1.PodSpec', 'ephemeralContainers', 16, 36],
    ['core.v1.Container', 'resizePolicy', 27, 36],
    ['core.v1.Container', 'startupProbe', 16, 36],
    ['core.v1.PodSecurityContext', 'seccompProfile', 19, 36],
    ['core.v1.PodSecurityContext', 'appArmorProfile', 30, 36],
    ['core.v1.ServiceSpec', 'topologyKeys', 17, 21],
    ['core.v1.ServiceSpec', 'ipFamilies', 20, 36],
    ['core.v1.ObjectMeta', 'clusterName', 0, 0],
    ['meta.v1.ObjectMeta', 'clusterName', 14, 24],
    ['networking.v1.IngressBackend', 'service', 19, 36],
    ['networking.v1.IngressBackend', 'serviceName', 0, 0],
  ])('%s.%s: 1.%i to 1.%i', (definition, field, first, last) => {
    expect(since(definition, field)).toEqual(RELEASES.map(minorOf).filter((minor) => minor >= first && minor <= last));
  });

  test('is when it existed, in other releases as well', () => {
    expect(apiFacts('1.20').definition('core.v1.PodSpec')?.lifetime('hostUsers')).toEqual({
      first: 25,
      last: Number.POSITIVE_INFINITY,
    });
    expect(apiFacts('1.36').definition('core.v1.ServiceSpec')?.lifetime('topologyKeys')).toEqual({
      first: 17,
      last: 21,
    });
    expect(apiFacts('1.36').definition('core.v1.PodSpec')?.lifetime('nonsense')).toBeUndefined();
  });

  test.each([
    ['core.v1.Container', 'image', { type: 'string' }],
    [
      'core.v1.Container',
      'ports',
      {
        type: 'array',
        items: { type: 'object', ref: 'core.v1.ContainerPort' },
        listType: 'map',
        listMapKeys: ['containerPort', 'protocol'],
      },
    ],
    ['core.v1.ContainerPort', 'containerPort', { type: 'integer', format: 'int32', required: true }],
    ['core.v1.PodSpec', 'activeDeadlineSeconds', { type: 'integer', format: 'int64' }],
    ['core.v1.PodSpec', 'nodeSelector', { type: 'object', values: { type: 'string' } }],
    ['core.v1.PodSpec', 'dnsPolicy', { enum: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'] }],
    ['core.v1.ResourceRequirements', 'limits', { type: 'object', values: { type: 'string', format: 'quantity' } }],
    ['core.v1.Secret', 'data', { type: 'object', values: { type: 'string', format: 'byte' } }],
    ['core.v1.ServicePort', 'targetPort', { type: 'string', format: 'int-or-string' }],
    [
      'core.v1.PersistentVolumeClaimSpec',
      'accessModes',
      { type: 'array', items: { type: 'string', enum: expect.arrayContaining(['ReadWriteOnce']) } },
    ],
    ['meta.v1.ObjectMeta', 'creationTimestamp', { type: 'string', format: 'date-time' }],
    ['coordination.v1.LeaseSpec', 'acquireTime', { type: 'string', format: 'micro-time' }],
    ['apps.v1.ControllerRevision', 'data', { type: 'any', format: 'raw' }],
    ['meta.v1.ManagedFieldsEntry', 'fieldsV1', { type: 'any', format: 'fields' }],
    ['apiextensions.v1.JSONSchemaProps', 'default', { type: 'any', format: 'json' }],
    ['apiextensions.v1.JSONSchemaProps', 'additionalProperties', { type: 'any', format: 'schema-or-bool' }],
    ['apiextensions.v1.JSONSchemaProps', 'items', { type: 'any', format: 'schema-or-list' }],
    ['apiextensions.v1.JSONSchemaProps', 'maximum', { type: 'number', format: 'double' }],
  ])('%s.%s is told as its type', (definition, field, expected) => {
    expect(apiFacts('1.36').definition(definition)?.field(field)).toMatchObject(expected);
  });

  test.each([
    ['core.v1.ContainerPort', 'containerPort', { type: 'integer', format: 'int32', borrowed: true }],
    ['core.v1.Secret', 'data', { values: { format: 'byte', borrowed: true }, borrowed: true }],
    ['core.v1.ServicePort', 'targetPort', { format: 'int-or-string', borrowed: true }],
    ['core.v1.ResourceRequirements', 'limits', { values: { format: 'quantity', borrowed: true } }],
    ['core.v1.Container', 'env', { listType: 'map', listMapKeys: ['name'], borrowed: true }],
    ['meta.v1.ObjectMeta', 'creationTimestamp', { format: 'date-time', borrowed: false }],
    ['core.v1.Container', 'image', { type: 'string', borrowed: false }],
    ['extensions.v1beta1.RollingUpdateDeployment', 'maxSurge', { format: 'int-or-string', borrowed: true }],
  ])('%s.%s of 1.14 has what its source leaves out from a newer release', (definition, field, expected) => {
    expect(apiFacts('1.14').definition(definition)?.field(field)).toMatchObject(expected);
  });

  test('is borrowed in no release whose source tells everything', () => {
    expect(RELEASES.filter((release) => !apiFacts(release).borrowed)).toEqual(
      RELEASES.filter((release) => minorOf(release) >= 28),
    );
    expect(apiFacts('1.28').definition('core.v1.ContainerPort')?.field('containerPort')?.borrowed).toBe(false);
  });

  test.each(['', 'image\t', 'image\ts', 'ports\t[ContainerPort', 'im', 'Image', '__proto__', 'constructor', 'image\n'])(
    'is nothing for the name %j',
    (name) => {
      expect(apiFacts('1.36').definition('core.v1.Container')?.field(name)).toBeUndefined();
      expect(apiFacts('1.36').definition('core.v1.Container')?.lifetime(name)).toBeUndefined();
    },
  );
});

test.each(['core.v1.Pod', 'core.v1.PodS', 'core.v1', 'core', '', 'nothing.v1.PodSpec', '__proto__.v1.x'])(
  '%j is a definition only under its full name',
  (name) => {
    expect(apiFacts('1.36').definition(name)?.name).toBe(name === 'core.v1.Pod' ? name : undefined);
  },
);

test('an unknown release is refused', () => {
  expect(() => apiFacts('1.15')).toThrow('1.15');
  expect(ENUMS_FROM).toBe('1.36');
});

test('everything together is small, and a kind costs its own group alone', () => {
  expect(readFileSync('src/schemas/facts/facts.generated.ts', 'utf8').length).toBeLessThan(60_000);
  expect(Object.keys(chunks)).toEqual(
    expect.arrayContaining(['kinds', 'core', 'apps', 'meta', 'admissionregistration']),
  );
  for (const [name, text] of Object.entries(chunks)) expect(text.length, name).toBeLessThan(12_000);
});
