import rule from '../../../src/rules/fragile-rollouts/match-volume-claim.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (name: string) =>
  podWith({ spec: `  volumes: [{ name: data, persistentVolumeClaim: { claimName: ${name} } }]\n` });
const claim = (name: string, namespace = '') => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;

testRule(rule, {
  valid: [
    { name: 'a claim of the set', yaml: pod('orders') + claim('orders') },
    { name: 'a set without claims', yaml: pod('orders') },
    {
      name: 'claims of another namespace alone',
      yaml: pod('orders').replace('name: orders\n', 'name: orders\n  namespace: shop\n') + claim('web', 'web'),
    },
    {
      name: 'a claim of a StatefulSet',
      yaml: `${pod('data-db-0') + claim('web')}---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { volumeClaimTemplates: [{ metadata: { name: data } }] }\n`,
    },
    {
      name: 'a claim of a custom resource',
      yaml: `${pod('orders') + claim('web')}---\napiVersion: cdi.kubevirt.io/v1beta1\nkind: DataVolume\nmetadata: { name: orders }\n`,
    },
    { name: 'a name that is not final', yaml: pod('"${CLAIM}"') + claim('web') },
    { name: 'a claim that is not final', yaml: pod('orders') + claim('"${CLAIM}"') },
    { name: 'a fragment', yaml: pod('orders') + claim('web'), complete: false },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: pod('orders') + claim('order'),
      at: ['claimName: orders'],
      message: ['mounts claim "orders", which'],
    },
    {
      name: 'another namespace',
      yaml:
        pod('orders').replace('name: orders\n', 'name: orders\n  namespace: shop\n') +
        claim('orders', 'web') +
        claim('x', 'shop'),
      at: ['claimName: orders'],
    },
    {
      name: 'a pod',
      yaml:
        podWith({ spec: '  volumes:\n    - name: data\n      persistentVolumeClaim: { claimName: data }\n' }) +
        claim('web'),
      at: ['claimName: data'],
    },
  ],
});
