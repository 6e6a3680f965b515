import rule from '../../../src/rules/insecure-workload-defaults/require-high-ids.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'high ids', yaml: withContext('{ runAsUser: 10000, runAsGroup: 10001 }') },
    { name: 'high ids of the pod', yaml: withContext('{}', '{ runAsUser: 65534, runAsGroup: 65534 }') },
    { name: 'a container that may start as root, which is a defect of its own', yaml: podYaml({}) },
    { name: 'a root user, which is a defect of its own', yaml: withContext('{ runAsUser: 0 }') },
    { name: 'group 0, which is a defect of its own', yaml: withContext('{ runAsUser: 10000, runAsGroup: 0 }') },
    {
      name: 'a pod with its own user namespace',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsUser: 1000 }' }),
    },
    {
      name: 'ids that are filled in later',
      yaml: withContext('{ runAsNonRoot: true, runAsUser: "${UID}", runAsGroup: "${GID}" }'),
    },
    {
      name: 'a Windows pod',
      yaml: podYaml({ spec: 'os: { name: windows }\nsecurityContext: { runAsNonRoot: true }' }),
    },
  ],
  invalid: [
    {
      name: 'low ids',
      yaml: withContext('{ runAsUser: 1000, runAsGroup: 3000 }'),
      at: ['runAsUser: 1000', 'runAsGroup: 3000'],
      message: ['Container "app" sets runAsUser: 1000, below 10000.'],
    },
    {
      name: 'a low user of the pod, once for all its containers',
      yaml: withContext('{ runAsGroup: 10001 }', '{ runAsUser: 101 }'),
      at: ['runAsUser: 101'],
      message: ['The pod sets'],
    },
    {
      name: 'ids that are left to the image',
      yaml: withContext('{ runAsNonRoot: true }'),
      at: ['securityContext', 'securityContext'],
      message: ['leaves runAsGroup to its image', 'leaves runAsUser to its image'],
    },
    {
      name: 'a group that is left to the image',
      yaml: withContext('{ runAsUser: 10001 }'),
      at: ['securityContext'],
      message: ['leaves runAsGroup'],
    },
  ],
});
