import rule from '../../../src/rules/insecure-workload-defaults/no-host-namespaces.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'none shared', yaml: podYaml({}) },
    { name: 'explicit falses', yaml: podYaml({ spec: 'hostNetwork: false\nhostPID: false\nhostIPC: false' }) },
    { name: 'a value that is filled in later', yaml: podYaml({ spec: 'hostNetwork: "${HOST_NETWORK}"' }) },
  ],
  invalid: [
    {
      name: 'the network',
      yaml: podYaml({ spec: 'hostNetwork: true' }),
      at: ['hostNetwork: true'],
      message: ["the node's network (hostNetwork)"],
      fixed: podYaml({ spec: 'hostNetwork: true' }).replace('hostNetwork: true\n  containers', 'containers'),
    },
    {
      name: 'the processes',
      yaml: podYaml({ spec: 'hostPID: true' }),
      at: ['hostPID: true'],
      message: ["the node's processes"],
      fixed: podYaml({ spec: 'hostPID: true' }).replace('hostPID: true\n  containers', 'containers'),
    },
    {
      name: 'the shared memory',
      yaml: podYaml({ spec: 'hostIPC: true' }),
      at: ['hostIPC: true'],
      fixed: podYaml({ spec: 'hostIPC: true' }).replace('hostIPC: true\n  containers', 'containers'),
    },
    {
      name: 'each in a finding of its own',
      yaml: podYaml({ spec: 'hostPID: true\nhostNetwork: true' }),
      at: ['hostPID: true', 'hostNetwork: true'],
      fixed: podYaml({ spec: 'hostPID: true\nhostNetwork: true' }).replace(
        'hostPID: true\n  hostNetwork: true\n  containers',
        'containers',
      ),
    },
  ],
});
