import rule from '../../../src/rules/insecure-workload-defaults/no-sysctl-injection.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const sysctl = (value: string) =>
  podWith({ spec: `  securityContext: { sysctls: [{ name: kernel.shm_rmid_forced, value: ${value} }] }\n` });

testRule(rule, {
  valid: [
    { name: 'a number', yaml: sysctl('"1"') },
    { name: 'two numbers', yaml: sysctl('"1024 65535"') },
    { name: 'a value that is not final', yaml: sysctl('"${A=1}"') },
    { name: 'no sysctls', yaml: podWith({}) },
  ],
  invalid: [
    {
      name: 'a second parameter',
      yaml: sysctl('"1+kernel.core_pattern=|/tmp/x"'),
      at: ['value: "1+kernel.core_pattern=|/tmp/x"'],
      message: ['sysctl "kernel.shm_rmid_forced" holds'],
    },
    { name: 'a plus', yaml: sysctl('1+a'), at: ['value: 1+a'] },
    { name: 'an equals sign', yaml: sysctl('"a=b"'), at: ['value: "a=b"'] },
  ],
});
