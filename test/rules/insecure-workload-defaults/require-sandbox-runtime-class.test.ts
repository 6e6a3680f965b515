import rule from '../../../src/rules/insecure-workload-defaults/require-sandbox-runtime-class.js';
import { testRule } from '../../support/test-rule.js';

const sandbox = (pod: string, more = '') => `apiVersion: extensions.agents.x-k8s.io/v1alpha1
kind: SandboxTemplate
metadata: { name: agent }
spec:
${more}  podTemplate:
    spec: ${pod}
`;

testRule(rule, {
  valid: [
    { name: 'a class', yaml: sandbox('{ runtimeClassName: gvisor }') },
    {
      name: 'an allowed class',
      yaml: sandbox('{ runtimeClassName: gvisor }'),
      site: { allowedRuntimeClasses: ['gvisor'] },
    },
    { name: 'no pod', yaml: sandbox('null') },
    { name: 'a kind of another project', yaml: sandbox('{}').replace('extensions.agents.x-k8s.io', 'example.com') },
  ],
  invalid: [
    {
      name: 'no class in a template',
      yaml: sandbox('{ containers: [] }'),
      at: ['spec'],
      message: ['SandboxTemplate "agent" runs its code on the kernel'],
    },
    {
      name: 'no class in a sandbox',
      yaml: sandbox('{ containers: [] }').replace('extensions.', '').replace('SandboxTemplate', 'Sandbox'),
      at: ['spec'],
    },
    {
      name: 'a class that the site does not allow',
      yaml: sandbox('{ runtimeClassName: runc }'),
      site: { allowedRuntimeClasses: ['gvisor'] },
      at: ['runtimeClassName: runc'],
      message: ['class "runc", which'],
    },
  ],
});
