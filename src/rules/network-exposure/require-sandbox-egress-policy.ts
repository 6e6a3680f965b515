import { isEverywhere } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

/** `networkPolicy` and `networkPolicyManagement` of SandboxTemplate (API reference of agent-sandbox). */
export default defineRule({
  id: 'require-sandbox-egress-policy',
  title: 'Sandboxes reach only what they need',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#sandboxes',
  rationale:
    'Code that nobody trusts sends out what it finds, and asks the metadata service of the cloud for more. With networkPolicyManagement: Unmanaged there is no policy at all; without a word the controller writes one that keeps to the internet.',
  equivalents: ['kubescape/C-0301'],
  fixable: false,
  scope: 'resource',
  kinds: ['extensions.agents.x-k8s.io/SandboxTemplate'],

  *check({ resource }) {
    const management = resource.at('spec', 'networkPolicyManagement');
    const name = `SandboxTemplate "${resource.name}"`;
    if (management.value === 'Unmanaged')
      yield { at: management, message: `${name} leaves its sandboxes without a network policy.` };
    for (const rule of resource.at('spec', 'networkPolicy', 'egress').items()) {
      const peers = rule.at('to').items();
      if (!peers.length) yield { at: rule, message: `${name} lets its sandboxes connect to everything.` };
      for (const at of peers.filter(isEverywhere))
        yield { at, message: `${name} lets its sandboxes connect to everything.` };
    }
  },
});
