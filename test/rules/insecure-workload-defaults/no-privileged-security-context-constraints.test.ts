import rule from '../../../src/rules/insecure-workload-defaults/no-privileged-security-context-constraints.js';
import { testRule } from '../../support/test-rule.js';

const scc = (line: string) =>
  `apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata: { name: agents }\n${line}\n`;

testRule(rule, {
  valid: [
    { name: 'switched off', yaml: scc('allowPrivilegedContainer: false') },
    { name: 'another allowance', yaml: scc('allowHostPorts: true') },
    { name: 'text', yaml: scc('allowPrivilegedContainer: "${ALLOW}"') },
  ],
  invalid: [
    {
      name: 'switched on',
      yaml: scc('allowPrivilegedContainer: true'),
      at: ['allowPrivilegedContainer: true'],
      message: ['"agents" allow privileged'],
    },
    {
      name: 'the version before groups',
      yaml: scc('allowPrivilegedContainer: true').replace('security.openshift.io/', ''),
      at: ['allowPrivilegedContainer: true'],
    },
    { name: 'yes', yaml: scc('allowPrivilegedContainer: yes'), at: ['allowPrivilegedContainer: yes'] },
  ],
});
