import rule from '../../../src/rules/insecure-workload-defaults/no-unsafe-sysctls.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const sysctl = (name: string) =>
  podYaml({ spec: `securityContext:\n  sysctls:\n    - name: ${name}\n      value: "1"` });

testRule(rule, {
  valid: [
    { name: 'none', yaml: podYaml({}) },
    { name: 'a safe one', yaml: sysctl('net.ipv4.ip_unprivileged_port_start') },
    { name: 'one that is safe since 1.32', yaml: sysctl('net.ipv4.tcp_rmem'), release: '1.32' },
    { name: 'a name that is filled in later', yaml: sysctl('"${SYSCTL}"') },
  ],
  invalid: [
    {
      name: 'one that needs a word to the kubelet',
      yaml: sysctl('net.core.somaxconn'),
      at: ['name: net.core.somaxconn'],
      message: ['Sysctl "net.core.somaxconn" is not on the safe list of Kubernetes 1.36.'],
      fixed: sysctl('net.core.somaxconn').replace(
        'securityContext:\n    sysctls:\n      - name: net.core.somaxconn\n        value: "1"\n  containers',
        'containers',
      ),
    },
    {
      name: 'one of the node',
      yaml: sysctl('vm.max_map_count'),
      at: ['name: vm.max_map_count'],
      message: ['belongs to the whole node'],
      fixed: sysctl('vm.max_map_count').replace(
        'securityContext:\n    sysctls:\n      - name: vm.max_map_count\n        value: "1"\n  containers',
        'containers',
      ),
    },
    {
      name: 'one of the node that looks like one of the pod',
      yaml: sysctl('kernel.semaphores'),
      at: ['name: kernel.semaphores'],
      message: ['whole node'],
      fixed: sysctl('kernel.semaphores').replace(
        'securityContext:\n    sysctls:\n      - name: kernel.semaphores\n        value: "1"\n  containers',
        'containers',
      ),
    },
    {
      name: 'one that is not safe yet',
      yaml: sysctl('net.ipv4.tcp_rmem'),
      release: '1.31',
      at: ['name: net.ipv4.tcp_rmem'],
      message: ['1.31'],
      fixed: sysctl('net.ipv4.tcp_rmem').replace(
        'securityContext:\n    sysctls:\n      - name: net.ipv4.tcp_rmem\n        value: "1"\n  containers',
        'containers',
      ),
    },
    {
      name: 'another that is not safe yet',
      yaml: sysctl('net.ipv4.tcp_keepalive_time'),
      release: '1.28',
      at: ['name: net.ipv4.tcp_keepalive_time'],
      fixed: sysctl('net.ipv4.tcp_keepalive_time').replace(
        'securityContext:\n    sysctls:\n      - name: net.ipv4.tcp_keepalive_time\n        value: "1"\n  containers',
        'containers',
      ),
    },
    {
      name: 'a third that is not safe yet',
      yaml: sysctl('net.ipv4.ip_local_reserved_ports'),
      release: '1.26',
      at: ['name: net.ipv4.ip_local_reserved_ports'],
      fixed: sysctl('net.ipv4.ip_local_reserved_ports').replace(
        'securityContext:\n    sysctls:\n      - name: net.ipv4.ip_local_reserved_ports\n        value: "1"\n  containers',
        'containers',
      ),
    },
  ],
});
