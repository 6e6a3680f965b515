import rule from '../../../src/rules/insecure-workload-defaults/match-pod-security-label.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const shop = (level: string, version?: string) => `---
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: ${level}
${version ? `    pod-security.kubernetes.io/enforce-version: ${version}\n` : ''}`;
const inShop = (spec = '', container = '') => podYaml({ metadata: 'namespace: shop', spec, container });
const restricted = inShop(
  'securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }',
  'securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }',
);
const probed = inShop('', 'livenessProbe: { tcpSocket: { port: 80, host: 10.0.0.1 } }');
const agent = `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent, namespace: shop }
spec:
  template:
    spec:
      hostPID: true
      containers: [{ name: app, image: registry.example.com/agent:1.2.3 }]
`;

testRule(rule, {
  valid: [
    { name: 'a pod alone', yaml: inShop('hostPID: true') },
    { name: 'restricted', yaml: restricted + shop('restricted') },
    { name: 'a level above the one that is enforced', yaml: restricted + shop('baseline') },
    { name: 'privileged, which admits all', yaml: inShop('hostPID: true') + shop('privileged') },
    {
      name: 'another namespace',
      yaml: podYaml({ metadata: 'namespace: billing', spec: 'hostPID: true' }) + shop('restricted'),
    },
    { name: 'a pod that names none', yaml: podYaml({ spec: 'hostPID: true' }) + shop('restricted') },
    { name: 'a level that is filled in later', yaml: inShop('hostPID: true') + shop('"${LEVEL}"') },
    {
      name: 'a release without the admission plugin',
      yaml: inShop('hostPID: true') + shop('baseline'),
      release: '1.22',
    },
    { name: 'the standard of an earlier release', yaml: probed + shop('baseline', 'v1.33') },
    {
      name: 'a part of a container that stands elsewhere',
      yaml: inShop().replace(/ {6}image: .*\n/, '') + shop('baseline'),
      complete: false,
    },
  ],
  invalid: [
    {
      name: 'a pod short of baseline',
      yaml: inShop('hostPID: true') + shop('baseline'),
      at: ['namespace: shop'],
      message: ['Namespace "shop" enforces baseline, and pods of Pod "web" miss it: host namespaces.'],
    },
    {
      name: 'a pod short of restricted',
      yaml: inShop() + shop('restricted'),
      at: ['namespace: shop'],
      message: ['miss it: capabilities, seccompProfile, allowPrivilegeEscalation, runAsNonRoot.'],
    },
    {
      name: 'an agent',
      yaml: agent + shop('baseline', 'latest'),
      at: ['namespace: shop'],
      message: ['of DaemonSet "agent"'],
    },
    {
      name: 'the standard of a pinned release',
      yaml: probed + shop('baseline', 'v1.34'),
      at: ['namespace: shop'],
      message: ['enforces baseline of v1.34, and'],
    },
    {
      name: 'a pinned release that the cluster does not know yet, which is judged as its own',
      yaml: probed + shop('baseline', 'v1.40'),
      at: ['namespace: shop'],
    },
  ],
});
