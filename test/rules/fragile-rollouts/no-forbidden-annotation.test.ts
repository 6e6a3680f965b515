import rule from '../../../src/rules/fragile-rollouts/no-forbidden-annotation.js';
import { testRule } from '../../support/test-rule.js';

const object = (metadata: string, kind = 'ConfigMap') => `apiVersion: v1
kind: ${kind}
metadata:
  name: settings
${metadata}`;
const SITE = { forbiddenAnnotations: ['evil.example.com/*', 'mode=on'] };

testRule(rule, {
  valid: [
    { name: 'another annotation', yaml: object('  annotations: { note: x }\n'), site: SITE },
    { name: 'another value', yaml: object('  annotations: { mode: "off" }\n'), site: SITE },
    { name: 'a label', yaml: object('  labels: { mode: "on" }\n'), site: SITE },
    { name: 'a site that forbids none', yaml: object('  annotations: { mode: "on" }\n') },
  ],
  invalid: [
    {
      name: 'a key',
      yaml: object('  annotations: { evil.example.com/a: x }\n'),
      site: SITE,
      at: ['evil.example.com/a: x'],
      message: ['annotation "evil.example.com/a"'],
    },
    { name: 'a key with its value', yaml: object('  annotations: { mode: "on" }\n'), site: SITE, at: ['mode: "on"'] },
    {
      name: 'an annotation of the pods',
      yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    metadata:\n      annotations: { mode: "on" }\n    spec: {}\n',
      site: SITE,
      at: ['mode: "on"'],
      message: ['Deployment "web" carries'],
    },
    {
      name: 'a Pod, once',
      yaml: object('  annotations: { mode: "on" }\nspec: {}\n', 'Pod'),
      site: SITE,
      at: ['mode: "on"'],
    },
  ],
});
