import rule from '../../../src/rules/resource-starvation/require-allowed-priority-class.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const priority = (name: string) => podWith({ spec: `  priorityClassName: ${name}\n` });
const SITE = { allowedPriorityClasses: ['shop-*'] };

testRule(rule, {
  valid: [
    { name: 'an allowed class', yaml: priority('shop-high'), site: SITE },
    { name: 'none', yaml: podWith({}), site: SITE },
    { name: 'a site without a list', yaml: priority('system-node-critical') },
  ],
  invalid: [
    {
      name: 'a system class',
      yaml: priority('system-cluster-critical'),
      site: SITE,
      at: ['priorityClassName: system-cluster-critical'],
      message: ['"system-cluster-critical", which the site'],
    },
    {
      name: 'a class that ends alike',
      yaml: priority('my-shop-high'),
      site: SITE,
      at: ['priorityClassName: my-shop-high'],
    },
    {
      name: 'any, where none is allowed',
      yaml: priority('low'),
      site: { allowedPriorityClasses: [] },
      at: ['priorityClassName: low'],
    },
  ],
});
