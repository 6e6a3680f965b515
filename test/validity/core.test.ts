import { CORE_VALIDATORS } from '../../src/validity/core-validators.js';
import { head, testValidators } from './validator-cases.js';

const MEBIBYTE = 'x'.repeat(1_048_576);

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'ConfigMap'),
  valid: {
    'keys like names of files': 'data: { .env: a, my_file.txt: b, "${KEY}": c }\nbinaryData: { a: aGVsbG8= }',
    'as much as it holds': `data: { a: ${MEBIBYTE} }`,
  },
  invalid: {
    'keys that no file can have': [
      'data: { "a b": x, ..a: x, "..": x }\nbinaryData: { a/b: aGVsbG8= }',
      ['data.a b', 'The key "a b"'],
      ['data...a', 'does not begin with'],
      ['data...', '".."'],
      ['binaryData.a/b', 'a/b'],
    ],
    'a key that stands twice': [
      'data: { a: x }\nbinaryData: { a: aGVsbG8= }',
      ['data.a', 'in "data" and in "binaryData"'],
    ],
    'more than it holds': [`data: { a: ${MEBIBYTE}x }`, ['data', '1048576']],
  },
});

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'Secret'),
  valid: {
    'a certificate': 'type: kubernetes.io/tls\ndata: { tls.crt: "", tls.key: }',
    'credentials of a registry': `type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: '{"auths":{}}' }`,
    'credentials from elsewhere':
      'type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: "${CONFIG}" }',
    'keys from elsewhere': 'type: kubernetes.io/tls\nstringData: { "${KEY}": x }',
    'a name alone': 'type: kubernetes.io/basic-auth\nstringData: { username: a }',
    'a type of its own': 'type: example.com/a\ndata: {}',
    'text that hides too much': `stringData: { a: x }\ndata: { a: ${'A'.repeat(1_500_000)} }`,
  },
  invalid: {
    'half a certificate': [
      'type: kubernetes.io/tls\ndata: { tls.crt: aGVsbG8= }',
      ['data.tls.key', 'needs the key "tls.key"'],
    ],
    'credentials that are no object': [
      'type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: aGVsbG8= }',
      ['data..dockerconfigjson', 'JSON object'],
    ],
    'credentials in a list': [
      'type: kubernetes.io/dockercfg\nstringData: { .dockercfg: "[]" }',
      ['stringData..dockercfg', 'JSON object'],
    ],
    'no name and no password': ['type: kubernetes.io/basic-auth', ['data.username', '"username" or "password"']],
    'an empty key': [
      'type: kubernetes.io/ssh-auth\nstringData: { ssh-privatekey: "" }',
      ['stringData.ssh-privatekey', 'ssh-privatekey'],
    ],
    'a token of nobody': [
      'type: kubernetes.io/service-account-token',
      ['metadata.annotations.kubernetes.io/service-account.name', 'names the account'],
    ],
    'more than it holds': [`data: { a: ${'A'.repeat(1_400_000)} }`, ['data', '1048576']],
  },
});

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'Namespace'),
  valid: { finalizers: 'spec: { finalizers: [kubernetes, example.com/a] }' },
  invalid: { 'a finalizer of nobody': ['spec: { finalizers: [mine] }', ['spec.finalizers.0', '"mine"']] },
});

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'Node'),
  valid: {
    'taints of one key':
      'spec: { taints: [{ key: a, effect: NoSchedule }, { key: a, effect: NoExecute }], podCIDRs: [10.0.0.0/24, "2001:db8::/64"] }',
    'a list that does not count': 'spec: { podCIDR: 10.0.0.0/24, podCIDRs: [x] }',
  },
  invalid: {
    'taints that are none, or stand twice': [
      'spec: { taints: [{ key: "a b", value: "-", effect: NoSchedule }, { key: a, effect: NoSchedule }, { key: a, value: b, effect: NoSchedule }] }',
      ['spec.taints.0.key', 'qualified name'],
      ['spec.taints.0.value', 'label value'],
      ['spec.taints.2', 'twice'],
    ],
    'ranges of one family': [
      'spec: { podCIDRs: [10.0.0.0/24, 10.0.1.0/24] }',
      ['spec.podCIDRs', 'one range of each family'],
    ],
    'amounts that no node has': [
      'status: { capacity: { cpu: -1, pods: "1.5" } }',
      ['status.capacity.cpu', 'below zero'],
      ['status.capacity.pods', 'whole number'],
    ],
  },
});

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'LimitRange'),
  valid: {
    'a ratio that the bounds leave':
      'spec: { limits: [{ type: Container, min: { cpu: 100m }, max: { cpu: 1 }, maxLimitRequestRatio: { cpu: 10 } }, { type: a.b/c }] }',
    'GPUs requested as they are limited':
      'spec: { limits: [{ type: Container, default: { a.b/c: 1 }, defaultRequest: { a.b/c: 1 } }] }',
  },
  invalid: {
    'ratios that cannot be': [
      'spec: { limits: [{ type: Container, min: { cpu: 500m }, max: { cpu: 1 }, maxLimitRequestRatio: { cpu: 3, memory: 0.5, disk: 2 } }] }',
      ['spec.limits.0.maxLimitRequestRatio.disk', '"disk"'],
      ['spec.limits.0.maxLimitRequestRatio.cpu', 'above'],
      ['spec.limits.0.maxLimitRequestRatio.memory', '1 or more'],
    ],
    'GPUs lent out': [
      'spec: { limits: [{ type: Container, default: { a.b/c: 2 }, defaultRequest: { a.b/c: 1 } }] }',
      ['spec.limits.0.defaultRequest.a.b/c', 'the same'],
    ],
    'nothing above something': [
      'spec: { limits: [{ type: Container, min: { cpu: 1 }, max: { cpu: } }] }',
      ['spec.limits.0.max.cpu', 'counts as 0'],
    ],
    'names that are none': [
      'spec: { limits: [{ type: a/b/c, max: { a/b/c: 1 } }] }',
      ['spec.limits.0.type', 'qualified name'],
      ['spec.limits.0.max.a/b/c', 'qualified name'],
    ],
  },
});

testValidators(CORE_VALIDATORS, {
  head: head('v1', 'ResourceQuota'),
  valid: {
    'counts and a scope':
      'spec: { hard: { count/deployments.apps: 1 }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [a] }] } }',
  },
  invalid: {
    'a scope with values': [
      'spec: { scopeSelector: { matchExpressions: [{ scopeName: BestEffort, operator: In, values: [a] }, { scopeName: PriorityClass, operator: In }] } }',
      ['spec.scopeSelector.matchExpressions.0.operator', '"Exists" alone'],
      ['spec.scopeSelector.matchExpressions.1.values', 'at least one item'],
    ],
    'a name that is none, and no scope': [
      'spec: { hard: { a/b/c: 1 }, scopes: [""] }',
      ['spec.hard.a/b/c', 'qualified name'],
      ['spec.scopes.0', '"Terminating"'],
    ],
  },
});
