import rule from '../../../src/rules/insecure-workload-defaults/no-custom-selinux-options.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const options = (text: string) => withContext(`{ seLinuxOptions: ${text} }`);

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'a level, which separates pods', yaml: options('{ level: "s0:c123,c456" }') },
    { name: 'a container type', yaml: options('{ type: container_kvm_t }') },
    { name: 'a container type since 1.31', yaml: options('{ type: container_engine_t }'), release: '1.31' },
    { name: 'empty texts', yaml: options('{ type: "", user: "", role: "" }') },
    { name: 'a type that is filled in later', yaml: options('{ type: "${TYPE}" }') },
  ],
  invalid: [
    {
      name: 'an unconfined type',
      yaml: options('{ type: spc_t }'),
      at: ['seLinuxOptions'],
      message: ['Container "app" sets the SELinux type "spc_t".'],
      fixed: options('{ type: spc_t }').replace('      securityContext: { seLinuxOptions: { type: spc_t } }\n', ''),
    },
    {
      name: 'a user and a role of the pod',
      yaml: withContext('{}', '{ seLinuxOptions: { user: system_u, role: system_r, level: s0 } }'),
      at: ['seLinuxOptions'],
      message: ['The pod sets the SELinux user "system_u", role "system_r".'],
      fixed: withContext('{}', '{ seLinuxOptions: { user: system_u, role: system_r, level: s0 } }').replace(
        'user: system_u, role: system_r, level',
        'level',
      ),
    },
    {
      name: 'a type that is not allowed yet',
      yaml: options('{ type: container_engine_t }'),
      release: '1.30',
      at: ['seLinuxOptions'],
      fixed: options('{ type: container_engine_t }').replace(
        '      securityContext: { seLinuxOptions: { type: container_engine_t } }\n',
        '',
      ),
    },
  ],
});
