import rule from '../../../src/rules/fragile-rollouts/require-site-label.js';
import { testRule } from '../../support/test-rule.js';

const object = (metadata: string, kind = 'ConfigMap') => `apiVersion: v1
kind: ${kind}
metadata:
  name: settings
${metadata}`;
const SITE = { requiredLabels: { owner: 'team-*', tier: '*' } };

testRule(rule, {
  valid: [
    { name: 'both', yaml: object('  labels: { owner: team-a, tier: front }\n'), site: SITE },
    { name: 'a value that is not final', yaml: object('  labels: { owner: "${TEAM}", tier: x }\n'), site: SITE },
    { name: 'a site that requires none', yaml: object('') },
  ],
  invalid: [
    {
      name: 'none',
      yaml: object(''),
      site: SITE,
      at: ['metadata', 'metadata'],
      message: ['ConfigMap "settings" has no label "owner"', 'no label "tier"'],
    },
    {
      name: 'a value that does not fit',
      yaml: object('  labels: { owner: me, tier: front }\n'),
      site: SITE,
      at: ['owner: me'],
      message: ['"me" as label "owner", which does not fit "team-*"'],
    },
    { name: 'an empty value', yaml: object('  labels: { owner: team-a, tier: "" }\n'), site: SITE, at: ['tier: ""'] },
    {
      name: 'a kind of another project',
      yaml: object('  labels: { owner: team-a }\n').replace('v1', 'example.com/v1'),
      site: SITE,
      at: ['labels'],
    },
  ],
});
