import rule from '../../../src/rules/insecure-workload-defaults/no-added-capabilities.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'nothing added', yaml: podYaml({}) },
    { name: 'NET_BIND_SERVICE', yaml: withContext('{ capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } }') },
    {
      name: 'NET_BIND_SERVICE with its prefix',
      yaml: withContext('{ capabilities: { add: [CAP_NET_BIND_SERVICE] } }'),
    },
    { name: 'capabilities that are only dropped', yaml: withContext('{ capabilities: { drop: [SYS_ADMIN] } }') },
    {
      name: 'a privileged container, which has them all',
      yaml: withContext('{ privileged: true, capabilities: { add: [ALL] } }'),
    },
    { name: 'a capability that is filled in later', yaml: withContext('{ capabilities: { add: ["${CAPABILITY}"] } }') },
  ],
  invalid: [
    {
      name: 'a way to the node',
      yaml: podYaml({ container: 'securityContext:\n  capabilities:\n    add: [SYS_ADMIN]' }),
      at: ['add'],
      message: ['Container "app" adds SYS_ADMIN.'],
      fixed: podYaml({ container: 'securityContext:\n  capabilities:\n    add: [SYS_ADMIN]' }).replace(
        '      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n',
        '',
      ),
    },
    {
      name: 'several in one finding, NET_BIND_SERVICE left out',
      yaml: withContext('{ capabilities: { drop: [ALL], add: [CHOWN, NET_BIND_SERVICE, NET_RAW] } }'),
      at: ['add'],
      message: ['adds CHOWN, NET_RAW.'],
      fixed: withContext('{ capabilities: { drop: [ALL], add: [CHOWN, NET_BIND_SERVICE, NET_RAW] } }').replace(
        'CHOWN, NET_BIND_SERVICE, NET_RAW',
        'NET_BIND_SERVICE',
      ),
    },
    {
      name: 'all of them, small',
      yaml: withContext('{ capabilities: { drop: [ALL], add: [all] } }'),
      at: ['add'],
      fixed: withContext('{ capabilities: { drop: [ALL], add: [all] } }').replace(', add: [all]', ''),
    },
    {
      name: 'a prefixed name, which the API server refuses here',
      yaml: withContext('{ allowPrivilegeEscalation: false, capabilities: { add: [CAP_SYS_ADMIN] } }'),
      at: ['add'],
      fixed: withContext('{ allowPrivilegeEscalation: false, capabilities: { add: [CAP_SYS_ADMIN] } }').replace(
        'false, capabilities: { add: [CAP_SYS_ADMIN] }',
        'false',
      ),
      severities: ['error'],
      rejected: [true],
    },
    {
      name: 'a prefixed name where nothing forbids escalation',
      yaml: withContext('{ capabilities: { add: [CAP_SYS_ADMIN] } }'),
      at: ['add'],
      rejected: [false],
      fixed: podYaml({}),
    },
    {
      name: 'another name where escalation is forbidden',
      yaml: withContext('{ allowPrivilegeEscalation: false, capabilities: { add: [CAP_CHOWN] } }'),
      at: ['add'],
      rejected: [false],
      fixed: withContext('{ allowPrivilegeEscalation: false }'),
    },
  ],
});
