import rule from '../../../src/rules/insecure-workload-defaults/pss-restricted-capabilities.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'ALL dropped', yaml: withContext('{ capabilities: { drop: [NET_RAW, ALL], add: [NET_BIND_SERVICE] } }') },
    { name: 'a pod that names Windows as its system', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a release before the control came', yaml: podYaml({}), release: '1.21' },
    {
      name: 'what baseline allows before the control came',
      yaml: withContext('{ capabilities: { add: [CHOWN] } }'),
      release: '1.21',
    },
  ],
  invalid: [
    {
      name: 'no security context',
      yaml: podYaml({}),
      at: ['name: app'],
      fixed: podYaml({ container: 'securityContext:\n  capabilities:\n    drop:\n      - ALL' }),
    },
    {
      name: 'all in small letters',
      yaml: withContext('{ capabilities: { drop: [all] } }'),
      at: ['drop'],
      fixed: withContext('{ capabilities: { drop: [ ALL ] } }'),
    },
    {
      name: 'what baseline allows to add',
      yaml: withContext('{ capabilities: { drop: [ALL], add: [CHOWN, NET_BIND_SERVICE] } }'),
      at: ['add'],
      message: ['adds CHOWN, which PSS restricted forbids'],
      fixed: null,
    },
    {
      name: 'what baseline forbids before the control came',
      yaml: withContext('{ capabilities: { add: [NET_RAW] } }'),
      release: '1.21',
      at: ['add'],
      fixed: null,
    },
    {
      name: 'a privileged container',
      yaml: withContext('{ privileged: true, capabilities: { drop: [ALL], add: [ALL] } }'),
      at: ['add'],
      fixed: null,
    },
  ],
});
