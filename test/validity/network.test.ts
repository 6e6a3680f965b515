import { describe, expect, test } from 'vitest';
import { formatAddress, isWithin, readAddress, readRange } from '../../src/validity/network-addresses.js';
import { NETWORK_VALIDATORS } from '../../src/validity/network-validators.js';
import { head, testValidators } from './validator-cases.js';

const path = (text: string) => `spec: { rules: [{ http: { paths: [${text}] } }] }`;
const SERVICE = 'backend: { service: { name: web, port: { number: 80 } } }';

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'Ingress'),
  valid: {
    'a rule': path(`{ path: /a, pathType: Prefix, ${SERVICE} }`),
    'a path left to the controller': path(`{ path: "/a//(.*)/..", pathType: ImplementationSpecific, ${SERVICE} }`),
    'a wildcard and a default': `spec: { defaultBackend: { resource: { kind: Bucket, name: a } }, rules: [{ host: "*.example.com" }] }`,
    'what comes from elsewhere': `spec: { rules: [{ host: "\${HOST}" }], tls: [{ hosts: ["\${HOST}"], secretName: "\${SECRET}" }] }`,
  },
  invalid: {
    'nothing to send requests to': [
      'spec: { ingressClassName: Nginx }',
      ['spec.rules', 'needs "rules"'],
      ['spec.ingressClassName', 'DNS name'],
    ],
    'hosts that are none': [
      'spec: { rules: [{ host: 10.0.0.1 }, { host: "a.*.com" }, { host: "http://a" }], tls: [{ hosts: [""], secretName: A }] }',
      ['spec.rules.0.host', 'an IP address'],
      ['spec.rules.1.host', 'wildcard host'],
      ['spec.rules.2.host', 'DNS name'],
      ['spec.tls.0.hosts.0', 'is empty'],
      ['spec.tls.0.secretName', 'DNS name'],
    ],
    'paths that are matched literally': [
      path(
        `{ pathType: Exact, ${SERVICE} }, { path: a, pathType: Prefix, ${SERVICE} }, { path: /a//b, pathType: Prefix, ${SERVICE} }, { path: /.., pathType: Exact, ${SERVICE} }`,
      ),
      ['spec.rules.0.http.paths.0.path', 'needs "path"'],
      ['spec.rules.0.http.paths.1.path', 'begin with "/"'],
      ['spec.rules.0.http.paths.2.path', '"//"'],
      ['spec.rules.0.http.paths.3.path', 'end with "/.."'],
    ],
    'backends that name too much or too little': [
      path(
        '{ path: /, pathType: Prefix, backend: {} }, { path: /, pathType: Prefix, backend: { service: { name: A, port: { name: http, number: 80 } } } }, { path: /, pathType: Prefix, backend: { service: { name: a, port: {} } } }, { path: /, pathType: Prefix, backend: { service: { name: a }, resource: { kind: A, name: b } } }',
      ),
      ['spec.rules.0.http.paths.0.backend.service', 'needs a "service" or a "resource"'],
      ['spec.rules.0.http.paths.1.backend.service.name', 'DNS label'],
      ['spec.rules.0.http.paths.1.backend.service.port', 'not both'],
      ['spec.rules.0.http.paths.2.backend.service.port', 'a "name" or a "number"'],
      ['spec.rules.0.http.paths.3.backend', 'not both'],
    ],
    'ports of backends': [
      'spec: { defaultBackend: { service: { name: a, port: { number: 70000 } } }, rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: a, port: { name: "8080" } } } }] } }] }',
      ['spec.defaultBackend.service.port.number', '65535'],
      ['spec.rules.0.http.paths.0.backend.service.port.name', 'with a letter'],
    ],
  },
});

const DIGIT = 'spec: { defaultBackend: { service: { name: 1web, port: { number: 80 } } } }';
testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'Ingress'),
  valid: { 'a name with a digit in front': DIGIT },
  invalid: {},
});
testValidators(
  NETWORK_VALIDATORS,
  {
    head: head('networking.k8s.io/v1', 'Ingress'),
    valid: {},
    invalid: { 'a name with a digit in front': [DIGIT, ['spec.defaultBackend.service.name', 'begins with a letter']] },
  },
  35,
);

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'IngressClass'),
  valid: { 'parameters of the cluster': 'spec: { controller: example.com/a/b, parameters: { kind: A, name: b } }' },
  invalid: {
    'no controller': [
      'spec: { parameters: { kind: A/B, name: b } }',
      ['spec.controller', 'needs "controller"'],
      ['spec.parameters.kind', 'without "/"'],
    ],
    'a controller without a domain': ['spec: { controller: nginx }', ['spec.controller', 'path in a domain']],
    'a namespace that does not fit': [
      'spec: { controller: a.b/c, parameters: { kind: A, name: b, namespace: c } }',
      ['spec.parameters.namespace', 'have no "namespace"'],
    ],
    'a scope without its namespace': [
      'spec: { controller: a.b/c, parameters: { kind: A, name: b, scope: Namespace } }',
      ['spec.parameters.namespace', 'need a "namespace"'],
    ],
    'a scope that does not exist': [
      'spec: { controller: a.b/c, parameters: { kind: A, name: b, scope: All } }',
      ['spec.parameters.scope', '"Cluster"'],
    ],
  },
});

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'NetworkPolicy'),
  valid: {
    'every peer':
      'spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }], ports: [{ port: 80, endPort: 90 }, { port: http }] }] }',
    'the whole internet': 'spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: "::/0" } }] }] }',
  },
  invalid: {
    'peers that are none': [
      'spec: { ingress: [{ from: [{}, { ipBlock: { cidr: 10.0.0.0/8 }, podSelector: {} }, { ipBlock: { cidr: 10.0.0.1 } }] }] }',
      ['spec.ingress.0.from.0', 'needs one of'],
      ['spec.ingress.0.from.1.ipBlock', 'two peers'],
      ['spec.ingress.0.from.2.ipBlock.cidr', 'no range'],
    ],
    ranges: [
      'spec: { egress: [{ to: [{ ipBlock: { cidr: 10.0.0.1/8 } }, { ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/8, 192.168.0.0/16, x] } }] }] }',
      ['spec.egress.0.to.0.ipBlock.cidr', 'behind the first 8'],
      ['spec.egress.0.to.1.ipBlock.except.0', 'no smaller range'],
      ['spec.egress.0.to.1.ipBlock.except.1', 'no smaller range'],
      ['spec.egress.0.to.1.ipBlock.except.2', 'no range'],
    ],
    ports: [
      'spec: { ingress: [{ ports: [{ port: -1 }, { port: 80, endPort: 79 }, { port: http, endPort: 90 }, { endPort: 90 }, { port: HTTP }] }] }',
      ['spec.ingress.0.ports.0.port', '65535'],
      ['spec.ingress.0.ports.1.endPort', 'below "port"'],
      ['spec.ingress.0.ports.2.endPort', 'a number'],
      ['spec.ingress.0.ports.3.endPort', 'a number'],
      ['spec.ingress.0.ports.4.port', 'name of a port'],
    ],
    'too many types': ['spec: { policyTypes: [Ingress, Egress, Ingress] }', ['spec.policyTypes', 'no more than two']],
  },
});

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'ServiceCIDR'),
  valid: { 'a range of each family': 'spec: { cidrs: [10.20.0.0/16, "2001:db8::/64"] }' },
  invalid: {
    none: ['spec: { cidrs: [] }', ['spec.cidrs', 'at least one range']],
    'two of a family, and one not as it has to be written': [
      'spec: { cidrs: ["2001:DB8::/64", "2001:db8:1::/64"] }',
      ['spec.cidrs.0', 'must be written 2001:db8::/64'],
      ['spec.cidrs', 'two IPv6 ranges'],
    ],
  },
});

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'IPAddress', '10.96.0.1'),
  valid: { 'an address of a Service': 'spec: { parentRef: { group: "", resource: services, name: a, namespace: b } }' },
  invalid: {
    'names that none can be': [
      'spec: { parentRef: { group: A, resource: a/b, name: .. } }',
      ['spec.parentRef.group', 'DNS name'],
      ['spec.parentRef.resource', 'without "/"'],
      ['spec.parentRef.name', '".."'],
    ],
  },
});

testValidators(NETWORK_VALIDATORS, {
  head: head('networking.k8s.io/v1', 'IPAddress', '10.96.0.256'),
  valid: {},
  invalid: {
    'a name that is no address': [
      'spec: { parentRef: { group: "", resource: services, name: a, namespace: b } }',
      ['metadata.name', '10.96.0.256'],
    ],
  },
});

describe('addresses', () => {
  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['010.000.0.01', '10.0.0.1'],
    ['::', '::'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:0:3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ])('reads %s', (text, canonical) => {
    const address = readAddress(text);
    expect(address && formatAddress(address)).toBe(canonical);
  });

  test.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '1.2.3.4.5',
    '::1::',
    '1:2:3',
    '1:2:3:4:5:6:7::8',
    ':1:2:3:4:5:6:7',
    'fe80::1%eth0',
    '12345::',
    'g::',
  ])('takes %j for no address', (text) => expect(readAddress(text)).toBeUndefined());

  test.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['2001:db8:1::/48', '2001:db8::/32', true],
    ['10.1.0.0/16', '::/0', false],
  ])('knows whether %s lies in %s', (inner, outer, expected) => {
    const [one, other] = [readRange(inner), readRange(outer)];
    expect(one && other && isWithin(one, other)).toBe(expected);
  });
});
