import { EVENT_VALIDATORS } from '../../src/validity/event-validators.js';
import { testValidators } from './validator-cases.js';

const TIME = 'eventTime: "2024-01-01T00:00:00.000000Z"\n';
const WHO = 'reportingInstance: a-1\naction: Start\nreason: R\n';

testValidators(EVENT_VALIDATORS, {
  head: 'apiVersion: v1\nkind: Event\n',
  valid: {
    'an event about a pod': 'metadata: { name: a, namespace: b }\ninvolvedObject: { kind: Pod, name: c, namespace: b }',
    'an event about a node': 'metadata: { name: a, namespace: default }\ninvolvedObject: { kind: Node, name: c }',
    'an event without a namespace': 'metadata: { name: a }\ninvolvedObject: { kind: Pod, name: c, namespace: b }',
    'an event with a time': `metadata: { name: a, namespace: kube-system }\ninvolvedObject: {}\n${TIME}${WHO}reportingComponent: a.b/c`,
  },
  invalid: {
    'an event elsewhere': [
      'metadata: { name: a, namespace: b }\ninvolvedObject: { namespace: c }',
      ['involvedObject.namespace', 'lies in "b"'],
    ],
    'an event about nothing': [
      'metadata: { name: a, namespace: b }\ninvolvedObject: {}',
      ['involvedObject.namespace', 'say so'],
    ],
    'an event of nobody': [
      `metadata: { name: a, namespace: b }\ninvolvedObject: { namespace: b }\n${TIME}reason: ${'r'.repeat(129)}`,
      ['reportingComponent', 'needs'],
      ['reportingInstance', 'needs'],
      ['action', 'needs'],
      ['reason', '128'],
    ],
  },
});

const NEW = `metadata: { name: a, namespace: b }\nregarding: { namespace: b }\n${TIME}${WHO}`;

testValidators(EVENT_VALIDATORS, {
  head: 'apiVersion: events.k8s.io/v1\nkind: Event\n',
  valid: {
    'an event': `${NEW}reportingController: a.b/c\ntype: Normal\nnote: d\nseries: { count: 2, lastObservedTime: "2024-01-01T00:00:00.000000Z" }`,
  },
  invalid: {
    'an event of no type': [
      `${NEW}reportingController: a b\nnote: ${'n'.repeat(1025)}`,
      ['reportingController', 'qualified name'],
      ['note', '1024'],
      ['type', '"Normal" or "Warning"'],
    ],
    'an event of the older form': [
      `${NEW}reportingController: a\ntype: Error\nseries: { count: 1 }\ndeprecatedCount: 1\ndeprecatedSource: { component: c }`,
      ['type', '"Warning"'],
      ['series.count', '2 or more'],
      ['deprecatedCount', 'older form'],
      ['deprecatedSource.component', 'older form'],
    ],
  },
});
