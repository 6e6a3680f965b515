import { RESOURCE_VALIDATORS } from '../../src/validity/resource-validators.js';
import { head, testValidators } from './validator-cases.js';

const GROUP = 'resource.k8s.io/v1';

function devices(lines: string): string {
  return `spec: { devices: { ${lines} } }`;
}

const REQUEST = 'requests: [{ name: r, exactly: { deviceClassName: a.b } }]';
const PARAMETERS = 'opaque: { driver: a.b, parameters: { c: d } }';

testValidators(RESOURCE_VALIDATORS, {
  head: head(GROUP, 'ResourceClaim'),
  valid: {
    nothing: 'spec: {}',
    'one request': devices(REQUEST),
    'all that it may have': devices(
      `requests: [{ name: r, exactly: { deviceClassName: a.b, allocationMode: All, selectors: [{ cel: { expression: "device.driver == 'x'" } }], tolerations: [{ operator: Exists }] } }, { name: s, firstAvailable: [{ name: t, deviceClassName: c, count: 2 }, { name: u, deviceClassName: d }] }], constraints: [{ requests: [r, s/t], matchAttribute: a.b/c }, { distinctAttribute: a.b/d }], config: [{ requests: [s], ${PARAMETERS} }]`,
    ),
    'what is filled in': devices(
      "requests: [{ name: '${NAME}', exactly: '${WHAT}' }], constraints: [{ requests: [x], matchAttribute: a.b/c }]",
    ),
  },
  invalid: {
    'requests for nothing': [
      devices(
        'requests: [{ name: A }, { name: r, exactly: { deviceClassName: a }, firstAvailable: [{ name: t, deviceClassName: c }] }]',
      ),
      ['spec.devices.requests.0.name', 'DNS label'],
      ['spec.devices.requests.0.exactly', 'either "exactly" or "firstAvailable"'],
      ['spec.devices.requests.1.exactly', 'either "exactly" or "firstAvailable"'],
    ],
    'a request twice': [
      devices(`${REQUEST.replace(']', '')}, { name: r, exactly: { deviceClassName: A, count: -1 } }]`),
      ['spec.devices.requests.1.exactly.deviceClassName', 'DNS name'],
      ['spec.devices.requests.1.exactly.count', '1 or more'],
      ['spec.devices.requests.1.name', 'second time'],
    ],
    'some of all': [
      devices(
        'requests: [{ name: r, firstAvailable: [{ name: t, deviceClassName: a, allocationMode: All, count: 1, selectors: [{}] }, { name: t, deviceClassName: a, tolerations: [{ key: "b c", operator: Exists, value: d }] }] }]',
      ),
      ['spec.devices.requests.0.firstAvailable.0.selectors.0.cel', 'needs "cel"'],
      ['spec.devices.requests.0.firstAvailable.0.count', 'all devices'],
      ['spec.devices.requests.0.firstAvailable.1.tolerations.0.key', 'qualified name'],
      ['spec.devices.requests.0.firstAvailable.1.tolerations.0.value', 'no "value"'],
      ['spec.devices.requests.0.firstAvailable.1.name', 'second time'],
    ],
    'constraints on nothing': [
      devices(`${REQUEST}, constraints: [{ requests: [r, r, s] }, { matchAttribute: c }, { matchAttribute: a.b/1 }]`),
      ['spec.devices.constraints.0.requests.2', 'no request "s"'],
      ['spec.devices.constraints.0.requests.1', 'second time'],
      ['spec.devices.constraints.0.matchAttribute', 'needs "matchAttribute"'],
      ['spec.devices.constraints.1.matchAttribute', 'full name'],
      ['spec.devices.constraints.2.matchAttribute', 'full name'],
    ],
    'configuration of nothing': [
      devices(`${REQUEST}, config: [{ requests: [r/x] }, { opaque: { driver: a_b, parameters: text } }]`),
      ['spec.devices.config.0.requests.0', 'no request "r/x"'],
      ['spec.devices.config.0.opaque', 'needs "opaque"'],
      ['spec.devices.config.1.opaque.driver', 'DNS name'],
      ['spec.devices.config.1.opaque.parameters', 'an object'],
    ],
    'too many': [
      devices(
        `requests: [${Array.from({ length: 33 }, (_, index) => `{ name: r${index}, exactly: { deviceClassName: a } }`).join(', ')}]`,
      ),
      ['spec.devices.requests', '32 at most'],
    ],
  },
});

testValidators(
  RESOURCE_VALIDATORS,
  {
    head: head(GROUP, 'ResourceClaim'),
    valid: {
      'tolerations, which are dropped': devices(
        'requests: [{ name: r, exactly: { deviceClassName: a, tolerations: [{ key: "b c" }] } }]',
      ),
    },
    invalid: {
      'another attribute, which is dropped': [
        devices('constraints: [{ distinctAttribute: a.b/c }]'),
        ['spec.devices.constraints.0.matchAttribute', 'needs'],
      ],
    },
  },
  34,
);

testValidators(RESOURCE_VALIDATORS, {
  head: head(GROUP, 'ResourceClaimTemplate'),
  valid: { 'a template': `spec: { metadata: { labels: { a: b } }, spec: { devices: { ${REQUEST} } } }` },
  invalid: {
    'a template with a name': [
      'spec: { metadata: { name: a, labels: { a: "b c" }, annotations: { "d e": f } }, spec: { devices: { requests: [{ name: A, exactly: { deviceClassName: a } }] } } }',
      ['spec.metadata.labels.a', 'label value'],
      ['spec.metadata.annotations.d e', 'qualified name'],
      ['spec.metadata.name', 'no "name"'],
      ['spec.spec.devices.requests.0.name', 'DNS label'],
    ],
  },
});

testValidators(RESOURCE_VALIDATORS, {
  head: head(GROUP, 'DeviceClass'),
  valid: {
    'a class': `spec: { selectors: [{ cel: { expression: "true" } }], config: [{ ${PARAMETERS} }], extendedResourceName: example.com/gpu }`,
  },
  invalid: {
    'a class for nothing': [
      'spec: { selectors: [{ cel: { expression: "a(" } }], config: [{}], extendedResourceName: kubernetes.io/gpu }',
      ['spec.selectors.0.cel.expression', '")" is missing'],
      ['spec.config.0.opaque', 'needs "opaque"'],
      ['spec.extendedResourceName', 'extended resource'],
    ],
  },
});
