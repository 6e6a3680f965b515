import rule from '../../../src/rules/privilege-sprawl/no-system-namespace.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (namespace: string, more: { metadata?: string; spec?: string } = {}) =>
  podWith({ spec: more.spec ?? '' }).replace(
    '  name: orders',
    `  name: orders\n  namespace: ${namespace}${more.metadata ?? ''}`,
  );

testRule(rule, {
  valid: [
    { name: 'a namespace of its own', yaml: pod('shop') },
    { name: 'no namespace', yaml: podWith({}) },
    {
      name: 'a pod of the control plane',
      yaml: pod('kube-system', { metadata: '\n  labels: { tier: control-plane }' }),
    },
    { name: 'an add-on', yaml: pod('kube-system', { metadata: '\n  labels: { k8s-app: kube-dns }' }) },
    {
      name: 'a system priority class',
      yaml: pod('kube-system', { spec: '  priorityClassName: system-cluster-critical\n' }),
    },
    { name: 'a DaemonSet', yaml: pod('kube-system').replace('kind: Pod', 'kind: DaemonSet').replace('v1', 'apps/v1') },
  ],
  invalid: [
    {
      name: 'kube-system',
      yaml: pod('kube-system'),
      at: ['namespace: kube-system'],
      message: ['The workload lies in the namespace "kube-system".'],
    },
    { name: 'kube-public', yaml: pod('kube-public'), at: ['namespace: kube-public'] },
    {
      name: 'another priority class',
      yaml: pod('kube-system', { spec: '  priorityClassName: high\n' }),
      at: ['namespace: kube-system'],
    },
  ],
});
