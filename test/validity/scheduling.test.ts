import { SCHEDULING_VALIDATORS } from '../../src/validity/scheduling-validators.js';
import { head, testValidators } from './validator-cases.js';

testValidators(SCHEDULING_VALIDATORS, {
  head: 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\n',
  valid: {
    'the highest of users': 'metadata: { name: a }\nvalue: 1000000000',
    'a class of the cluster': 'metadata: { name: system-node-critical }\nvalue: 2000001000',
    'a name from elsewhere': "metadata: { name: '${NAME}' }\nvalue: 2000001000",
  },
  invalid: {
    'a value of the cluster': ['metadata: { name: a }\nvalue: 1000000001', ['value', 'beyond 1000000000']],
    'a name of the cluster': ['metadata: { name: system-mine }\nvalue: 1', ['metadata.name', '"system-"']],
    'a class of the cluster with another value': [
      'metadata: { name: system-node-critical }\nvalue: 1',
      ['metadata.name', 'as the cluster has it'],
    ],
    'no policy': ['metadata: { name: a }\nvalue: 1\npreemptionPolicy: ""', ['preemptionPolicy', '"Never"']],
  },
});

testValidators(SCHEDULING_VALIDATORS, {
  head: head('node.k8s.io/v1', 'RuntimeClass'),
  valid: {
    'a class':
      'handler: runsc\noverhead: { podFixed: { cpu: 100m, a.b/c: 1 } }\nscheduling: { tolerations: [{ operator: Exists }] }',
  },
  invalid: {
    'names and amounts that cannot be': [
      'handler: run.sc\noverhead: { podFixed: { disk: 1, cpu: -1, a.b/c: 500m } }',
      ['handler', 'DNS label'],
      ['overhead.podFixed.disk', 'no resource'],
      ['overhead.podFixed.cpu', 'below zero'],
      ['overhead.podFixed.a.b/c', 'whole number'],
    ],
    'nodes and taints that cannot be': [
      'handler: a\nscheduling: { nodeSelector: { "a b": c }, tolerations: [{ key: a, operator: Exists }, { key: a, operator: Exists }, { operator: Equal }] }',
      ['scheduling.nodeSelector.a b', 'qualified name'],
      ['scheduling.tolerations.2.operator', 'Exists'],
      ['scheduling.tolerations.1', 'twice'],
    ],
  },
});

testValidators(SCHEDULING_VALIDATORS, {
  head: head('coordination.k8s.io/v1', 'Lease'),
  valid: { 'a lease': 'spec: { leaseDurationSeconds: 1, leaseTransitions: 0 }' },
  invalid: {
    'a lease of no time': [
      'spec: { leaseDurationSeconds: 0, leaseTransitions: -1 }',
      ['spec.leaseDurationSeconds', '1 or more'],
      ['spec.leaseTransitions', '0 or more'],
    ],
  },
});
