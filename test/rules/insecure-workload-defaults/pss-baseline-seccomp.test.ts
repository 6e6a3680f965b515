import rule from '../../../src/rules/insecure-workload-defaults/pss-baseline-seccomp.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io';
const profile = (type: string) => `{ seccompProfile: { type: ${type} } }`;
const annotated = (key: string, value: string) => podYaml({ metadata: `annotations:\n  ${key}: ${value}` });

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'RuntimeDefault', yaml: withContext(profile('RuntimeDefault')) },
    { name: 'Localhost', yaml: withContext('{}', profile('Localhost')) },
    { name: 'a type that is filled in later', yaml: withContext(profile('"${PROFILE}"')) },
    { name: 'the annotation since 1.19', yaml: annotated(POD, 'unconfined'), release: '1.19' },
    { name: 'the field before 1.19', yaml: withContext(profile('Unconfined')), release: '1.18' },
    { name: 'the default of docker before 1.19', yaml: annotated(POD, 'docker/default'), release: '1.18' },
    { name: 'a profile of its own before 1.19', yaml: annotated(`${CONTAINER}/app`, 'localhost/app'), release: '1.18' },
    {
      name: 'the annotation of a container that is not there',
      yaml: annotated(`${CONTAINER}/b`, 'unconfined'),
      release: '1.18',
    },
  ],
  invalid: [
    {
      name: 'Unconfined in a container',
      yaml: withContext(profile('Unconfined')),
      at: ['type: Unconfined'],
      message: ['Container "app" sets the seccomp profile "Unconfined", which PSS baseline forbids.'],
    },
    {
      name: 'the words of the annotation in the pod',
      yaml: withContext('{}', profile('runtime/default')),
      at: ['type: runtime/default'],
      message: ['The pod sets'],
    },
    {
      name: 'a profile without a type',
      yaml: withContext('{}', '{ seccompProfile: {} }'),
      at: ['seccompProfile'],
      message: ['a seccomp profile without a type'],
    },
    {
      name: 'the annotation of the pod before 1.19',
      yaml: annotated(POD, 'unconfined'),
      release: '1.18',
      at: [`${POD}: unconfined`],
      message: [`Annotation "${POD}" sets "unconfined"`],
    },
    {
      name: 'an empty annotation of a container before 1.19',
      yaml: annotated(`${CONTAINER}/app`, '""'),
      release: '1.14',
      at: [`${CONTAINER}/app: ""`],
      message: ['sets no profile'],
    },
  ],
});
