import { RESOURCE_VALIDATORS } from '../../src/validity/resource-validators.js';
import { head, testValidators } from './validator-cases.js';

const POOL = 'driver: a.b, pool: { name: p/q, resourceSliceCount: 1, generation: 0 }';

function spec(lines: string): string {
  return `spec: { ${POOL}, ${lines} }`;
}

function device(lines: string): string {
  return spec(`allNodes: true, devices: [{ name: d, ${lines} }]`);
}

const AT = 'spec.devices.0';

testValidators(RESOURCE_VALIDATORS, {
  head: head('resource.k8s.io/v1', 'ResourceSlice'),
  valid: {
    'no devices': spec('nodeName: node'),
    'a device': device(
      'attributes: { a: { string: x }, c.d/b: { version: 1.2.3-rc.1 } }, capacity: { memory: { value: 1Gi } }',
    ),
    counters: spec('allNodes: true, sharedCounters: [{ name: s, counters: { a: { value: "1" } } }]'),
    'devices that are in places of their own': spec(
      'perDeviceNodeSelection: true, devices: [{ name: d, nodeName: node, consumesCounters: [{ counterSet: s, counters: { a: { value: "1" } } }] }, { name: e, allNodes: true, bindingConditions: [a], bindingFailureConditions: [b] }]',
    ),
    'shares of a device': device(
      'allowMultipleAllocations: true, capacity: { a: { value: 8, requestPolicy: { default: 2, validValues: [1, 2, 4] } }, b: { value: 8Gi, requestPolicy: { default: 1Gi, validRange: { min: 1Gi, max: 4Gi, step: 1Gi } } } }',
    ),
  },
  invalid: {
    'no place': [
      'spec: { driver: a_b, pool: { name: P, resourceSliceCount: 0, generation: -1 } }',
      ['spec.driver', 'DNS name'],
      ['spec.pool.name', 'name of a pool'],
      ['spec.pool.resourceSliceCount', '1 or more'],
      ['spec.pool.generation', '0 or more'],
      ['spec', 'none is'],
    ],
    'two places': [
      spec('nodeName: Node, allNodes: true'),
      ['spec.nodeName', 'DNS name'],
      ['spec.allNodes', '"nodeName" is, too'],
    ],
    'places that are none': [
      spec('nodeName: "", allNodes: false, perDeviceNodeSelection: true'),
      ['spec.nodeName', 'empty'],
      ['spec.allNodes', 'true or nothing'],
    ],
    'nodes of two terms': [
      spec(
        'nodeSelector: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists }] }, { matchExpressions: [{ key: b, operator: In }] }] }',
      ),
      ['spec.nodeSelector.nodeSelectorTerms.1.matchExpressions.0.values', 'at least one'],
      ['spec.nodeSelector.nodeSelectorTerms', 'exactly one'],
    ],
    'devices that are called the same': [
      spec('allNodes: true, devices: [{ name: d }, { name: d }, { name: D }]'),
      ['spec.devices.2.name', 'DNS label'],
      ['spec.devices.1.name', 'second time'],
    ],
    'attributes of no value': [
      device('attributes: { a: {}, b: { int: 1, bool: true }, 1c: { string: x }, d: { version: "1" } }'),
      [`${AT}.attributes.1c`, 'name of an attribute'],
      [`${AT}.attributes.a`, 'exactly one'],
      [`${AT}.attributes.b`, 'exactly one'],
      [`${AT}.attributes.d.version`, 'semver.org'],
    ],
    'odd taints': [
      device('taints: [{ key: a b, value: "c d", effect: None }]'),
      [`${AT}.taints.0.key`, 'qualified name'],
      [`${AT}.taints.0.value`, 'label value'],
    ],
    'a place of its own': [device('nodeName: node'), [`${AT}.nodeName`, '"perDeviceNodeSelection" is true']],
    'no place of its own': [spec('perDeviceNodeSelection: true, devices: [{ name: d }]'), [AT, 'none is']],
    'counters and devices': [
      spec('allNodes: true, devices: [{ name: d }], sharedCounters: [{ name: S, counters: { A: { value: "1" } } }]'),
      ['spec.sharedCounters', 'not both'],
      ['spec.sharedCounters.0.name', 'DNS label'],
      ['spec.sharedCounters.0.counters.A', 'counter "A"'],
    ],
    'counters of nothing': [
      device('consumesCounters: [{ counterSet: s, counters: {} }, { counterSet: s, counters: { a: { value: "1" } } }]'),
      [`${AT}.consumesCounters.0.counters`, 'at least one'],
      [`${AT}.consumesCounters.1.counterSet`, 'second time'],
    ],
    'conditions of one kind': [
      device('bindingConditions: [a, a, "b c"]'),
      [`${AT}.bindingConditions.2`, 'qualified name'],
      [`${AT}.bindingConditions.1`, 'second time'],
      [`${AT}.bindingFailureConditions`, 'beside it'],
    ],
    'conditions that are both': [
      device('bindingConditions: [a], bindingFailureConditions: [a]'),
      [`${AT}.bindingFailureConditions.0`, 'both'],
    ],
    'shares of what is not shared': [
      device('capacity: { a: { value: 8, requestPolicy: { default: 1, validValues: [1] } } }'),
      [`${AT}.capacity.a.requestPolicy`, 'allowMultipleAllocations'],
    ],
    'shares that are none': [
      device(
        'allowMultipleAllocations: true, capacity: { a: { value: 8, requestPolicy: { default: 3, validValues: [2, 1, 9] } }, b: { value: 8, requestPolicy: { validValues: [1] } }, c: { value: 8, requestPolicy: { default: 1, validRange: {} } }, d: { value: 8, requestPolicy: { default: 5, validRange: { min: 2, max: 4, step: 4 } } } }',
      ),
      [`${AT}.capacity.a.requestPolicy.validValues.1`, 'ascend'],
      [`${AT}.capacity.a.requestPolicy.validValues.2`, 'above the capacity'],
      [`${AT}.capacity.a.requestPolicy.default`, 'one of "validValues"'],
      [`${AT}.capacity.b.requestPolicy.default`, 'needs "default"'],
      [`${AT}.capacity.c.requestPolicy.validRange.min`, 'needs "min"'],
      [`${AT}.capacity.d.requestPolicy.default`, 'above "max"'],
      [`${AT}.capacity.d.requestPolicy.default`, 'to 5'],
      [`${AT}.capacity.d.requestPolicy.validRange.max`, 'to 4'],
    ],
  },
});

testValidators(
  RESOURCE_VALIDATORS,
  {
    head: head('resource.k8s.io/v1', 'ResourceSlice'),
    valid: {
      'what is dropped': device('nodeName: node, taints: [{ key: a b, effect: None }], bindingConditions: [a]'),
    },
    invalid: {},
  },
  35,
);
