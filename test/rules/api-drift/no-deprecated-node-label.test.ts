import rule from '../../../src/rules/api-drift/no-deprecated-node-label.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n${spec}  containers: [{ name: a, image: a:1 }]\n`;
const zone = (label: string) =>
  pod(`  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: ${label}, whenUnsatisfiable: DoNotSchedule }]\n`);
const affinity = (label: string) =>
  pod(`  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: ${label}, operator: Exists }] }] }
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: kubernetes.io/hostname } }]
`);

testRule(rule, {
  valid: [
    {
      name: 'stable labels',
      yaml: pod('  nodeSelector: { kubernetes.io/os: linux, topology.kubernetes.io/zone: a }\n'),
    },
    { name: "a site's own label", yaml: pod('  nodeSelector: { example.com/beta: "true" }\n') },
    {
      name: 'the old toleration beside the new one',
      yaml: pod(
        '  tolerations: [{ key: node-role.kubernetes.io/master, operator: Exists }, { key: node-role.kubernetes.io/control-plane, operator: Exists }]\n',
      ),
    },
    {
      name: 'the old label while nodes had it',
      yaml: pod('  nodeSelector: { node-role.kubernetes.io/master: "" }\n'),
      release: '1.23',
    },
  ],
  invalid: [
    {
      name: 'a node selector',
      yaml: pod('  nodeSelector: { beta.kubernetes.io/os: linux }\n'),
      at: ['beta.kubernetes.io/os: linux'],
      severities: ['info'],
      message: ['is deprecated; use "kubernetes.io/os"'],
      fixed: pod('  nodeSelector: { kubernetes.io/os: linux }\n'),
    },
    {
      name: 'a topology',
      yaml: zone('failure-domain.beta.kubernetes.io/zone'),
      at: ['topologyKey: failure-domain.beta.kubernetes.io/zone'],
      fixed: zone('topology.kubernetes.io/zone'),
    },
    {
      name: 'an affinity',
      yaml: affinity('beta.kubernetes.io/instance-type'),
      at: ['key: beta.kubernetes.io/instance-type'],
      fixed: affinity('node.kubernetes.io/instance-type'),
    },
    {
      name: 'a label that is gone',
      yaml: pod('  nodeSelector: { node-role.kubernetes.io/master: "" }\n'),
      at: ['node-role.kubernetes.io/master: ""'],
      severities: ['warning'],
      message: ['since Kubernetes 1.24'],
      fixed: pod('  nodeSelector: { node-role.kubernetes.io/control-plane: "" }\n'),
    },
    {
      name: 'a taint that is gone',
      yaml: pod('  tolerations: [{ key: node-role.kubernetes.io/master, effect: NoSchedule }]\n'),
      at: ['key: node-role.kubernetes.io/master'],
      severities: ['warning'],
      fixed: pod('  tolerations: [{ key: node-role.kubernetes.io/control-plane, effect: NoSchedule }]\n'),
    },
  ],
});
