import { describe } from 'vitest';
import { METADATA_VALIDATORS } from '../../src/validity/metadata-validators.js';
import type { Validators } from '../../src/validity/validator.js';
import { testValidators, type ValidatorCases } from './validator-cases.js';

/** What holds for every object, run for one kind. */
function testMetadata(kind: string, cases: Omit<ValidatorCases, 'head'>, minor = 36): void {
  const [group, name] = kind.split('/');
  const validators: Validators = { [kind]: METADATA_VALIDATORS['*'] ?? [] };
  testValidators(validators, { head: `apiVersion: ${group ? `${group}/v1` : 'v1'}\nkind: ${name}\n`, ...cases }, minor);
}

const LONG = 'x'.repeat(64);

describe('names', () => {
  testMetadata('/ConfigMap', {
    valid: {
      'a DNS name': 'metadata: { name: a.b-c.1 }',
      'a name from elsewhere': "metadata: { name: '${NAME}_x' }",
      'a prefix with a hyphen': 'metadata: { generateName: a- }',
      'a long prefix, which is cut': `metadata: { generateName: ${'a'.repeat(253)} }`,
      'no metadata': 'data: {}',
      'a name of another type': 'metadata: { name: 1 }',
    },
    invalid: {
      capitals: ['metadata: { name: Abc }', ['metadata.name', '"Abc"']],
      'an underscore': ['metadata: { name: a_b }', ['metadata.name', 'DNS name']],
      'a prefix with an underscore': [
        'metadata: { generateName: a_ }',
        ['metadata.generateName', 'begins no DNS name'],
      ],
      'a prefix with a dot at its end': ['metadata: { generateName: a. }', ['metadata.generateName', '"a."']],
      'a capital that the server would overlook in the prefix': [
        'metadata: { generateName: aB- }',
        ['metadata.generateName', '"aB-"'],
      ],
      'a prefix that nobody uses': ['metadata: { name: a, generateName: A_ }', ['metadata.generateName', '"A_"']],
    },
  });
  testMetadata('/Namespace', {
    valid: { 'a label': 'metadata: { name: team-a }' },
    invalid: {
      'a dot': ['metadata: { name: a.b }', ['metadata.name', 'DNS label']],
      'a long name': [`metadata: { name: ${LONG} }`, ['metadata.name', 'at most 63']],
    },
  });
  testMetadata('/Service', {
    valid: { 'a digit first': 'metadata: { name: 1a }' },
    invalid: { 'a dot': ['metadata: { name: a.b }', ['metadata.name', 'DNS label']] },
  });
  testMetadata(
    '/Service',
    { valid: {}, invalid: { 'a digit first': ['metadata: { name: 1a }', ['metadata.name', 'begins with a letter']] } },
    35,
  );
  testMetadata('apps/StatefulSet', {
    valid: {},
    invalid: { 'a dot': ['metadata: { name: a.b }', ['metadata.name', 'DNS label']] },
  });
  testMetadata('apps/StatefulSet', { valid: { 'a dot': 'metadata: { name: a.b }' }, invalid: {} }, 26);
  testMetadata('rbac.authorization.k8s.io/ClusterRole', {
    valid: { 'a colon': 'metadata: { name: "system:Node_reader" }' },
    invalid: { 'a slash': ['metadata: { name: a/b }', ['metadata.name', '"a/b"']] },
  });
  testMetadata('apiregistration.k8s.io/APIService', {
    valid: {
      'version and group': 'metadata: { name: v1.a.b }\nspec: { version: v1, group: a.b }',
      'no group yet': 'metadata: { name: v1.a.b }\nspec: { version: v1 }',
    },
    invalid: {
      'another name': [
        'metadata: { name: v1.a.c }\nspec: { version: v1, group: a.b }',
        ['metadata.name', 'has to be "v1.a.b"'],
      ],
      'a prefix': ['metadata: { generateName: v1 }', ['metadata.generateName', 'may not be set']],
    },
  });
  testMetadata('authorization.k8s.io/SubjectAccessReview', {
    valid: { 'a name of a review': 'metadata: { name: A_b, labels: { a b: c } }' },
    invalid: {},
  });
});

describe('labels, annotations, finalizers and owners', () => {
  testMetadata('/ConfigMap', {
    valid: {
      'what may stand':
        'metadata: { name: a, labels: { a.b/c: D_e.f, g: "" }, annotations: { A.B/c: "any text" }, finalizers: [a.b/c, orphan] }',
      owners:
        'metadata: { name: a, ownerReferences: [{ apiVersion: apps/v1, kind: A, name: a, uid: b, controller: true }, { apiVersion: v1, kind: B, name: a, uid: c }] }',
      'the same owner twice':
        'metadata: { name: a, ownerReferences: [{ apiVersion: v1, kind: A, name: a, uid: b, controller: true }, { apiVersion: v1, kind: A, name: a, uid: b, controller: true }] }',
      'values from elsewhere': "metadata: { name: a, labels: { a: '${A B}' }, finalizers: ['${F}'] }",
    },
    invalid: {
      'labels that cannot be': [
        `metadata: { name: a, labels: { a b: c, d: "e f", g: ${LONG} } }`,
        ['metadata.labels.a b', 'qualified name'],
        ['metadata.labels.d', '"e f"'],
        ['metadata.labels.g', 'at most 63'],
      ],
      'an annotation that cannot be': [
        'metadata: { name: a, annotations: { a/b/c: d } }',
        ['metadata.annotations.a/b/c', '"a/b/c"'],
      ],
      'more annotations than fit': [
        `metadata: { name: a, annotations: { a: ${'x'.repeat(262_144)} } }`,
        ['metadata.annotations', '262145 bytes'],
      ],
      'finalizers that cannot be': [
        'metadata: { name: a, finalizers: [a, "", a b] }',
        ['metadata.finalizers.0', 'domain'],
        ['metadata.finalizers.1', 'qualified name'],
        ['metadata.finalizers.2', 'qualified name'],
      ],
      'two ways to delete': [
        'metadata: { name: a, finalizers: [orphan, foregroundDeletion] }',
        ['metadata.finalizers', 'not both'],
      ],
      'owners that cannot be': [
        'metadata: { name: a, ownerReferences: [{ apiVersion: a/b/c, kind: A }, { apiVersion: v1, kind: Event }] }',
        ['metadata.ownerReferences.0.apiVersion', '"group/v1"'],
        ['metadata.ownerReferences.1', 'An Event'],
      ],
      'two controllers': [
        'metadata: { name: a, ownerReferences: [{ apiVersion: v1, kind: A, name: a, uid: b, controller: true }, { apiVersion: v1, kind: A, name: c, uid: d, controller: true }] }',
        ['metadata.ownerReferences.1', 'Only one'],
      ],
    },
  });
  testMetadata('coordination.k8s.io/Lease', {
    valid: { 'a finalizer without a domain': 'metadata: { name: a, finalizers: [b] }' },
    invalid: {},
  });
});

describe('selectors', () => {
  testValidators(METADATA_VALIDATORS, {
    head: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n',
    valid: {
      selectors: 'spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { a: b } } }] }] }',
    },
    invalid: {
      'labels that cannot be': [
        'spec: { podSelector: { matchLabels: { a: "b c" } }, egress: [{ to: [{ namespaceSelector: { matchExpressions: [{ key: a, operator: In }] } }] }] }',
        ['spec.podSelector.matchLabels.a', '"b c"'],
        ['spec.egress.0.to.0.namespaceSelector.matchExpressions.0.values', '"In"'],
      ],
    },
  });
  testValidators(METADATA_VALIDATORS, {
    head: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\n',
    valid: {},
    invalid: {
      'an operator that cannot be': [
        'webhooks: [{ objectSelector: { matchExpressions: [{ key: a, operator: Is }] } }]',
        ['webhooks.0.objectSelector.matchExpressions.0.operator', '"Is"'],
      ],
    },
  });
});
