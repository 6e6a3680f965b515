import rule from '../../../src/rules/insecure-workload-defaults/no-forbidden-environment-value.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const env = (variable: string) => podWith({ container: `      env: [${variable}]\n` });
const SITE = { forbiddenEnvironment: { DEBUG: ['1', 'true*'] } };

testRule(rule, {
  valid: [
    { name: 'another value', yaml: env('{ name: DEBUG, value: "0" }'), site: SITE },
    { name: 'another variable', yaml: env('{ name: LEVEL, value: "1" }'), site: SITE },
    {
      name: 'a value from elsewhere',
      yaml: env('{ name: DEBUG, valueFrom: { configMapKeyRef: { name: a, key: b } } }'),
      site: SITE,
    },
    { name: 'a site that forbids none', yaml: env('{ name: DEBUG, value: "1" }') },
    { name: 'a name that every object has', yaml: env('{ name: constructor, value: "1" }'), site: SITE },
  ],
  invalid: [
    {
      name: 'the value',
      yaml: env('{ name: DEBUG, value: "1" }'),
      site: SITE,
      at: ['value: "1"'],
      message: ['sets "DEBUG" to a value'],
    },
    { name: 'a pattern', yaml: env('{ name: DEBUG, value: "true!" }'), site: SITE, at: ['value: "true!"'] },
    { name: 'a number where text belongs', yaml: env('{ name: DEBUG, value: 1 }'), site: SITE, at: ['value: 1'] },
  ],
});
