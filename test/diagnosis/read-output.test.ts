import { describe, expect, it } from 'vitest';
import { messageEvidence, readMessages, refusedFieldEvidence } from '../../src/diagnosis/read-output.js';

/** The mode that a message says most about, and the families that read it. */
function judge(text: string) {
  const evidence = [...messageEvidence(readMessages(text, 'output'))].sort((a, b) => b.weight - a.weight);
  return evidence[0]?.mode;
}

describe('messages', () => {
  it.each([
    [
      'violates PodSecurity "restricted:latest": runAsNonRoot != true (pod must set securityContext.runAsNonRoot=true)',
      'insecure-workload-defaults',
    ],
    ['Error: container has runAsNonRoot and image will run as root', 'insecure-workload-defaults'],
    ['unable to validate against any security context constraint: []', 'insecure-workload-defaults'],
    ['nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)', 'insecure-workload-defaults'],
    ['touch: /tmp/a: Read-only file system', 'insecure-workload-defaults'],
    ['policy disallow-privileged-containers: Privileged mode is disallowed', 'insecure-workload-defaults'],
    ['    Reason:       OOMKilled', 'resource-starvation'],
    ['0/4 nodes are available: 4 Insufficient memory.', 'resource-starvation'],
    ["2 node(s) didn't match pod anti-affinity rules", 'resource-starvation'],
    ['The node was low on resource: ephemeral-storage.', 'resource-starvation'],
    ['is forbidden: exceeded quota: q, requested: cpu=2, used: cpu=3, limited: cpu=4', 'resource-starvation'],
    ["Cannot evict pod as it would violate the pod's disruption budget.", 'resource-starvation'],
    ['failed to get cpu utilization: missing request for cpu in container a of Pod b', 'resource-starvation'],
    ['CPUThrottlingHigh: 61% throttling of CPU', 'resource-starvation'],
    ['W0101 controller.go:1] Service "a/b" does not have any active Endpoint.', 'network-exposure'],
    ['connect() failed (111: Connection refused) while connecting to upstream', 'network-exposure'],
    ['dial tcp: lookup db on 10.96.0.10:53: no such host', 'network-exposure'],
    ['Endpoints:         <none>', 'network-exposure'],
    ['nodePort: Invalid value: 30080: provided port is already allocated', 'network-exposure'],
    ['pods is forbidden: User "system:serviceaccount:a:b" cannot list resource "pods"', 'privilege-sprawl'],
    ['is attempting to grant RBAC permissions not currently held', 'privilege-sprawl'],
    ['MountVolume.SetUp failed for volume "c" : secret "c" not found', 'privilege-sprawl'],
    ['failed to pull: unauthorized: authentication required', 'privilege-sprawl'],
    ['Readiness probe failed: Get "http://1.2.3.4/": dial tcp: connect: connection refused', 'fragile-rollouts'],
    ['error: deployment "a" exceeded its progress deadline', 'fragile-rollouts'],
    ['Back-off restarting failed container', 'fragile-rollouts'],
    ['manifest for acme/web:9 not found: manifest unknown', 'fragile-rollouts'],
    ['spec.selector: Invalid value: field is immutable', 'fragile-rollouts'],
    ['Multi-Attach error for volume "pvc-1"', 'fragile-rollouts'],
    ['no matches for kind "Ingress" in version "extensions/v1beta1"', 'api-drift'],
    ['Warning: policy/v1beta1 PodDisruptionBudget is deprecated in v1.21+, unavailable in v1.25+', 'api-drift'],
    ['strict decoding error: unknown field "spec.replica"', 'api-drift'],
    ["jsonschema validation failed: - at '/spec': additional properties 'a' not allowed", 'api-drift'],
    ['chart requires kubeVersion: >=1.27.0 which is incompatible with Kubernetes v1.25.4', 'api-drift'],
    ['everything is fine', undefined],
  ])('%s', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  it('a loose family gives way to an exact one on its line', () => {
    const ids = readMessages('Liveness probe failed: dial tcp 1.2.3.4:80: connect: connection refused', 'output').map(
      ({ pattern }) => pattern.id,
    );
    expect(ids).toEqual(['probe-failed']);
  });

  it('a loose family needs a quoted message in a task', () => {
    expect(readMessages('I keep getting permission denied', 'task')).toEqual([]);
    expect(readMessages('mkdir: /data: Permission denied', 'task')).toHaveLength(1);
  });

  it('a consequence counts in full only where no cause is told', () => {
    const weigh = (text: string) =>
      messageEvidence(readMessages(text, 'output')).find(({ topic }) => topic === 'output crash-loop')?.weight;
    expect(weigh('CrashLoopBackOff')).toBeGreaterThan(0.8);
    expect(weigh('CrashLoopBackOff\nOOMKilled')).toBeLessThan(0.5);
  });
});

describe('refused fields', () => {
  it.each([
    ['spec.template.spec.containers[0].resources.requests: Invalid value: "x"', 'resource-starvation'],
    ['spec.containers[0].securityContext.runAsUser: Invalid value: -1', 'insecure-workload-defaults'],
    ['spec.containers[0].livenessProbe.periodSeconds: Invalid value: 0', 'fragile-rollouts'],
    ['spec.rules[0].http.paths[0].pathType: Required value', 'network-exposure'],
    ['roleRef.name: Required value', 'privilege-sprawl'],
    ['spec.schedule: Invalid value: "x"', 'api-drift'],
  ])('%s', (text, expected) => {
    expect(refusedFieldEvidence(text, 'output').map(({ mode }) => mode)).toEqual([expected]);
  });
});
