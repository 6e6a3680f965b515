import rule from '../../../src/rules/fragile-rollouts/no-rolling-update-on-exclusive-volume.js';
import { testRule } from '../../support/test-rule.js';

const set = (spec: string, mode = 'ReadWriteOnce', namespace = 'shop') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: db
  namespace: shop
spec:
  replicas: 1
${spec}  template:
    spec:
      containers: [{ name: db, image: postgres:16.4 }]
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: db-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: db-data, namespace: ${namespace} }
spec: { accessModes: [${mode}] }
`;
/** A new entry stands behind the last of its map. */
const withRecreate = (yaml: string) =>
  yaml.replace('            claimName: db-data\n', '            claimName: db-data\n  strategy:\n    type: Recreate\n');

testRule(rule, {
  valid: [
    { name: 'Recreate', yaml: set('  strategy: { type: Recreate }\n') },
    { name: 'no surge', yaml: set('  strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }\n') },
    { name: 'a volume that may be shared', yaml: set('', 'ReadWriteMany') },
    { name: 'a claim of another namespace', yaml: set('', 'ReadWriteOnce', 'other') },
    { name: 'no replicas', yaml: set('').replace('replicas: 1', 'replicas: 0') },
    { name: 'a StatefulSet', yaml: set('').replace('kind: Deployment', 'kind: StatefulSet') },
  ],
  invalid: [
    {
      name: 'the default strategy',
      yaml: set(''),
      at: ['claimName: db-data'],
      message: ['mounts the ReadWriteOnce claim "db-data" and starts its new pod'],
      fixed: withRecreate(set('')),
    },
    {
      name: 'an explicit surge',
      yaml: set('  strategy:\n    rollingUpdate:\n      maxSurge: 1\n'),
      at: ['claimName: db-data'],
      fixed: set('  strategy:\n    type: Recreate\n'),
    },
    {
      name: 'a volume for one pod',
      yaml: set('', 'ReadWriteOncePod'),
      at: ['claimName: db-data'],
      message: ['ReadWriteOncePod'],
      fixed: withRecreate(set('', 'ReadWriteOncePod')),
    },
    {
      name: 'several replicas on it',
      yaml: set('').replace('replicas: 1', 'replicas: 3'),
      at: ['claimName: db-data'],
      message: ['in 3 replicas at once'],
      fixed: null,
    },
  ],
});
