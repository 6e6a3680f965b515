import rule from '../../../src/rules/insecure-workload-defaults/no-root-group.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    {
      name: 'other groups',
      yaml: withContext('{ runAsGroup: 1 }', '{ runAsGroup: 1000, fsGroup: 2000, supplementalGroups: [3000] }'),
    },
    { name: 'a group that is filled in later', yaml: withContext('{}', '{ fsGroup: "${GROUP}" }') },
  ],
  invalid: [
    {
      name: 'the group of a container',
      yaml: withContext('{ runAsGroup: 0 }'),
      at: ['runAsGroup: 0'],
      message: ['Container "app" sets the group 0 (runAsGroup).'],
    },
    {
      name: 'the group of the volumes',
      yaml: withContext('{}', '{ fsGroup: 0 }'),
      at: ['fsGroup: 0'],
      message: ['The pod sets the group 0 (fsGroup).'],
    },
    {
      name: 'a supplemental group',
      yaml: withContext('{}', '{ supplementalGroups: [1000, 0] }'),
      at: ['0'],
      message: ['(supplementalGroups)'],
    },
  ],
});
