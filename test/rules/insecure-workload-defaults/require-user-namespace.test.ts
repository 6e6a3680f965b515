import rule from '../../../src/rules/insecure-workload-defaults/require-user-namespace.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'its own', yaml: podWith({ spec: '  hostUsers: false\n' }) },
    { name: 'a pod in the network of the node', yaml: podWith({ spec: '  hostNetwork: true\n' }) },
    { name: 'Windows', yaml: podWith({ spec: '  os: { name: windows }\n' }) },
    { name: 'a release that does not have it', yaml: podWith({}), release: '1.32' },
  ],
  invalid: [
    { name: 'nothing said', yaml: podWith({}), at: ['spec'], message: ['shares the user ids'] },
    { name: 'the ids of the node', yaml: podWith({ spec: '  hostUsers: true\n' }), at: ['hostUsers: true'] },
    { name: 'a host namespace that is switched off', yaml: podWith({ spec: '  hostPID: false\n' }), at: ['spec'] },
  ],
});
