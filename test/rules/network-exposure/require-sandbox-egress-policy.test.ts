import rule from '../../../src/rules/network-exposure/require-sandbox-egress-policy.js';
import { testRule } from '../../support/test-rule.js';

const sandbox = (more: string) => `apiVersion: extensions.agents.x-k8s.io/v1alpha1
kind: SandboxTemplate
metadata: { name: agent }
spec:
${more}  podTemplate:
    spec: { runtimeClassName: gvisor }
`;

testRule(rule, {
  valid: [
    { name: 'the policy of the controller', yaml: sandbox('') },
    { name: 'no connection', yaml: sandbox('  networkPolicy: { egress: [] }\n') },
    {
      name: 'a range',
      yaml: sandbox('  networkPolicy: { egress: [{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }] }\n'),
    },
    {
      name: 'all but private ranges',
      yaml: sandbox(
        '  networkPolicy: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }] }\n',
      ),
    },
    { name: 'a managed policy', yaml: sandbox('  networkPolicyManagement: Managed\n') },
  ],
  invalid: [
    {
      name: 'no policy',
      yaml: sandbox('  networkPolicyManagement: Unmanaged\n'),
      at: ['networkPolicyManagement: Unmanaged'],
      message: ['without a network policy'],
    },
    {
      name: 'a rule for everything',
      yaml: sandbox('  networkPolicy: { egress: [{}] }\n'),
      at: ['{}'],
      message: ['connect to everything'],
    },
    {
      name: 'all addresses',
      yaml: sandbox('  networkPolicy: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }\n'),
      at: ['{ ipBlock: { cidr: 0.0.0.0/0 } }'],
    },
  ],
});
