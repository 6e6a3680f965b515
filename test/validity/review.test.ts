import { REVIEW_VALIDATORS } from '../../src/validity/review-validators.js';
import { testValidators } from './validator-cases.js';

const GROUP = 'authorization.k8s.io/v1';
const POD = 'resourceAttributes: { verb: get, resource: pods, namespace: a }';

testValidators(REVIEW_VALIDATORS, {
  head: `apiVersion: ${GROUP}\nkind: SubjectAccessReview\n`,
  valid: {
    'a user': `spec: { user: a, ${POD} }`,
    'a group and a path': 'metadata: {}\nspec: { groups: [a], nonResourceAttributes: { path: /metrics, verb: get } }',
    'objects with a label':
      'spec: { user: a, resourceAttributes: { labelSelector: { requirements: [{ key: b, operator: In, values: [c] }] } } }',
  },
  invalid: {
    'nobody and nothing': ['spec: {}', ['spec.resourceAttributes', 'needs'], ['spec.user', 'whom it is about']],
    'both at once': [
      `spec: { user: a, ${POD}, nonResourceAttributes: { path: / } }`,
      ['spec.nonResourceAttributes', 'not both'],
    ],
    'a name': [`metadata: { name: a }\nspec: { user: a, ${POD} }`, ['metadata.name', 'no "metadata"']],
    'selectors of nothing': [
      'spec: { user: a, resourceAttributes: { fieldSelector: {}, labelSelector: { rawSelector: a=b, requirements: [{ key: "a b", operator: In, values: ["c d"] }, { key: a, operator: Exists, values: [b] }] } } }',
      ['spec.resourceAttributes.fieldSelector.requirements', '"requirements" or "rawSelector"'],
      ['spec.resourceAttributes.labelSelector.rawSelector', 'not both'],
      ['spec.resourceAttributes.labelSelector.requirements.0.key', 'qualified name'],
      ['spec.resourceAttributes.labelSelector.requirements.0.values.0', 'label value'],
      ['spec.resourceAttributes.labelSelector.requirements.1.values', 'may not stand'],
    ],
  },
});

testValidators(REVIEW_VALIDATORS, {
  head: `apiVersion: ${GROUP}\nkind: LocalSubjectAccessReview\n`,
  valid: {
    'its own namespace': `metadata: { namespace: a }\nspec: { user: a, ${POD} }`,
    'a namespace that is asked in': `spec: { user: a, ${POD} }`,
  },
  invalid: {
    'another namespace': [
      `metadata: { namespace: b }\nspec: { user: a, ${POD} }`,
      ['spec.resourceAttributes.namespace', '"b"'],
    ],
    'no namespace': ['spec: { user: a, resourceAttributes: {} }', ['spec.resourceAttributes.namespace', 'needs']],
    'a path': ['spec: { user: a, nonResourceAttributes: {} }', ['spec.nonResourceAttributes', 'takes no']],
  },
});

testValidators(REVIEW_VALIDATORS, {
  head: `apiVersion: ${GROUP}\nkind: SelfSubjectAccessReview\n`,
  valid: { 'a pod': `spec: { ${POD} }` },
  invalid: { nothing: ['spec: {}', ['spec.resourceAttributes', 'needs']] },
});

testValidators(REVIEW_VALIDATORS, {
  head: `apiVersion: ${GROUP}\nkind: SelfSubjectRulesReview\n`,
  valid: { 'a namespace': 'spec: { namespace: a }' },
  invalid: { nothing: ['spec: {}', ['spec.namespace', 'needs']] },
});

testValidators(REVIEW_VALIDATORS, {
  head: 'apiVersion: authentication.k8s.io/v1\nkind: TokenReview\n',
  valid: { 'a token': "spec: { token: '${TOKEN}' }" },
  invalid: { nothing: ['spec: { token: "" }', ['spec.token', 'needs']] },
});
