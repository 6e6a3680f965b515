import { POD_VALIDATORS } from '../../src/validity/pod-validators.js';
import { head, testValidators } from './validator-cases.js';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: x, labels: { app: x, tenant: y } }\nspec: { containers: [{ name: app, image: "a:1" }], ';
const required = (terms: string) =>
  `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [${terms}] } } } }`;
const preferred = (terms: string) =>
  `affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [${terms}] } } }`;
const near = (terms: string) =>
  `affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [${terms}] } } }`;
const apart = (terms: string) =>
  `affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [${terms}] } } }`;
const spread = (constraints: string) => `topologySpreadConstraints: [${constraints}] }`;
const NODE_TERM = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.0';
const PREFERRED = 'spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.0';
const NEAR = 'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution.0';
const APART = 'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.0';
const SPREAD = 'spec.topologySpreadConstraints';

testValidators(POD_VALIDATORS, {
  head: POD,
  valid: {
    'nodes by labels and by name': required(
      '{ matchExpressions: [{ key: a.b/c, operator: In, values: [d, ""] }, { key: e, operator: Exists }, { key: f, operator: Gt, values: ["1"] }], matchFields: [{ key: metadata.name, operator: NotIn, values: [n] }] }, {}',
    ),
    'wishes about labels that no node has': preferred(
      '{ weight: 100, preference: { matchExpressions: [{ key: a, operator: In, values: ["b c"] }] } }',
    ),
    'nodes from elsewhere': required(
      "{ matchExpressions: [{ key: '${KEY}', operator: '${OPERATOR}', values: '${VALUES}' }, { key: a, operator: In, values: '${VALUES}' }], matchFields: [{ key: '${KEY}', operator: In, values: ['${VALUE}'] }] }",
    ),
    'pods by labels': near(
      '{ topologyKey: a/b, namespaces: [c], namespaceSelector: {}, labelSelector: { matchLabels: { app: x }, matchExpressions: [{ key: y, operator: NotIn, values: [z] }] }, matchLabelKeys: [pod-template-hash], mismatchLabelKeys: [other] }',
    ),
    'a spread': spread(
      '{ maxSkew: 1, topologyKey: "any key", whenUnsatisfiable: DoNotSchedule, minDomains: 2, labelSelector: {}, matchLabelKeys: [pod-template-hash] }, { maxSkew: 1, topologyKey: "any key", whenUnsatisfiable: ScheduleAnyway }',
    ),
    'a spread from elsewhere': spread(
      "{ maxSkew: '${SKEW}', topologyKey: '${KEY}', whenUnsatisfiable: DoNotSchedule }, { maxSkew: 1, topologyKey: '${KEY}', whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [a], '${SELECTOR}': {} }",
    ),
  },
  invalid: {
    'expressions that compare with nothing, or too much': [
      required(
        '{ matchExpressions: [{ key: a, operator: In }, { key: b, operator: Exists, values: [c] }, { key: d, operator: Lt, values: ["1", "2"] }, { key: "e f", operator: NotIn, values: ["g h"] }] }',
      ),
      [`${NODE_TERM}.matchExpressions.0.values`, 'at least one item'],
      [`${NODE_TERM}.matchExpressions.1.values`, 'may not stand beside'],
      [`${NODE_TERM}.matchExpressions.2.values`, 'exactly one item'],
      [`${NODE_TERM}.matchExpressions.3.key`, 'no qualified name'],
      [`${NODE_TERM}.matchExpressions.3.values.0`, 'no label value'],
    ],
    'fields that nodes are not chosen by': [
      required(
        '{ matchFields: [{ key: metadata.uid, operator: In, values: [a] }, { key: metadata.name, operator: Exists }, { key: metadata.name, operator: In, values: [a, B_C] }] }',
      ),
      [`${NODE_TERM}.matchFields.0.key`, 'it takes "metadata.name"'],
      [`${NODE_TERM}.matchFields.1.operator`, 'it takes "In", "NotIn"'],
      [`${NODE_TERM}.matchFields.2.values`, 'exactly one item'],
      [`${NODE_TERM}.matchFields.2.values.1`, 'no DNS name'],
    ],
    'wishes without weight': [
      preferred('{ weight: 0, preference: { matchExpressions: [{ key: a, operator: NotIn, values: [] }] } }'),
      [`${PREFERRED}.weight`, 'takes 1 to 100'],
      [`${PREFERRED}.preference.matchExpressions.0.values`, 'at least one item'],
    ],
    'pods that none can be': [
      near(
        '{ topologyKey: "a b", namespaces: [A], labelSelector: { matchLabels: { "c d": e }, matchExpressions: [{ key: f, operator: Gt, values: [g] }, { key: h, operator: In, values: ["i j"] }] }, namespaceSelector: { matchExpressions: [{ key: k, operator: In }] } }',
      ),
      [`${NEAR}.labelSelector.matchLabels.c d`, 'no qualified name'],
      [`${NEAR}.labelSelector.matchExpressions.0.operator`, 'it takes "In", "NotIn", "Exists", "DoesNotExist"'],
      [`${NEAR}.labelSelector.matchExpressions.1.values.0`, 'no label value'],
      [`${NEAR}.namespaceSelector.matchExpressions.0.values`, 'at least one item'],
      [`${NEAR}.namespaces.0`, 'no DNS label'],
      [`${NEAR}.topologyKey`, 'no qualified name'],
    ],
    'a weight beyond all': [
      apart('{ weight: 101, podAffinityTerm: { topologyKey: a } }'),
      [`${APART}.weight`, 'takes 1 to 100'],
    ],
    'keys of labels that say the same twice': [
      near(
        '{ topologyKey: a, labelSelector: { matchLabels: { app: x } }, matchLabelKeys: [app, b, "c d"], mismatchLabelKeys: [b] }',
      ),
      [`${NEAR}.matchLabelKeys.2`, 'no qualified name'],
      [`${NEAR}.matchLabelKeys.0`, '"labelSelector"'],
      [`${NEAR}.matchLabelKeys.1`, '"mismatchLabelKeys"'],
    ],
    'keys of labels without a selector': [
      near('{ topologyKey: a, mismatchLabelKeys: [tenant] }'),
      [`${NEAR}.mismatchLabelKeys`, 'without "labelSelector"'],
    ],
    'a spread of nothing': [
      spread('{ maxSkew: 0, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, minDomains: 0, nodeTaintsPolicy: "" }'),
      [`${SPREAD}.0.maxSkew`, 'takes 1 or more'],
      [`${SPREAD}.0.minDomains`, 'takes 1 or more'],
      [`${SPREAD}.0.minDomains`, 'DoNotSchedule'],
      [`${SPREAD}.0.nodeTaintsPolicy`, '"Honor", "Ignore"'],
    ],
    'the same spread twice': [
      spread(
        '{ maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule }, { maxSkew: 2, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { a: "b c" } } }',
      ),
      [`${SPREAD}.1.labelSelector.matchLabels.a`, 'no label value'],
      [`${SPREAD}.1.topologyKey`, 'A second constraint'],
    ],
  },
});

const TEMPLATE = `${head('v1', 'PodTemplate')}template: { metadata: { labels: { app: x } }, spec: { containers: [{ name: app, image: "a:1" }], `;
const KEYS =
  '{ maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: x } }, matchLabelKeys: [app] }';

testValidators(POD_VALIDATORS, {
  head: TEMPLATE,
  valid: { 'keys that are merged only when a pod is made': `${spread(KEYS)} }` },
  invalid: {
    'keys that its selector names twice by itself': [
      `${spread('{ maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: x }, matchExpressions: [{ key: app, operator: Exists }] }, matchLabelKeys: [app] }')} }`,
      ['template.spec.topologySpreadConstraints.0.matchLabelKeys.0', '"labelSelector"'],
    ],
  },
});

testValidators(
  POD_VALIDATORS,
  {
    head: TEMPLATE,
    valid: {
      'values that it does not look at': `${required('{ matchExpressions: [{ key: a, operator: In, values: ["b c"] }] }')} }`,
    },
    invalid: {
      'keys that stand in the selector': [
        `${spread(KEYS)} }`,
        ['template.spec.topologySpreadConstraints.0.matchLabelKeys.0', '"labelSelector"'],
      ],
    },
  },
  32,
);
