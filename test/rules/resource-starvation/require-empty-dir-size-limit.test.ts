import rule from '../../../src/rules/resource-starvation/require-empty-dir-size-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (source: string, resources = '{}') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
  volumes:
    - name: tmp
      ${source}
`;

testRule(rule, {
  valid: [
    { name: 'a size limit', yaml: pod('emptyDir: { sizeLimit: 64Mi }') },
    { name: 'a volume in memory, which another rule judges', yaml: pod('emptyDir: { medium: Memory }') },
    { name: 'huge pages', yaml: pod('emptyDir: { medium: HugePages }') },
    { name: 'another kind of volume', yaml: pod('configMap: { name: web }') },
  ],
  invalid: [
    {
      name: 'an empty map',
      yaml: pod('emptyDir: {}'),
      at: ['emptyDir'],
      message: ['Volume "tmp" is an emptyDir without a size limit'],
    },
    { name: 'the default medium', yaml: pod("emptyDir: { medium: '' }"), at: ['emptyDir'] },
    {
      name: 'a container that limits its disk',
      yaml: pod('emptyDir: {}', '{ limits: { ephemeral-storage: 1Gi } }'),
      at: ['emptyDir'],
    },
  ],
});
