import rule from '../../../src/rules/resource-starvation/no-crowded-pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (count: number, more = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
${more}  containers:
${Array.from({ length: count }, (_, index) => `    - { name: c${index}, image: "c:1" }\n`).join('')}`;
const SITE = { maxContainersPerPod: 2 };

testRule(rule, {
  valid: [
    { name: 'as many as allowed', yaml: pod(2), site: SITE },
    {
      name: 'init containers beside them',
      yaml: pod(2, '  initContainers: [{ name: i, image: "i:1" }]\n'),
      site: SITE,
    },
    { name: 'a site without a bound', yaml: pod(9) },
  ],
  invalid: [
    {
      name: 'one more',
      yaml: pod(3),
      site: SITE,
      at: ['containers'],
      message: ['runs 3 containers; the site allows 2'],
    },
    {
      name: 'a sidecar',
      yaml: pod(2, '  initContainers: [{ name: i, image: "i:1", restartPolicy: Always }]\n'),
      site: SITE,
      at: ['containers'],
    },
    { name: 'two, where one is allowed', yaml: pod(2), site: { maxContainersPerPod: 1 }, at: ['containers'] },
  ],
});
