import rule from '../../../src/rules/insecure-workload-defaults/pss-apparmor-profile.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const profile = (type: string) => `{ appArmorProfile: { type: ${type} } }`;
const annotated = (value: string, container = 'app') =>
  podYaml({ metadata: `annotations:\n  ${PREFIX}${container}: ${value}` });

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'RuntimeDefault', yaml: withContext(profile('RuntimeDefault')) },
    { name: 'Localhost', yaml: withContext('{}', profile('Localhost')) },
    { name: 'the default by annotation', yaml: annotated('runtime/default') },
    { name: 'a profile of its own by annotation', yaml: annotated('localhost/app') },
    { name: 'an empty annotation', yaml: annotated('""') },
    { name: 'a type that is filled in later', yaml: withContext(profile('"${PROFILE}"')) },
    { name: 'an annotation that is filled in later', yaml: annotated('"${PROFILE}"') },
  ],
  invalid: [
    {
      name: 'Unconfined in a container',
      yaml: withContext(profile('Unconfined')),
      at: ['type: Unconfined'],
      message: ['Container "app" sets the AppArmor profile "Unconfined", which PSS baseline forbids.'],
    },
    {
      name: 'a type that nobody knows, in the pod',
      yaml: withContext('{}', profile('runtime/default')),
      at: ['type: runtime/default'],
      message: ['The pod sets the AppArmor profile "runtime/default"'],
    },
    {
      name: 'a profile without a type',
      yaml: withContext('{ appArmorProfile: {} }'),
      at: ['appArmorProfile'],
      message: ['Container "app" sets an AppArmor profile without a type'],
    },
    {
      name: 'the annotation, of a container that is not there too',
      yaml: annotated('unconfined', 'other'),
      at: [`${PREFIX}other: unconfined`],
      message: [`Annotation "${PREFIX}other" sets "unconfined"`],
    },
    {
      name: 'an annotation in the words of the field',
      yaml: annotated('RuntimeDefault'),
      at: [`${PREFIX}app: RuntimeDefault`],
    },
  ],
});
