import rule from '../../../src/rules/network-exposure/require-network-policy.js';
import { testRule } from '../../support/test-rule.js';

const pod = (extra = '', namespace = 'shop') => `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: ${namespace}
  labels: { app: web }
spec:
${extra}  containers:
    - name: app
      image: registry.example.com/web:1.2.3
      ports: [{ containerPort: 8080 }]
`;

const policy = (spec: string, apiVersion = 'networking.k8s.io/v1', kind = 'NetworkPolicy') => `---
apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: web, namespace: shop }
spec: ${spec}
`;

const second = pod().replace('name: web', 'name: api').replace('app: web', 'app: api');

testRule(rule, {
  valid: [
    {
      name: 'a policy that selects the pod',
      yaml: pod() + policy('{ podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress] }'),
    },
    { name: 'a policy that selects all pods', yaml: pod() + policy('{ podSelector: {} }') },
    { name: 'a pod in the network of its node', yaml: pod('  hostNetwork: true\n') },
    { name: "a pod of the cluster's own", yaml: pod('', 'kube-system') },
    {
      name: 'a policy of Cilium',
      yaml:
        pod() + policy('{ endpointSelector: { matchLabels: { app: web } } }', 'cilium.io/v2', 'CiliumNetworkPolicy'),
    },
    { name: 'a fragment', yaml: pod(), complete: false },
    {
      name: 'a policy with a wrong selector, which is the finding of another rule',
      yaml: pod() + policy('{ podSelector: { matchLabels: { app: wbe } } }'),
    },
    {
      name: 'egress alone for a pod that serves nothing',
      yaml:
        pod().replace('      ports: [{ containerPort: 8080 }]\n', '') +
        policy('{ podSelector: {}, policyTypes: [Egress], egress: [] }'),
    },
    {
      name: 'a container without an image, as a patch has',
      yaml: pod().replace('      image: registry.example.com/web:1.2.3\n', ''),
    },
  ],
  invalid: [
    {
      name: 'a set without policies',
      yaml: pod(),
      at: ['name: web'],
      message: ['No NetworkPolicy in the set selects'],
    },
    {
      name: 'a policy in another namespace',
      yaml: pod('', 'other') + policy('{ podSelector: {} }'),
      at: ['name: web'],
    },
    {
      name: 'a policy for egress alone',
      yaml: pod() + policy('{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [] }'),
      at: ['name: web'],
      message: ['isolates the pods of "web" for egress alone'],
    },
    {
      name: 'more workloads without a policy than policies without pods',
      yaml: `${pod()}---\n${second}${policy('{ podSelector: { matchLabels: { app: wbe } } }')}`,
      at: ['name: web', 'name: api'],
    },
    {
      name: 'a DaemonSet that a policy for other pods leaves out',
      yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent, namespace: shop }
spec:
  template:
    metadata: { labels: { app: agent } }
    spec: { containers: [{ name: agent, image: registry.example.com/agent:1.2.3 }] }
---
${pod()}${policy('{ podSelector: { matchLabels: { app: web } } }')}`,
      at: ['name: agent'],
      message: ['the pods of "agent"'],
    },
  ],
});
