import { WORKLOAD_VALIDATORS } from '../../src/validity/workload-validators.js';
import { head, testValidators } from './validator-cases.js';

const POD = 'template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: d }] } }';
const SELECTED = `selector: { matchLabels: { a: b } }, ${POD}`;

testValidators(WORKLOAD_VALIDATORS, {
  head: head('apps/v1', 'Deployment'),
  valid: {
    'what may stand': `spec: { replicas: 0, minReadySeconds: 5, progressDeadlineSeconds: 6, ${SELECTED}, strategy: { rollingUpdate: { maxSurge: 200%, maxUnavailable: 0 } } }`,
    'amounts that nobody reads': `spec: { ${SELECTED}, strategy: { type: Recreate, rollingUpdate: { maxSurge: x } } }`,
    'values from elsewhere': `spec: { ${SELECTED}, strategy: { rollingUpdate: { maxSurge: '\${SURGE}' } }, progressDeadlineSeconds: '\${D}', minReadySeconds: 900 }`,
    'empty labels on both sides': `spec: { selector: { matchLabels: { a: } }, template: { metadata: { labels: { a: '' } }, spec: {} } }`,
    'values of other types': 'spec: { replicas: x, selector: [], strategy: 1, template: 2 }',
  },
  invalid: {
    'numbers below zero': [
      `spec: { replicas: -1, minReadySeconds: -1, revisionHistoryLimit: -1, progressDeadlineSeconds: -1, ${SELECTED} }`,
      ['spec.replicas', '0 or more'],
      ['spec.minReadySeconds', '0 or more'],
      ['spec.revisionHistoryLimit', '0 or more'],
      ['spec.progressDeadlineSeconds', '0 or more'],
    ],
    'a deadline that comes first': [
      `spec: { minReadySeconds: 30, progressDeadlineSeconds: 30, ${SELECTED} }`,
      ['spec.progressDeadlineSeconds', 'more than "minReadySeconds"'],
    ],
    'the deadline of the server, which comes first': [
      `spec: { minReadySeconds: 600, ${SELECTED} }`,
      ['spec.progressDeadlineSeconds', '600 by default'],
    ],
    'amounts that are none': [
      `spec: { ${SELECTED}, strategy: { rollingUpdate: { maxSurge: '5', maxUnavailable: -1 } } }`,
      ['spec.strategy.rollingUpdate.maxUnavailable', '0 or more'],
      ['spec.strategy.rollingUpdate.maxSurge', 'percentage'],
    ],
    'a selector that cannot be read': [
      `spec: { selector: { matchExpressions: [{ key: a b, operator: In, values: [c d] }] }, ${POD} }`,
      ['spec.selector.matchExpressions.0.key', '"a b"'],
      ['spec.selector.matchExpressions.0.values.0', '"c d"'],
    ],
    'a label with nothing': [
      `spec: { selector: { matchLabels: { a: } }, ${POD} }`,
      ['spec.template.metadata.labels', 'do not match'],
    ],
    'a selector with nothing': [`spec: { selector: { matchLabels: }, ${POD} }`, ['spec.selector', 'empty selector']],
  },
});

testValidators(WORKLOAD_VALIDATORS, {
  head: head('apps/v1', 'ReplicaSet'),
  valid: { 'a set': `spec: { replicas: 1, ${SELECTED} }` },
  invalid: { 'a number below zero': [`spec: { replicas: -1, ${SELECTED} }`, ['spec.replicas', '0 or more']] },
});

testValidators(WORKLOAD_VALIDATORS, {
  head: head('v1', 'ReplicationController'),
  valid: {
    'a selector': `spec: { selector: { a: b }, ${POD} }`,
    'labels in its place': `spec: { ${POD} }`,
  },
  invalid: {
    'neither selector nor labels': [
      'spec: { template: { spec: { containers: [] } } }',
      ['spec.selector', 'labels in its template'],
    ],
    'a number below zero': [`spec: { minReadySeconds: -1, ${POD} }`, ['spec.minReadySeconds', '0 or more']],
  },
});

testValidators(WORKLOAD_VALIDATORS, {
  head: head('apps/v1', 'DaemonSet'),
  valid: {
    'amounts that nobody reads': `spec: { ${SELECTED}, updateStrategy: { type: OnDelete, rollingUpdate: { maxSurge: x } } }`,
    'a surge that a rule judges': `spec: { ${SELECTED}, updateStrategy: { rollingUpdate: { maxSurge: -1 } } }`,
  },
  invalid: {
    'amounts that are none': [
      `spec: { ${SELECTED}, revisionHistoryLimit: -1, updateStrategy: { rollingUpdate: { maxSurge: -1, maxUnavailable: 0 } } }`,
      ['spec.revisionHistoryLimit', '0 or more'],
      ['spec.updateStrategy.rollingUpdate.maxSurge', '0 or more'],
    ],
  },
});

const CLAIM = '{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce] } }';

testValidators(WORKLOAD_VALIDATORS, {
  head: head('apps/v1', 'StatefulSet'),
  valid: {
    'what may stand': `spec: { serviceName: '', ${SELECTED}, ordinals: { start: 0 }, volumeClaimTemplates: [${CLAIM}], revisionHistoryLimit: -1 }`,
    'an amount that is not read': `spec: { ${SELECTED}, updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }`,
  },
  invalid: {
    'what cannot be': [
      `spec: { serviceName: a.b, ${SELECTED}, ordinals: { start: -1 }, updateStrategy: { rollingUpdate: { partition: -1 } }, persistentVolumeClaimRetentionPolicy: { whenDeleted: Keep } }`,
      ['spec.updateStrategy.rollingUpdate.partition', '0 or more'],
      ['spec.persistentVolumeClaimRetentionPolicy.whenDeleted', '"Retain"'],
      ['spec.ordinals.start', '0 or more'],
      ['spec.serviceName', 'DNS label'],
    ],
    'claims that cannot be': [
      `spec: { ${SELECTED}, volumeClaimTemplates: [{ metadata: { name: a.b } }, { spec: { accessModes: [] } }] }`,
      ['spec.volumeClaimTemplates.0.metadata.name', 'DNS label'],
      ['spec.volumeClaimTemplates.0.spec', 'needs "spec"'],
      ['spec.volumeClaimTemplates.1.metadata.name', 'needs "metadata.name"'],
      ['spec.volumeClaimTemplates.1.spec.accessModes', 'accessModes'],
    ],
  },
});
testValidators(
  WORKLOAD_VALIDATORS,
  {
    head: head('apps/v1', 'StatefulSet'),
    valid: {
      'what older releases do not read': `spec: { serviceName: a.b, ${SELECTED}, ordinals: { start: -1 }, volumeClaimTemplates: [{}], persistentVolumeClaimRetentionPolicy: { whenDeleted: Keep } }`,
    },
    invalid: {},
  },
  26,
);

testValidators(WORKLOAD_VALIDATORS, {
  head: head('apps/v1', 'ControllerRevision'),
  valid: { 'a revision': 'revision: 1\ndata: { a: b }' },
  invalid: {
    'no data': ['revision: -1\ndata:', ['revision', '0 or more'], ['data', 'needs "data"']],
    'data of another type': ['revision: 1\ndata: []', ['data', 'a map']],
  },
});
