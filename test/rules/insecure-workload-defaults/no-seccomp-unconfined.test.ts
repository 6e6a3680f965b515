import rule from '../../../src/rules/insecure-workload-defaults/no-seccomp-unconfined.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const unconfined = '{ seccompProfile: { type: Unconfined } }';
const annotated = podYaml({ metadata: 'annotations:\n  seccomp.security.alpha.kubernetes.io/pod: unconfined' });

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'RuntimeDefault', yaml: withContext('{ seccompProfile: { type: RuntimeDefault } }') },
    {
      name: 'a profile of its own',
      yaml: withContext('{ seccompProfile: { type: Localhost, localhostProfile: app.json } }'),
    },
    { name: 'the annotation where it no longer counts', yaml: annotated },
  ],
  invalid: [
    {
      name: 'a container',
      yaml: withContext(unconfined),
      at: ['type: Unconfined'],
      message: ['Container "app" switches seccomp off'],
      fixed: withContext(unconfined).replace('Unconfined', 'RuntimeDefault'),
    },
    {
      name: 'the pod',
      yaml: withContext('{}', unconfined),
      at: ['type: Unconfined'],
      message: ['The pod switches'],
      fixed: withContext('{}', unconfined).replace('Unconfined', 'RuntimeDefault'),
    },
    {
      name: 'the pod where its container overrules it',
      yaml: withContext('{ seccompProfile: { type: RuntimeDefault } }', unconfined),
      at: ['type: Unconfined'],
      fixed: withContext('{ seccompProfile: { type: RuntimeDefault } }', unconfined).replace(
        'Unconfined',
        'RuntimeDefault',
      ),
    },
    {
      name: 'the annotation where it still counts',
      yaml: annotated,
      release: '1.26',
      at: ['seccomp.security.alpha.kubernetes.io/pod: unconfined'],
      fixed: annotated.replace('unconfined', 'runtime/default'),
    },
  ],
});
