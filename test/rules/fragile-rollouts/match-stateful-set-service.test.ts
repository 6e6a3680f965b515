import rule from '../../../src/rules/fragile-rollouts/match-stateful-set-service.js';
import { testRule } from '../../support/test-rule.js';

const statefulSet = (serviceName = '  serviceName: db\n') => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
${serviceName}  replicas: 3
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: postgres:16.4 }] }
`;
const service = (name: string, spec: string, namespace = 'shop') => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec: { ${spec}, ports: [{ port: 5432 }] }
`;
const HEADLESS = 'clusterIP: None, selector: { app: db }';

testRule(rule, {
  valid: [
    { name: 'a part of an overlay', yaml: statefulSet('').replace(', image: postgres:16.4', '') },
    { name: 'a headless Service of its pods', yaml: statefulSet() + service('db', HEADLESS) },
    { name: 'a fragment', yaml: statefulSet(), complete: false },
    { name: 'a name that is not final', yaml: statefulSet('  serviceName: ${NAME}\n') },
    {
      name: 'no template',
      yaml: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { replicas: 5 }\n',
    },
  ],
  invalid: [
    {
      name: 'a Service that the set lacks',
      yaml: statefulSet('  serviceName: db-headless\n') + service('db', HEADLESS),
      severities: ['warning'],
      at: ['serviceName: db-headless'],
      message: ['names Service "db-headless", which the set lacks'],
      fixed: (statefulSet('  serviceName: db-headless\n') + service('db', HEADLESS)).replace('db-headless', 'db'),
    },
    {
      name: 'a Service of another namespace',
      yaml: statefulSet() + service('db', HEADLESS, 'other'),
      at: ['serviceName: db'],
      message: ['lacks'],
    },
    {
      name: 'a Service of other pods',
      yaml: statefulSet() + service('db', 'clusterIP: None, selector: { app: web }'),
      at: ['serviceName: db'],
      message: ['does not select its pods'],
    },
    {
      name: 'a Service with an address',
      yaml: statefulSet() + service('db', 'selector: { app: db }'),
      severities: ['info'],
      at: ['serviceName: db'],
      message: ['not headless'],
    },
    { name: 'no Service in the set', yaml: statefulSet(), severities: ['info'], at: ['serviceName: db'] },
    { name: 'no name', yaml: statefulSet(''), severities: ['info'], at: ['spec'], message: ['names no Service'] },
    {
      name: 'no name beside the Service that selects the pods',
      yaml: statefulSet('') + service('db', HEADLESS),
      at: ['spec'],
      fixed: statefulSet('').replace(/\n$/, '\n  serviceName: db\n') + service('db', HEADLESS),
    },
  ],
});
