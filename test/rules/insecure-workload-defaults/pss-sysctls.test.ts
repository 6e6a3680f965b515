import rule from '../../../src/rules/insecure-workload-defaults/pss-sysctls.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const sysctls = (...entries: string[]) =>
  podYaml({ spec: `securityContext: { sysctls: [${entries.map((entry) => `{ ${entry}, value: "1" }`).join(', ')}] }` });

testRule(rule, {
  valid: [
    { name: 'none', yaml: podYaml({}) },
    { name: 'one that was always allowed', yaml: sysctls('name: net.ipv4.tcp_syncookies'), release: '1.14' },
    {
      name: 'one that is allowed since 1.27',
      yaml: sysctls('name: net.ipv4.ip_local_reserved_ports'),
      release: '1.27',
    },
    { name: 'one that is filled in later', yaml: sysctls('name: "${SYSCTL}"') },
  ],
  invalid: [
    {
      name: 'one of the node',
      yaml: sysctls('name: vm.max_map_count'),
      at: ['name: vm.max_map_count'],
      message: ['The pod sets the sysctl "vm.max_map_count", which PSS baseline forbids.'],
    },
    {
      name: 'one that is not allowed yet',
      yaml: sysctls('name: net.ipv4.ip_local_reserved_ports'),
      release: '1.26',
      at: ['name: net.ipv4.ip_local_reserved_ports'],
    },
    {
      name: 'an allowed one in another spelling, and one without a name',
      yaml: sysctls('name: net/ipv4/tcp_syncookies', 'name: ""'),
      at: ['name: net/ipv4/tcp_syncookies', 'name: ""'],
    },
  ],
});
