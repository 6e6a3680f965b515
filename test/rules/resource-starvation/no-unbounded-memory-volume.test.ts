import rule from '../../../src/rules/resource-starvation/no-unbounded-memory-volume.js';
import { testRule } from '../../support/test-rule.js';

const pod = (source: string, resources = '{}') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
      volumeMounts: [{ name: cache, mountPath: /cache }]
  volumes:
    - name: cache
      emptyDir: ${source}
`;

testRule(rule, {
  valid: [
    { name: 'a size limit', yaml: pod('{ medium: Memory, sizeLimit: 64Mi }') },
    { name: 'a volume on disk', yaml: pod('{}') },
    { name: 'huge pages, which are requested', yaml: pod('{ medium: HugePages }') },
  ],
  invalid: [
    {
      name: 'no limit of any kind',
      yaml: pod('{ medium: Memory }'),
      at: ['emptyDir'],
      message: ['Volume "cache" lies in memory and has no size limit, and container "app" has no memory limit.'],
    },
    {
      name: 'a container with a memory limit',
      yaml: pod('{ medium: Memory }', '{ limits: { memory: 64Mi } }'),
      at: ['emptyDir'],
      severities: ['info'],
      message: [/no size limit\.$/],
    },
    {
      name: 'a container with a request alone',
      yaml: pod('{ medium: Memory, sizeLimit: null }', '{ requests: { memory: 64Mi } }'),
      at: ['emptyDir'],
      severities: ['warning'],
      message: ['"app"'],
    },
  ],
});
