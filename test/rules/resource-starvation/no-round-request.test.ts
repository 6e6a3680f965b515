import rule from '../../../src/rules/resource-starvation/no-round-request.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const requests = (amounts: string) => podWith({ container: `      resources: { requests: ${amounts} }\n` });

testRule(rule, {
  valid: [
    { name: 'measured amounts', yaml: requests('{ cpu: 135m, memory: 212Mi }') },
    { name: 'a measured memory', yaml: requests('{ cpu: 500m, memory: 700Mi }') },
    { name: 'a measured CPU', yaml: requests('{ cpu: 150m, memory: 1Gi }') },
    { name: 'CPU alone', yaml: requests('{ cpu: 1 }') },
    { name: 'memory alone', yaml: requests('{ memory: 1Gi }') },
    { name: 'little memory', yaml: requests('{ cpu: 100m, memory: 32Mi }') },
  ],
  invalid: [
    {
      name: 'one of each',
      yaml: requests('{ cpu: 1, memory: 1Gi }'),
      at: ['requests'],
      message: ['requests 1 of CPU and 1Gi of memory'],
    },
    { name: 'what examples use', yaml: requests('{ cpu: 100m, memory: 128Mi }'), at: ['requests'] },
    { name: 'several gibibytes', yaml: requests('{ cpu: "4", memory: 3Gi }'), at: ['requests'] },
    { name: 'another spelling', yaml: requests('{ cpu: 0.25, memory: 64Mi }'), at: ['requests'] },
  ],
});
