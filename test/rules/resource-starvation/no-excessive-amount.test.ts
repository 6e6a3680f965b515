import rule from '../../../src/rules/resource-starvation/no-excessive-amount.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const resources = (amounts: string) => podWith({ container: `      resources: ${amounts}\n` });
const SITE = { maxRequests: { cpu: '2', memory: '4Gi' }, maxLimits: { memory: '8Gi' } };

testRule(rule, {
  valid: [
    {
      name: 'the most',
      yaml: resources('{ requests: { cpu: 2000m, memory: 4Gi }, limits: { memory: 8Gi } }'),
      site: SITE,
    },
    { name: 'nothing', yaml: podWith({}), site: SITE },
    { name: 'a resource without a bound', yaml: resources('{ limits: { cpu: 64 } }'), site: SITE },
    { name: 'a site without bounds', yaml: resources('{ requests: { cpu: 64 } }') },
    { name: 'an amount that is not final', yaml: resources('{ requests: { cpu: "${CPU}" } }'), site: SITE },
  ],
  invalid: [
    {
      name: 'a request',
      yaml: resources('{ requests: { cpu: 2001m } }'),
      site: SITE,
      at: ['cpu: 2001m'],
      message: ['2001m of cpu in its requests; the site allows 2'],
    },
    { name: 'a number', yaml: resources('{ requests: { cpu: 3 } }'), site: SITE, at: ['cpu: 3'] },
    {
      name: 'a limit',
      yaml: resources('{ requests: { memory: 4Gi }, limits: { memory: 9Gi } }'),
      site: SITE,
      at: ['memory: 9Gi'],
      message: ['in its limits'],
    },
  ],
});
