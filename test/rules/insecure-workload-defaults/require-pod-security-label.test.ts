import rule from '../../../src/rules/insecure-workload-defaults/require-pod-security-label.js';
import { testRule } from '../../support/test-rule.js';

const namespace = (name: string, metadata = '') => `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
${metadata}`;
const labels = (...lines: string[]) => `  labels:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const privileged = namespace('storage', labels('pod-security.kubernetes.io/enforce: privileged'));

testRule(rule, {
  valid: [
    { name: 'baseline', yaml: namespace('shop', labels('pod-security.kubernetes.io/enforce: baseline')) },
    { name: 'restricted', yaml: namespace('shop', labels('pod-security.kubernetes.io/enforce: restricted')) },
    { name: 'a namespace of the cluster', yaml: namespace('kube-system') },
    {
      name: 'a level that is filled in later',
      yaml: namespace('shop', labels('pod-security.kubernetes.io/enforce: "${LEVEL}"')),
    },
    {
      name: 'a label that nothing reads, which is a defect of its own',
      yaml: namespace('shop', labels('pod-security.kubernetes.io/enforced: baseline')),
    },
    {
      name: 'privileged where agents of the nodes live',
      yaml: `${privileged}---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: csi-node, namespace: storage }
spec:
  template:
    spec: { containers: [{ name: driver, image: registry.example.com/csi:1.2.3 }] }
`,
    },
  ],
  invalid: [
    {
      name: 'no labels',
      yaml: namespace('shop'),
      at: ['metadata'],
      message: ['Namespace "shop" enforces no Pod Security Standard.'],
      fixed: namespace('shop', labels('pod-security.kubernetes.io/enforce: baseline')),
    },
    {
      name: 'a warning alone',
      yaml: namespace('shop', labels('pod-security.kubernetes.io/warn: restricted # for now')),
      at: ['labels'],
      fixed: namespace(
        'shop',
        labels('pod-security.kubernetes.io/warn: restricted # for now', 'pod-security.kubernetes.io/enforce: baseline'),
      ),
    },
    {
      name: 'privileged where no agent lives',
      yaml: privileged,
      at: ['pod-security.kubernetes.io/enforce: privileged'],
      message: ['enforces nothing'],
      fixed: null,
    },
  ],
});
