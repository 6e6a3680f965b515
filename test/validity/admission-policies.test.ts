import { ADMISSION_VALIDATORS } from '../../src/validity/admission-validators.js';
import { head, testValidators } from './validator-cases.js';

const GROUP = 'admissionregistration.k8s.io/v1';
const RULES =
  'resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }]';
const VALIDATIONS = 'validations: [{ expression: "true" }]';

function spec(lines: string): string {
  return `spec:\n  ${lines.split('\n').join('\n  ')}\n`;
}

testValidators(ADMISSION_VALIDATORS, {
  head: head(GROUP, 'ValidatingAdmissionPolicy'),
  valid: {
    'a policy': spec(`matchConstraints: { ${RULES} }\n${VALIDATIONS}`),
    'annotations alone': spec(
      `matchConstraints: { ${RULES} }\nauditAnnotations: [{ key: a.b, valueExpression: "'x'" }]`,
    ),
    'all that it may have': spec(
      `failurePolicy: Ignore\nparamKind: { apiVersion: rules.example.com/v1, kind: Limit }\nmatchConstraints: { ${RULES} }\nvariables: [{ name: a_1, expression: "1" }]\nvalidations: [{ expression: "true", message: a, reason: Forbidden, messageExpression: "'a'" }]`,
    ),
    'what is filled in': spec(`matchConstraints: '\${MATCH}'\nvalidations: '\${RULES}'`),
  },
  invalid: {
    nothing: [
      spec('failurePolicy: ""'),
      ['spec.failurePolicy', '"Fail"'],
      ['spec.matchConstraints', 'needs "matchConstraints"'],
      ['spec.validations', '"validations" or "auditAnnotations"'],
    ],
    'constraints without rules': [
      spec(`matchConstraints: { matchPolicy: "" }\n${VALIDATIONS}`),
      ['spec.matchConstraints.resourceRules', 'at least one'],
      ['spec.matchConstraints.matchPolicy', '"Exact"'],
    ],
    'names of no objects': [
      spec(`matchConstraints: { ${RULES.replace('}]', ', resourceNames: [a/b, c, c] }]')} }\n${VALIDATIONS}`),
      ['spec.matchConstraints.resourceRules.0.resourceNames.0', 'without "/"'],
      ['spec.matchConstraints.resourceRules.0.resourceNames.2', 'second time'],
    ],
    'an exclusion of nothing': [
      spec(
        `matchConstraints: { ${RULES}, excludeResourceRules: [{ apiGroups: [a], apiVersions: [v1], operations: ["*"] }] }\n${VALIDATIONS}`,
      ),
      ['spec.matchConstraints.excludeResourceRules.0.resources', 'at least one'],
    ],
    'parameters of no kind': [
      spec(`paramKind: { apiVersion: a/b/c }\nmatchConstraints: { ${RULES} }\n${VALIDATIONS}`),
      ['spec.paramKind.kind', 'needs "kind"'],
      ['spec.paramKind.apiVersion', 'API version'],
    ],
    'an odd kind': [
      spec(`paramKind: { apiVersion: a_b/v1, kind: 1a }\nmatchConstraints: { ${RULES} }\n${VALIDATIONS}`),
      ['spec.paramKind.apiVersion', 'API version'],
      ['spec.paramKind.kind', 'name of a kind'],
    ],
    'variables that cannot be named': [
      spec(
        `matchConstraints: { ${RULES} }\nvariables: [{ name: a-b, expression: "1" }, { name: in, expression: " " }]\n${VALIDATIONS}`,
      ),
      ['spec.variables.0.name', 'identifier'],
      ['spec.variables.1.name', 'reserved word'],
      ['spec.variables.1.expression', 'blank'],
    ],
    'expressions about what is not there': [
      spec(
        `matchConstraints: { ${RULES} }\nmatchConditions: [{ name: a, expression: variables.a }]\nvariables: [{ name: a, expression: variables.a }, { name: b, expression: variables.a }]\nvalidations: [{ expression: variables.c && params.x, messageExpression: authorizer.x }, { expression: self.a }]`,
      ),
      ['spec.matchConditions.0.expression', 'refers to "variables"'],
      ['spec.variables.0.expression', '"variables" has no "a"'],
      ['spec.validations.0.expression', '"variables" has no "c"'],
      ['spec.validations.0.messageExpression', 'refers to "authorizer"'],
      ['spec.validations.1.expression', 'refers to "self"'],
    ],
    'validations that are none': [
      spec(
        `matchConstraints: { ${RULES} }\nvalidations: [{ expression: "a]", message: " ", reason: Unauthorized }, { expression: object.b, message: "a\\nb", messageExpression: " " }]`,
      ),
      ['spec.validations.0.expression', '"]" closes nothing'],
      ['spec.validations.0.message', 'blank'],
      ['spec.validations.0.reason', '"Forbidden"'],
      ['spec.validations.1.messageExpression', 'blank'],
      ['spec.validations.1.message', 'line breaks'],
    ],
    'annotations that are none': [
      spec(
        `matchConstraints: { ${RULES} }\nauditAnnotations: [{ key: a/b, valueExpression: "'" }, { key: c, valueExpression: "''" }, { key: c, valueExpression: "${' '.repeat(3)}'${'a'.repeat(5200)}'" }]`,
      ),
      ['spec.auditAnnotations.0.key', 'at most 63'],
      ['spec.auditAnnotations.2.key', 'second time'],
      ['spec.auditAnnotations.0.valueExpression', 'a quote'],
      ['spec.auditAnnotations.2.valueExpression', '5120'],
    ],
  },
});

const MUTATION = 'mutations: [{ patchType: JSONPatch, jsonPatch: { expression: "[]" } }]\nreinvocationPolicy: Never';

testValidators(ADMISSION_VALIDATORS, {
  head: head(GROUP, 'MutatingAdmissionPolicy'),
  valid: {
    'a patch': spec(`matchConstraints: { ${RULES} }\n${MUTATION}`),
    'a configuration': spec(
      `matchConstraints: { ${RULES} }\nreinvocationPolicy: IfNeeded\nmutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: "Object{}" } }]`,
    ),
  },
  invalid: {
    nothing: [
      spec(`matchConstraints: { ${RULES} }`),
      ['spec.mutations', 'at least one'],
      ['spec.reinvocationPolicy', '"IfNeeded"'],
    ],
    'what is deleted': [
      spec(`matchConstraints: { ${RULES.replace('CREATE', 'DELETE')} }\n${MUTATION}`),
      ['spec.matchConstraints.resourceRules.0.operations.0', '"UPDATE"'],
    ],
    'a patch of the other type': [
      spec(
        `matchConstraints: { ${RULES} }\nreinvocationPolicy: Never\nmutations: [{ patchType: JSONPatch, applyConfiguration: { expression: "Object{}" } }, { patchType: ApplyConfiguration, applyConfiguration: {} }]`,
      ),
      ['spec.mutations.0.applyConfiguration', 'may not stand beside'],
      ['spec.mutations.0.jsonPatch', 'needs "jsonPatch"'],
      ['spec.mutations.1.applyConfiguration.expression', 'needs "expression"'],
    ],
  },
});

testValidators(ADMISSION_VALIDATORS, {
  head: head(GROUP, 'ValidatingAdmissionPolicyBinding'),
  valid: {
    'a binding': spec('policyName: a.b\nvalidationActions: [Deny, Audit]'),
    parameters: spec(
      'policyName: a\nvalidationActions: [Warn]\nparamRef: { selector: {}, parameterNotFoundAction: Allow }\nmatchResources: { namespaceSelector: {} }',
    ),
  },
  invalid: {
    'actions that say the same': [
      spec('policyName: A\nvalidationActions: [Deny, Warn, Deny, ""]'),
      ['spec.policyName', 'DNS name'],
      ['spec.validationActions.3', '"Audit"'],
      ['spec.validationActions.2', 'second time'],
      ['spec.validationActions', '"Deny" or "Warn"'],
    ],
    'parameters without a name': [
      spec('policyName: a\nvalidationActions: [Warn]\nparamRef: { namespace: a }'),
      ['spec.paramRef', '"name" or "selector"'],
      ['spec.paramRef.parameterNotFoundAction', '"Allow" or "Deny"'],
    ],
    'parameters twice': [
      spec(
        'policyName: a\nvalidationActions: [Warn]\nparamRef: { name: a/b, selector: {}, parameterNotFoundAction: deny }',
      ),
      ['spec.paramRef.name', 'without "/"'],
      ['spec.paramRef.selector', 'not both'],
      ['spec.paramRef.parameterNotFoundAction', '"Deny"'],
    ],
  },
});

testValidators(ADMISSION_VALIDATORS, {
  head: head(GROUP, 'MutatingAdmissionPolicyBinding'),
  valid: { 'a binding': spec(`policyName: a\nmatchResources: { ${RULES} }`) },
  invalid: {
    'no policy': [
      spec(`matchResources: { ${RULES.replace('CREATE', 'DELETE')} }`),
      ['spec.policyName', 'needs "policyName"'],
      ['spec.matchResources.resourceRules.0.operations.0', '"UPDATE"'],
    ],
  },
});
