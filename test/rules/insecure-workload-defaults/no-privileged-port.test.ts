import rule from '../../../src/rules/insecure-workload-defaults/no-privileged-port.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const port = (number: number | string, spec = '') =>
  podWith({ spec, container: `      ports: [{ containerPort: ${number} }]\n` });
const sysctl = (value: string) =>
  `  securityContext: { sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: "${value}" }] }\n`;

testRule(rule, {
  valid: [
    { name: 'the first free one', yaml: port(1024) },
    { name: 'no ports', yaml: podWith({}) },
    { name: 'a sysctl that opens all', yaml: port(80, sysctl('0')) },
    { name: 'the network of the node', yaml: port(80, '  hostNetwork: true\n') },
    { name: 'Windows', yaml: port(80, '  os: { name: windows }\n') },
    { name: 'a number that is not final', yaml: port('"${PORT}"') },
    { name: 'no port at all', yaml: port(0) },
  ],
  invalid: [
    { name: 'HTTP', yaml: port(80), at: ['containerPort: 80'], message: ['Container "app" listens on port 80'] },
    { name: 'the last one', yaml: port(1023), at: ['containerPort: 1023'] },
    { name: 'a sysctl that opens others', yaml: port(53, sysctl('80')), at: ['containerPort: 53'] },
  ],
});
