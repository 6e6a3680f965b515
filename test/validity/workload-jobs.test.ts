import { WORKLOAD_VALIDATORS } from '../../src/validity/workload-validators.js';
import { head, testValidators } from './validator-cases.js';

const POD = 'template: { spec: { restartPolicy: Never, containers: [{ name: main, image: a }] } }';
const INDEXED = `completionMode: Indexed, completions: 5, ${POD}`;
const LONG = 'x'.repeat(64);
const labelled = (labels: string) =>
  `template: { metadata: { labels: ${labels} }, spec: { containers: [{ name: main, image: a }] } }`;
const failing = (rule: string) => `spec: { ${POD}, podFailurePolicy: { rules: [${rule}] } }`;
const succeeding = (rule: string) => `spec: { ${INDEXED}, successPolicy: { rules: [${rule}] } }`;

testValidators(WORKLOAD_VALIDATORS, {
  head: 'apiVersion: batch/v1\nkind: Job\n',
  valid: {
    'a Job': `metadata: { name: a.b }\nspec: { ${POD} }`,
    'an indexed Job that completes once': `metadata: { name: a }\nspec: { completionMode: Indexed, ${POD} }`,
    'a selector by hand': `metadata: { name: ${LONG} }\nspec: { manualSelector: true, selector: { matchLabels: { a: b } }, ${labelled('{ a: b, controller-uid: c }')} }`,
    'everything by hand': `metadata: { name: a }\nspec: { manualSelector: true, selector: {}, ${labelled('{ a: }')} }`,
    'the selector that is generated': `metadata: { name: a }\nspec: { selector: { matchLabels: { job-name: a }, matchExpressions: [{ key: controller-uid, operator: Exists }] }, ${labelled('{ job-name: a }')} }`,
    'limits per index': `metadata: { name: a }\nspec: { ${INDEXED}, backoffLimitPerIndex: 0, maxFailedIndexes: 5 }`,
    'a misspelt field that may be meant': `metadata: { name: a }\nspec: { completionMode: Indexed, completion: 3, parallelism: 2, ${POD} }`,
    'values from elsewhere': `metadata: { name: '\${N}' }\nspec: { completionMode: '\${M}', managedBy: '\${B}', selector: { matchLabels: { a: '\${A}' } }, maxFailedIndexes: 1, backoffLimitPerIndex: 1, ${POD} }`,
  },
  invalid: {
    'numbers below zero': [
      `metadata: { name: a }\nspec: { completions: -1, parallelism: -1, backoffLimit: -1, activeDeadlineSeconds: -1, ttlSecondsAfterFinished: -1, ${POD} }`,
      ['spec.parallelism', '0 or more'],
      ['spec.completions', '0 or more'],
      ['spec.activeDeadlineSeconds', '0 or more'],
      ['spec.backoffLimit', '0 or more'],
      ['spec.ttlSecondsAfterFinished', '0 or more'],
    ],
    'a name that is no label': [`metadata: { name: ${LONG} }\nspec: { ${POD} }`, ['metadata.name', 'at most 63']],
    'a name that is no host': [`metadata: { name: a.b }\nspec: { ${INDEXED} }`, ['metadata.name', '"a.b-4"']],
    'a prefix that makes no host': [
      `metadata: { generateName: ${'a'.repeat(60)} }\nspec: { ${INDEXED} }`,
      ['metadata.generateName', '00000-4'],
    ],
    'labels that the server sets': [
      `metadata: { name: a }\nspec: { ${labelled('{ batch.kubernetes.io/controller-uid: b, job-name: c }')} }`,
      ['spec.template.metadata.labels.batch.kubernetes.io/controller-uid', 'set by the server'],
      ['spec.template.metadata.labels.job-name', 'the name of the Job'],
    ],
    'a selector that is not generated': [
      `metadata: { name: a }\nspec: { selector: { matchLabels: { a: b } }, ${labelled('{ a: b }')} }`,
      ['spec.selector', '"manualSelector"'],
    ],
    'no selector by hand': [
      `metadata: { name: a }\nspec: { manualSelector: true, ${POD} }`,
      ['spec.selector', 'needs "selector"'],
    ],
    'a label with nothing': [
      `metadata: { name: a }\nspec: { manualSelector: true, selector: { matchLabels: { a: b } }, ${labelled('{ a: }')} }`,
      ['spec.template.metadata.labels', 'do not match'],
    ],
    'no number of completions': [
      `metadata: { name: a }\nspec: { completionMode: Indexed, parallelism: 2, ${POD} }`,
      ['spec.completions', 'needs "completions"'],
    ],
    'limits without indexes': [
      `metadata: { name: a }\nspec: { maxFailedIndexes: 1, ${POD} }`,
      ['spec.backoffLimitPerIndex', 'beside it'],
      ['spec.completionMode', '"maxFailedIndexes"'],
    ],
    'a policy for indexes without them': [
      `metadata: { name: a }\nspec: { completionMode: NonIndexed, successPolicy: { rules: [] }, ${POD} }`,
      ['spec.completionMode', '"successPolicy"'],
    ],
    'more failures than completions': [
      `metadata: { name: a }\nspec: { ${INDEXED}, backoffLimitPerIndex: 1, maxFailedIndexes: 6 }`,
      ['spec.maxFailedIndexes', '5 completions'],
    ],
    'too much at once': [
      `metadata: { name: a }\nspec: { ${INDEXED}, parallelism: 100001 }`,
      ['spec.parallelism', 'at most 100000'],
    ],
    'many completions': [
      `metadata: { name: a }\nspec: { completionMode: Indexed, completions: 100001, parallelism: 10001, backoffLimitPerIndex: 1, ${POD} }`,
      ['spec.maxFailedIndexes', 'more than 100000 completions'],
      ['spec.parallelism', 'at most 10000'],
    ],
    'policies that do not fit': [
      `metadata: { name: a }\nspec: { ${POD}, completionMode: '', podReplacementPolicy: TerminatingOrFailed, podFailurePolicy: { rules: [] }, managedBy: a }`,
      ['spec.completionMode', '"Indexed"'],
      ['spec.podReplacementPolicy', '"Failed"'],
      ['spec.managedBy', 'path in a domain'],
    ],
    'managers that cannot be': [
      `metadata: { name: a }\nspec: { ${POD}, managedBy: a.b/${LONG} }`,
      ['spec.managedBy', '68 bytes'],
    ],
    'no manager': [`metadata: { name: a }\nspec: { ${POD}, managedBy: '' }`, ['spec.managedBy', 'leave it out']],
  },
});

testValidators(WORKLOAD_VALIDATORS, {
  head: head('batch/v1', 'Job'),
  valid: {
    'rules for failures': failing(
      '{ action: FailJob, onExitCodes: { containerName: main, operator: In, values: [1, 2] } }, { action: Ignore, onPodConditions: [{ type: A }] }',
    ),
    'exit codes out of which none counts': failing('{ action: Count, onExitCodes: { operator: NotIn, values: [0] } }'),
    'rules for successes': succeeding('{ succeededIndexes: "0,2-4", succeededCount: 4 }, { succeededCount: 0 }'),
    'a list from elsewhere': succeeding("{ succeededIndexes: '${LIST}' }"),
  },
  invalid: {
    'an action without its limit': [
      failing('{ action: FailIndex, onPodConditions: [{ type: A }] }'),
      ['spec.backoffLimitPerIndex', '"FailIndex"'],
    ],
    'exit codes that cannot be': [
      failing('{ action: Count, onExitCodes: { containerName: other, operator: In, values: [5, 0, 5] } }'),
      ['spec.podFailurePolicy.rules.0.onExitCodes.containerName', '"other"'],
      ['spec.podFailurePolicy.rules.0.onExitCodes.values.1', 'exit code 0'],
      ['spec.podFailurePolicy.rules.0.onExitCodes.values.2', 'second time'],
      ['spec.podFailurePolicy.rules.0.onExitCodes.values', 'in order'],
    ],
    'conditions that cannot be': [
      failing('{ action: Count, onPodConditions: [{ type: a b, status: Maybe }] }'),
      ['spec.podFailurePolicy.rules.0.onPodConditions.0.type', 'qualified name'],
      ['spec.podFailurePolicy.rules.0.onPodConditions.0.status', '"Unknown"'],
    ],
    'both and neither': [
      failing('{ action: Count, onExitCodes: {}, onPodConditions: [{ type: A }] }, { action: Count }'),
      ['spec.podFailurePolicy.rules.0', 'not both'],
      ['spec.podFailurePolicy.rules.1.onExitCodes', 'needs "onExitCodes"'],
    ],
    'more rules than fit': [
      failing(Array(21).fill('{ action: Count, onPodConditions: [{ type: A }] }').join(', ')),
      ['spec.podFailurePolicy.rules', '21 items'],
    ],
    'a policy beside pods that restart': [
      'spec: { podFailurePolicy: { rules: [] }, template: { spec: { restartPolicy: OnFailure, containers: [{ name: a }] } } }',
      ['spec.template.spec.restartPolicy', '"Never"'],
    ],
    'successes that cannot be': [
      succeeding('{}, { succeededIndexes: 3-1 }, { succeededIndexes: "5" }, { succeededIndexes: a }'),
      ['spec.successPolicy.rules.0.succeededCount', 'needs'],
      ['spec.successPolicy.rules.1.succeededIndexes', 'in order'],
      ['spec.successPolicy.rules.2.succeededIndexes', 'beyond the last index, 4'],
      ['spec.successPolicy.rules.3.succeededIndexes', 'no list'],
    ],
    'more successes than can be': [
      succeeding('{ succeededCount: 6 }, { succeededIndexes: 0-1, succeededCount: 3 }'),
      ['spec.successPolicy.rules.0.succeededCount', 'only 5'],
      ['spec.successPolicy.rules.1.succeededCount', 'only 2'],
    ],
  },
});
testValidators(
  WORKLOAD_VALIDATORS,
  {
    head: head('batch/v1', 'Job'),
    valid: {
      'what older releases do not read': `spec: { ${POD}, podFailurePolicy: { rules: [{}] }, podReplacementPolicy: TerminatingOrFailed, successPolicy: {}, managedBy: a, maxFailedIndexes: 1 }`,
    },
    invalid: {},
  },
  25,
);
