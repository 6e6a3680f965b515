import rule from '../../../src/rules/insecure-workload-defaults/require-id-in-range.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const SITE = { userIds: [{ min: 20000, max: 20999 }], groupIds: [{ min: 30000, max: 30999 }] };

testRule(rule, {
  valid: [
    {
      name: 'ids of the ranges',
      yaml: withContext('{ runAsUser: 20000, runAsGroup: 30000 }', '{ fsGroup: 30999, supplementalGroups: [30001] }'),
      site: SITE,
    },
    { name: 'nothing written', yaml: podYaml({}), site: SITE },
    { name: 'a site without ranges', yaml: withContext('{ runAsUser: 1000 }') },
    { name: 'a group, where only users have ranges', yaml: withContext('{ runAsGroup: 1 }'), site: { userIds: [] } },
  ],
  invalid: [
    {
      name: 'a user outside',
      yaml: withContext('{ runAsUser: 1000 }'),
      site: SITE,
      at: ['runAsUser: 1000'],
      message: ['runAsUser is 1000'],
    },
    { name: 'a group of the users', yaml: withContext('{ runAsGroup: 20000 }'), site: SITE, at: ['runAsGroup: 20000'] },
    {
      name: 'groups of the pod',
      yaml: withContext('{}', '{ fsGroup: 1, supplementalGroups: [30000, 2] }'),
      site: SITE,
      at: ['fsGroup: 1', '2'],
      message: ['fsGroup is 1', 'supplementalGroups is 2'],
    },
  ],
});
