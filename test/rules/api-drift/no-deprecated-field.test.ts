import rule from '../../../src/rules/api-drift/no-deprecated-field.js';
import { testRule } from '../../support/test-rule.js';

const service = (spec: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: x }\nspec: { type: LoadBalancer, ${spec} ports: [{ port: 80 }] }\n`;
const volume = (policy: string) =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: x }\nspec: { persistentVolumeReclaimPolicy: ${policy} }\n`;

testRule(rule, {
  valid: [
    { name: 'a service without it', yaml: service('') },
    { name: 'a release before its deprecation', yaml: service('loadBalancerIP: 192.0.2.1,'), release: '1.23' },
    { name: 'another policy', yaml: volume('Retain') },
  ],
  invalid: [
    { name: 'an address', yaml: service('loadBalancerIP: 192.0.2.1,'), at: ['loadBalancerIP: 192.0.2.1'] },
    {
      name: 'an address in the release of its deprecation',
      yaml: service('loadBalancerIP: 192.0.2.1,'),
      release: '1.24',
      at: ['loadBalancerIP: 192.0.2.1'],
    },
    { name: 'the policy Recycle', yaml: volume('Recycle'), at: ['persistentVolumeReclaimPolicy: Recycle'] },
  ],
});
