import rule from '../../../src/rules/fragile-rollouts/no-forbidden-pull-policy.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const policy = (name: string) => podWith({ container: `      imagePullPolicy: ${name}\n` });
const SITE = { forbiddenPullPolicies: ['Never', 'Always'] };

testRule(rule, {
  valid: [
    { name: 'another policy', yaml: policy('IfNotPresent'), site: SITE },
    { name: 'none', yaml: podWith({}), site: SITE },
    { name: 'a site that forbids none', yaml: policy('Never') },
  ],
  invalid: [
    {
      name: 'a forbidden one',
      yaml: policy('Never'),
      site: SITE,
      at: ['imagePullPolicy: Never'],
      message: ['to Never, which the site forbids'],
    },
    { name: 'another forbidden one', yaml: policy('Always'), site: SITE, at: ['imagePullPolicy: Always'] },
    {
      name: 'the only one',
      yaml: policy('IfNotPresent'),
      site: { forbiddenPullPolicies: ['IfNotPresent'] },
      at: ['imagePullPolicy: IfNotPresent'],
    },
  ],
});
