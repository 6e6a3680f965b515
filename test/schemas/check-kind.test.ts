import { describe, expect, test } from 'vitest';
import { problemsOf } from './problems-of.js';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;

function ofKind(yaml: string, release?: string) {
  const [problem] = problemsOf(yaml, release);
  const suggestion =
    problem?.suggestion?.kind === 'api-version'
      ? `${problem.suggestion.apiVersion} ${problem.suggestion.to}`
      : undefined;
  return problem && { code: problem.code, rejected: problem.rejected, at: problem.field.key, suggestion };
}

describe('the kind of an object', () => {
  test.each([
    ['apps/v1', 'deployment', 'unknown-kind', 'kind', 'apps/v1 Deployment'],
    ['apps/v1', 'Deployments', 'unknown-kind', 'kind', 'apps/v1 Deployment'],
    ['v1', 'Deployment', 'unknown-kind', 'apiVersion', 'apps/v1 Deployment'],
    ['apps/v1', 'NetworkPolicy', 'unknown-kind', 'apiVersion', 'networking.k8s.io/v1 NetworkPolicy'],
    ['apps/v1', 'Always', 'unknown-kind', 'apiVersion', undefined],
    ['apps/v2', 'Deployment', 'unknown-kind', 'apiVersion', 'apps/v1 Deployment'],
    ['apps/v1/x', 'Deployment', 'unknown-kind', 'apiVersion', 'apps/v1 Deployment'],
    ['autoscaling/v1', 'HorizontalPodAutoscalers', 'unknown-kind', 'kind', 'autoscaling/v1 HorizontalPodAutoscaler'],
    ['extensions/v1beta1', 'Ingress', 'removed-kind', 'apiVersion', 'networking.k8s.io/v1 Ingress'],
    ['extensions/v1beta1', 'Service', 'unknown-kind', 'apiVersion', 'v1 Service'],
    ['policy/v1beta1', 'PodSecurityPolicy', 'removed-kind', 'apiVersion', undefined],
    ['settings.k8s.io/v1alpha1', 'PodPreset', 'removed-kind', 'apiVersion', undefined],
    ['resource.k8s.io/v1beta1', 'ResourceClaim', 'unserved-kind', 'apiVersion', 'resource.k8s.io/v1 ResourceClaim'],
    ['scheduling.k8s.io/v1alpha2', 'PodGroup', 'unserved-kind', 'apiVersion', undefined],
    ['v1', 'ComponentStatus', 'read-only-kind', 'kind', undefined],
  ])('%s %s is an %s', (apiVersion, kind, code, at, suggestion) => {
    expect(ofKind(object(apiVersion, kind))).toEqual({ code, rejected: true, at, suggestion });
  });

  test.each([
    ['app/v1', 'Deployment', 'apps/v1 Deployment'],
    ['core/v1', 'ConfigMap', 'v1 ConfigMap'],
    ['rbac.authorization.k8s/v1', 'Role', undefined],
    ['rbac.authorisation.k8s.io/v1', 'Role', 'rbac.authorization.k8s.io/v1 Role'],
    ['networking/v1', 'Ingress', 'networking.k8s.io/v1 Ingress'],
    ['batch.k8s.io/v1', 'Job', 'batch/v1 Job'],
  ])('of %s %s is no known one, and may be misspelt', (apiVersion, kind, suggestion) => {
    const expected = suggestion ? { code: 'unknown-group', rejected: false, at: 'apiVersion', suggestion } : undefined;
    expect(ofKind(object(apiVersion, kind))).toEqual(expected);
  });

  test.each([
    ['monitoring.coreos.com/v1', 'Prometheus'],
    ['serving.knative.dev/v1', 'Service'],
    ['networking.istio.io/v1', 'Gateway'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshot'],
    ['v1', 'List'],
    ['v1', 'ConfigMapList'],
    ['apps/v1', 'DeploymentList'],
  ])('%s %s passes', (apiVersion, kind) => {
    expect(problemsOf(object(apiVersion, kind))).toEqual([]);
  });

  test.each([
    ['extensions/v1beta1', 'Ingress', '1.21', undefined],
    ['extensions/v1beta1', 'Ingress', '1.22', 'removed-kind'],
    ['extensions/v1beta1', 'Deployment', '1.14', undefined],
    ['extensions/v1beta1', 'Deployment', '1.16', 'removed-kind'],
    ['extensions/v1beta1', 'Deployment', '1.18', 'removed-kind'],
    ['batch/v1', 'CronJob', '1.20', 'future-kind'],
    ['policy/v1', 'PodDisruptionBudget', '1.20', 'future-kind'],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', '1.25', 'future-kind'],
    ['resource.k8s.io/v1', 'ResourceClaim', '1.33', 'future-kind'],
    ['apps/v1', 'Frobnicator', '1.20', 'unknown-kind'],
  ])('%s %s in %s: %s', (apiVersion, kind, release, code) => {
    const spec = kind === 'Ingress' ? 'spec: { backend: { serviceName: a, servicePort: 80 } }\n' : '';
    expect(ofKind(object(apiVersion, kind) + spec, release)?.code).toBe(code);
  });

  test('that comes later is replaced by what the release has', () => {
    expect(ofKind(object('batch/v1', 'CronJob'), '1.20')?.suggestion).toBe('batch/v1beta1 CronJob');
    expect(ofKind(object('networking.k8s.io/v1', 'Ingress'), '1.18')?.suggestion).toBe(
      'networking.k8s.io/v1beta1 Ingress',
    );
  });
});

describe('apiVersion and kind', () => {
  test.each([
    ['kind: Pod\nmetadata: { name: x }', '"apiVersion" is missing: Pod is in v1.'],
    ['kind: Deployment\nmetadata: { name: x }', '"apiVersion" is missing: Deployment is in apps/v1.'],
    ['apiVersion: v1\nmetadata: { name: x }', '"kind" is missing.'],
    ['apiVersion: v1\nknid: Pod\nmetadata: { name: x }', '"knid" should be "kind".'],
    ['ApiVersion: v1\nkind: Pod\nmetadata: { name: x }', '"ApiVersion" should be "apiVersion".'],
    ['apiVersion: 7\nkind: Pod', '"apiVersion" is not the name of an API version or kind.'],
    ['apiVersion: v1\nkind: [Pod]', '"kind" is not the name of an API version or kind.'],
    ['apiVersion: null\nkind: Pod', '"apiVersion" is missing: Pod is in v1.'],
    ['apiVersion: ""\nkind: Pod', '"apiVersion" is not the name of an API version or kind.'],
    ['kind: Whatever', '"apiVersion" is missing.'],
  ])('%j', (yaml, message) => {
    const problems = problemsOf(yaml);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]).toMatchObject({ code: 'missing-type', rejected: true });
  });
});
