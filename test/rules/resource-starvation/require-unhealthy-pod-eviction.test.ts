import rule from '../../../src/rules/resource-starvation/require-unhealthy-pod-eviction.js';
import { testRule } from '../../support/test-rule.js';

const budget = (policy: string, bound = 'maxUnavailable: 1') => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  ${bound}
${policy}`;

testRule(rule, {
  valid: [
    { name: 'pods that are not ready may go', yaml: budget('  unhealthyPodEvictionPolicy: AlwaysAllow\n') },
    { name: 'the default, chosen', yaml: budget('  unhealthyPodEvictionPolicy: IfHealthyBudget\n') },
    { name: 'an older release', yaml: budget(''), release: '1.26' },
  ],
  invalid: [
    {
      name: 'no policy',
      yaml: budget(''),
      at: ['spec'],
      message: ['"web" keeps pods that are not ready from being evicted'],
      fixed: budget('  unhealthyPodEvictionPolicy: AlwaysAllow\n'),
    },
    {
      name: 'a least number',
      yaml: budget('', 'minAvailable: 1'),
      at: ['spec'],
      fixed: budget('  unhealthyPodEvictionPolicy: AlwaysAllow\n', 'minAvailable: 1'),
    },
    {
      name: 'an empty policy',
      yaml: budget('  unhealthyPodEvictionPolicy:\n'),
      at: ['unhealthyPodEvictionPolicy:'],
      fixed: budget('  unhealthyPodEvictionPolicy: AlwaysAllow\n'),
    },
  ],
});
