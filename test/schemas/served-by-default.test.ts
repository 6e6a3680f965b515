import { describe, expect, test } from 'vitest';
import { apiFacts } from '../../src/schemas/api-facts.js';
import { minorOf, RELEASES } from '../../src/schemas/release.js';

function servedIn(group: string, version: string, kind: string): number[] {
  return RELEASES.filter((release) => apiFacts(release).kind(group, version, kind)?.served).map(minorOf);
}

const from = (first: number, last = 36) => RELEASES.map(minorOf).filter((minor) => minor >= first && minor <= last);

describe('a server with default settings serves', () => {
  test.each([
    ['apps/v1 Deployment', from(14)],
    ['apps/v1beta1 Deployment', [14]],
    ['apps/v1beta2 ReplicaSet', [14]],
    ['extensions/v1beta1 Deployment', [14]],
    ['extensions/v1beta1 Ingress', from(14, 21)],
    ['networking.k8s.io/v1beta1 Ingress', from(14, 21)],
    ['batch/v1beta1 CronJob', from(14, 24)],
    ['batch/v2alpha1 CronJob', []],
    ['policy/v1beta1 PodSecurityPolicy', from(14, 24)],
    ['autoscaling/v2beta2 HorizontalPodAutoscaler', from(14, 25)],
    ['storage.k8s.io/v1beta1 CSIStorageCapacity', from(21, 26)],
    ['flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema', from(23, 28)],
    ['flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema', from(26, 31)],
    ['flowcontrol.apiserver.k8s.io/v1 FlowSchema', from(29)],
    ['authentication.k8s.io/v1beta1 SelfSubjectReview', []],
    ['admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy', []],
    ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy', from(30)],
    ['resource.k8s.io/v1beta1 ResourceClaim', []],
    ['resource.k8s.io/v1 ResourceClaim', from(34)],
    ['networking.k8s.io/v1beta1 ServiceCIDR', []],
    ['networking.k8s.io/v1 ServiceCIDR', from(33)],
    ['storage.k8s.io/v1beta1 VolumeAttributesClass', []],
    ['scheduling.k8s.io/v1alpha1 PriorityClass', []],
    ['rbac.authorization.k8s.io/v1alpha1 Role', []],
    ['settings.k8s.io/v1alpha1 PodPreset', []],
  ])('%s in %j', (name, releases) => {
    const [group = '', version = '', kind = ''] = name.split(/[/ ]/);
    expect(servedIn(group, version, kind)).toEqual(releases);
  });
});

test('1.36 serves only stable versions', () => {
  const served = apiFacts('1.36')
    .kinds()
    .filter((kind) => kind.served);
  expect(served.length).toBe(68);
  expect(served.filter(({ version }) => /alpha|beta/.test(version))).toEqual([]);
});
