import rule from '../../../src/rules/fragile-rollouts/no-long-grace-period.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const grace = (seconds: number | string) => podWith({ spec: `  terminationGracePeriodSeconds: ${seconds}\n` });
const SITE = { maxGracePeriod: 120 };

testRule(rule, {
  valid: [
    { name: 'the longest', yaml: grace(120), site: SITE },
    { name: 'none', yaml: podWith({}), site: SITE },
    { name: 'a site without a bound', yaml: grace(3600) },
    { name: 'text', yaml: grace('"${GRACE}"'), site: SITE },
  ],
  invalid: [
    {
      name: 'a second more',
      yaml: grace(121),
      site: SITE,
      at: ['terminationGracePeriodSeconds: 121'],
      message: ['121 seconds to stop; the site allows 120'],
    },
    { name: 'an hour', yaml: grace(3600), site: SITE, at: ['terminationGracePeriodSeconds: 3600'] },
    {
      name: 'anything, where nothing is allowed',
      yaml: grace(1),
      site: { maxGracePeriod: 0 },
      at: ['terminationGracePeriodSeconds: 1'],
    },
  ],
});
