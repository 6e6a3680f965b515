import rule from '../../../src/rules/resource-starvation/require-claim-size.js';
import { testRule } from '../../support/test-rule.js';

const claim = (spec: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: ${spec}
`;

const set = (spec: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: ${spec}
`;

const cronJob = (spec: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  jobTemplate:
    spec:
      template:
        spec:
          volumes:
            - name: scratch
              ephemeral: { volumeClaimTemplate: { spec: ${spec} } }
`;

testRule(rule, {
  valid: [
    { name: 'a size', yaml: claim('{ resources: { requests: { storage: 1Gi } } }') },
    { name: 'a size in a template', yaml: set('{ resources: { requests: { storage: 1Gi } } }') },
    { name: 'a size in a pod', yaml: cronJob('{ resources: { requests: { storage: 1Gi } } }') },
    {
      name: 'another kind of volume',
      yaml: cronJob('{ resources: { requests: { storage: 1Gi } } }').replace(/ephemeral: .*/, 'emptyDir: {}'),
    },
    {
      name: 'a size that another program fills in',
      yaml: claim("{ resources: { requests: { storage: '${SIZE}' } } }"),
    },
  ],
  invalid: [
    {
      name: 'no resources',
      yaml: claim('{ accessModes: [ReadWriteOnce] }'),
      at: ['spec'],
      message: ['PersistentVolumeClaim "data" requests no amount of storage'],
    },
    {
      name: 'a limit alone',
      yaml: claim('{ volumeName: old, resources: { limits: { storage: 1Gi } } }'),
      at: ['resources'],
    },
    {
      name: 'a template',
      yaml: set('{ accessModes: [ReadWriteOnce] }'),
      at: ['spec'],
      message: ['Claim template "data"'],
    },
    {
      name: 'a volume of a pod',
      yaml: cronJob('{ resources: { requests: { memory: 1Gi } } }'),
      at: ['requests'],
      message: ['Volume "scratch"'],
    },
  ],
});
