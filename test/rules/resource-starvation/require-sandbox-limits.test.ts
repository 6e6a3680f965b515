import rule from '../../../src/rules/resource-starvation/require-sandbox-limits.js';
import { testRule } from '../../support/test-rule.js';

const sandbox = (resources: string) => `apiVersion: agents.x-k8s.io/v1alpha1
kind: Sandbox
metadata: { name: agent }
spec: { podTemplate: { spec: { containers: [{ name: a, image: "a:1", resources: ${resources} }] } } }
`;
const SITE = { maxLimits: { cpu: '2', memory: '4Gi' } };

testRule(rule, {
  valid: [
    { name: 'both', yaml: sandbox('{ limits: { cpu: "1", memory: 1Gi } }') },
    { name: 'both within the ceiling', yaml: sandbox('{ limits: { cpu: "1", memory: 1Gi } }'), site: SITE },
    { name: 'no containers', yaml: sandbox('{}').replace('containers', 'volumes') },
  ],
  invalid: [
    {
      name: 'none',
      yaml: sandbox('{}'),
      at: ['resources', 'resources'],
      message: ['no limit of cpu', 'no limit of memory'],
    },
    {
      name: 'memory alone',
      yaml: sandbox('{ limits: { memory: 1Gi } }'),
      at: ['limits'],
      message: ['no limit of cpu'],
    },
    {
      name: 'more than the ceiling',
      yaml: sandbox('{ limits: { cpu: "4", memory: 1Gi } }'),
      site: SITE,
      at: ['cpu: "4"'],
      message: ['may take 4 of cpu; the site allows 2'],
    },
  ],
});
