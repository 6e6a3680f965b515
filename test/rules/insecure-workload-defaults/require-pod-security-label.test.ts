import rule from '../../../src/rules/insecure-workload-defaults/require-pod-security-label.js';
import { testRule } from '../../support/test-rule.js';

const namespace = (name: string, metadata = '') => `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
${metadata}`;
const labels = (...lines: string[]) => `  labels:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const privileged = namespace('storage', labels('pod-security.kubernetes.io/enforce: privileged'));

const withPod = (context: string, metadata = '') => `${namespace('shop', metadata)}---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  securityContext: ${context}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`;

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
      name: 'pods that conform to restricted',
      yaml: withPod('{ runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }'),
      at: ['metadata'],
      message: ['Namespace "shop" enforces no Pod Security Standard; its pods in this set conform to restricted.'],
      fixed: withPod(
        '{ runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }',
        labels('pod-security.kubernetes.io/enforce: restricted'),
      ),
    },
    {
      name: 'pods that conform to baseline',
      yaml: withPod('{}'),
      at: ['metadata'],
      message: ['conform to baseline'],
      fixed: withPod('{}', labels('pod-security.kubernetes.io/enforce: baseline')),
    },
    {
      name: 'pods that conform to no level',
      yaml: withPod('{ sysctls: [{ name: kernel.msgmax, value: "65536" }] }'),
      at: ['metadata'],
      message: ['and its pods in this set conform to none'],
      fixed: null,
    },
    {
      name: 'a fragment, whose pods are not known in full',
      yaml: withPod('{ runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }'),
      complete: false,
      at: ['metadata'],
      fixed: withPod(
        '{ runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }',
        labels('pod-security.kubernetes.io/enforce: baseline'),
      ),
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
