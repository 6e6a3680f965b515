import rule from '../../../src/rules/fragile-rollouts/no-paused-deployment.js';
import { testRule } from '../../support/test-rule.js';

const deployment = (spec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
${spec}  replicas: 3
`;

testRule(rule, {
  valid: [
    { name: 'a Deployment that rolls out', yaml: deployment('') },
    { name: 'an explicit false', yaml: deployment('  paused: false\n') },
    { name: 'a text', yaml: deployment('  paused: "true"\n') },
  ],
  invalid: [
    {
      name: 'a paused one',
      yaml: deployment('  paused: true\n'),
      at: ['paused: true'],
      message: ['Deployment "web" is paused'],
      fixed: deployment(''),
    },
    {
      name: 'with a comment',
      yaml: deployment('  # canary\n  paused: true\n'),
      at: ['paused: true'],
      fixed: deployment('  # canary\n'),
    },
    {
      name: 'in flow style',
      yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { paused: true, replicas: 3 }\n',
      at: ['paused: true'],
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n',
    },
  ],
});
