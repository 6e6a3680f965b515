import rule from '../../../src/rules/resource-starvation/match-priority-class.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (name: string) => podWith({ spec: `  priorityClassName: ${name}\n` });
const priority = (name: string) =>
  `---\napiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: ${name} }\nvalue: 10\n`;

testRule(rule, {
  valid: [
    { name: 'a class of the set', yaml: pod('high') + priority('high') },
    { name: 'a set without classes', yaml: pod('high') },
    { name: 'a class of the system', yaml: pod('system-node-critical') + priority('high') },
    { name: 'a name that is not final', yaml: pod('"${CLASS}"') + priority('high') },
    { name: 'no class', yaml: podWith({}) + priority('high') },
    { name: 'a fragment', yaml: pod('low') + priority('high'), complete: false },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: pod('low') + priority('high'),
      at: ['priorityClassName: low'],
      message: ['"low", which the set does not have'],
    },
    { name: 'a name that begins alike', yaml: pod('higher') + priority('high'), at: ['priorityClassName: higher'] },
    {
      name: 'none of several',
      yaml: pod('middle') + priority('high') + priority('low'),
      at: ['priorityClassName: middle'],
    },
  ],
});
