import rule from '../../../src/rules/fragile-rollouts/no-bare-pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (name: string, { metadata = '', spec = '' } = {}) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
${metadata}spec:
${spec}  containers:
    - name: app
      image: registry.example.com/app:1.2.3
`;

testRule(rule, {
  valid: [
    { name: 'a pod that runs once', yaml: pod('migrate', { spec: '  restartPolicy: Never\n' }) },
    { name: 'a pod that retries', yaml: pod('migrate', { spec: '  restartPolicy: OnFailure\n' }) },
    {
      name: 'a pod that a controller owns',
      yaml: pod('web-7d9f', {
        metadata: '  ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: a }]\n',
      }),
    },
    { name: 'a hook', yaml: pod('web', { metadata: '  annotations: { helm.sh/hook: test }\n' }) },
    {
      name: 'a static pod of the control plane',
      yaml: pod('kube-scheduler', { metadata: '  labels: { component: kube-scheduler, tier: control-plane }\n' }),
    },
    {
      name: 'another static pod',
      yaml: pod('kube-vip', { spec: '  hostNetwork: true\n  priorityClassName: system-node-critical\n' }),
    },
    { name: 'a pod for debugging', yaml: pod('dns-debug') },
  ],
  invalid: [
    { name: 'a pod that keeps running', yaml: pod('web'), at: ['kind: Pod'], message: ['Pod "web" has no controller'] },
    { name: 'a pod that says so', yaml: pod('web', { spec: '  restartPolicy: Always\n' }), at: ['kind: Pod'] },
    {
      name: 'a pod with other annotations',
      yaml: pod('latest-web', { metadata: '  annotations: { note: x }\n' }),
      at: ['kind: Pod'],
    },
  ],
});
