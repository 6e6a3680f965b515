import rule from '../../../src/rules/insecure-workload-defaults/no-host-aliases.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'none', yaml: podWith({}) },
    { name: 'an empty list', yaml: podWith({ spec: '  hostAliases: []\n' }) },
    { name: 'an alias without names', yaml: podWith({ spec: '  hostAliases: [{ ip: 10.0.0.1 }]\n' }) },
  ],
  invalid: [
    {
      name: 'a name',
      yaml: podWith({ spec: '  hostAliases: [{ ip: 10.0.0.1, hostnames: [db.example.com] }]\n' }),
      at: ['hostAliases'],
      message: ['writes "db.example.com" into'],
    },
    {
      name: 'several',
      yaml: podWith({
        spec: '  hostAliases:\n    - ip: 10.0.0.1\n      hostnames: [a, b]\n    - { ip: 10.0.0.2, hostnames: [c] }\n',
      }),
      at: ['hostAliases'],
      message: ['"a", "b", "c"'],
    },
    {
      name: 'localhost',
      yaml: podWith({ spec: '  hostAliases: [{ ip: 127.0.0.1, hostnames: [foo.local] }]\n' }),
      at: ['hostAliases'],
    },
  ],
});
