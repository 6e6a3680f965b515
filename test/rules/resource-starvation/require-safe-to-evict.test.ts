import rule from '../../../src/rules/resource-starvation/require-safe-to-evict.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const TMP = podWith({ spec: '  volumes:\n    - name: tmp\n      emptyDir: {}\n' });

testRule(rule, {
  valid: [
    { name: 'no volumes', yaml: podWith({}) },
    { name: 'a claim', yaml: podWith({ spec: '  volumes: [{ name: a, persistentVolumeClaim: { claimName: a } }]\n' }) },
    {
      name: 'an annotation',
      yaml: TMP.replace(
        'metadata:',
        'metadata:\n  annotations: { cluster-autoscaler.kubernetes.io/safe-to-evict: "false" }',
      ),
    },
    {
      name: 'an annotation of volumes',
      yaml: TMP.replace(
        'metadata:',
        'metadata:\n  annotations: { cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes: tmp }',
      ),
    },
  ],
  invalid: [
    { name: 'a scratch volume', yaml: TMP, at: ['name: tmp'], message: ['Volume "tmp" keeps the node'] },
    {
      name: 'a path of the node',
      yaml: podWith({ spec: '  volumes:\n    - name: data\n      hostPath: { path: /data }\n' }),
      at: ['name: data'],
    },
    {
      name: 'another annotation',
      yaml: TMP.replace('metadata:', 'metadata:\n  annotations: { cluster-autoscaler.kubernetes.io/enabled: "false" }'),
      at: ['name: tmp'],
    },
  ],
});
