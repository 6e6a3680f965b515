import rule from '../../../src/rules/resource-starvation/require-priority-class.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string, image = ', image: registry.example.com/app:1.2.3') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { ${spec}containers: [{ name: app${image} }] }
`;

testRule(rule, {
  valid: [
    { name: 'a class', yaml: pod('priorityClassName: high, ') },
    { name: 'a part of an overlay', yaml: pod('', '') },
  ],
  invalid: [
    { name: 'no class', yaml: pod(''), at: ['spec'], message: ['The pod names no priority class'] },
    { name: 'a number in its place', yaml: pod('priority: 0, '), at: ['spec'] },
    { name: 'an empty class', yaml: pod('priorityClassName: null, '), at: ['priorityClassName: null'] },
  ],
});
