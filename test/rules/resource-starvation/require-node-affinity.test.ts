import rule from '../../../src/rules/resource-starvation/require-node-affinity.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    {
      name: 'affinity',
      yaml: podWith({
        spec: '  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }\n',
      }),
    },
    { name: 'a selector', yaml: podWith({ spec: '  nodeSelector: { kubernetes.io/arch: arm64 }\n' }) },
  ],
  invalid: [
    { name: 'nothing', yaml: podWith({}), at: ['spec'], message: ['takes any node'] },
    { name: 'affinity to pods', yaml: podWith({ spec: '  affinity: { podAntiAffinity: {} }\n' }), at: ['affinity'] },
    { name: 'an empty selector', yaml: podWith({ spec: '  nodeSelector: {}\n' }), at: ['spec'] },
  ],
});
