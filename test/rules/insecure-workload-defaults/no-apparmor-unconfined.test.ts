import rule from '../../../src/rules/insecure-workload-defaults/no-apparmor-unconfined.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const unconfined = '{ appArmorProfile: { type: Unconfined } }';
const annotated = (value: string) =>
  podYaml({ metadata: `annotations:\n  container.apparmor.security.beta.kubernetes.io/app: ${value}` });

testRule(rule, {
  valid: [
    { name: 'nothing said, where the default of the runtime applies', yaml: podYaml({}) },
    { name: 'RuntimeDefault', yaml: withContext('{ appArmorProfile: { type: RuntimeDefault } }') },
    {
      name: 'a profile of its own',
      yaml: withContext('{}', '{ appArmorProfile: { type: Localhost, localhostProfile: app } }'),
    },
    { name: 'the annotation for the default', yaml: annotated('runtime/default') },
    { name: 'the annotation for a profile of its own', yaml: annotated('localhost/app') },
  ],
  invalid: [
    {
      name: 'a container',
      yaml: withContext(unconfined),
      at: ['type: Unconfined'],
      message: ['Container "app" switches AppArmor off'],
      fixed: withContext(unconfined).replace('Unconfined', 'RuntimeDefault'),
    },
    {
      name: 'the pod',
      yaml: withContext('{}', unconfined),
      at: ['type: Unconfined'],
      message: ['The pod switches AppArmor off'],
      fixed: withContext('{}', unconfined).replace('Unconfined', 'RuntimeDefault'),
    },
    {
      name: 'the annotation',
      yaml: annotated('unconfined'),
      at: ['container.apparmor.security.beta.kubernetes.io/app: unconfined'],
      message: ['Annotation "container.apparmor.security.beta.kubernetes.io/app" switches'],
      fixed: annotated('unconfined').replace('unconfined', 'runtime/default'),
    },
  ],
});
