import rule from '../../../src/rules/insecure-workload-defaults/no-windows-host-process.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const hostProcess = '{ windowsOptions: { hostProcess: true, runAsUserName: "NT AUTHORITY\\\\SYSTEM" } }';

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'an explicit false', yaml: withContext('{ windowsOptions: { hostProcess: false } }') },
    { name: 'other options', yaml: withContext('{}', '{ windowsOptions: { runAsUserName: ContainerUser } }') },
  ],
  invalid: [
    {
      name: 'the pod',
      yaml: podYaml({ spec: `securityContext: ${hostProcess}` }),
      at: ['hostProcess: true'],
      message: ['The pod runs as a process of the node'],
    },
    {
      name: 'a container',
      yaml: podYaml({ container: `securityContext: ${hostProcess}` }),
      at: ['hostProcess: true'],
      message: ['Container "app" runs'],
    },
    {
      name: 'both, in one finding',
      yaml: withContext(hostProcess, hostProcess),
      at: ['hostProcess: true'],
      message: ['The pod'],
    },
  ],
});
