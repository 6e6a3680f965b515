import rule from '../../../src/rules/insecure-workload-defaults/pss-baseline-capabilities.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'nothing added', yaml: podYaml({}) },
    {
      name: 'those of the default set',
      yaml: withContext('{ capabilities: { add: [CHOWN, MKNOD, SYS_CHROOT, NET_BIND_SERVICE] } }'),
    },
  ],
  invalid: [
    {
      name: 'NET_RAW, which runtimes grant by default',
      yaml: withContext('{ capabilities: { add: [NET_RAW, CHOWN] } }'),
      at: ['add'],
      message: ['adds NET_RAW, which'],
      fixed: withContext('{ capabilities: { add: [NET_RAW, CHOWN] } }').replace('NET_RAW, CHOWN', 'CHOWN'),
    },
    {
      name: 'another spelling',
      yaml: withContext('{ capabilities: { add: [CAP_CHOWN, chown] } }'),
      at: ['add'],
      message: ['CAP_CHOWN, chown'],
      fixed: withContext('{ capabilities: { add: [CAP_CHOWN, chown] } }').replace(
        '      securityContext: { capabilities: { add: [CAP_CHOWN, chown] } }\n',
        '',
      ),
    },
    {
      name: 'a privileged container',
      yaml: withContext('{ privileged: true, capabilities: { add: [ALL] } }'),
      at: ['add'],
      fixed: withContext('{ privileged: true, capabilities: { add: [ALL] } }').replace(
        'true, capabilities: { add: [ALL] }',
        'true',
      ),
    },
  ],
});
