import { FLOWCONTROL_VALIDATORS } from '../../src/validity/flowcontrol-validators.js';
import { head, testValidators } from './validator-cases.js';

const GROUP = 'flowcontrol.apiserver.k8s.io/v1';
const LEVEL = 'priorityLevelConfiguration: { name: a }';

function rules(rule: string): string {
  return `spec: { ${LEVEL}, rules: [{ ${rule} }] }`;
}

const SUBJECTS = 'subjects: [{ kind: User, user: { name: a } }]';

testValidators(FLOWCONTROL_VALIDATORS, {
  head: head(GROUP, 'FlowSchema'),
  valid: {
    'a schema without rules': `spec: { ${LEVEL}, matchingPrecedence: 0, distinguisherMethod: { type: ByUser } }`,
    'every subject': rules(
      'subjects: [{ kind: User, user: { name: a } }, { kind: Group, group: { name: b } }, { kind: ServiceAccount, serviceAccount: { name: "*", namespace: c } }], nonResourceRules: [{ verbs: ["*"], nonResourceURLs: [/, /healthz, "/livez/*"] }, { verbs: [get], nonResourceURLs: ["*"] }]',
    ),
    'resources of the cluster': rules(
      `${SUBJECTS}, resourceRules: [{ verbs: [get, proxy], apiGroups: [""], resources: ["*"], clusterScope: true }, { verbs: [get], apiGroups: [apps], resources: [a], namespaces: ["*"] }]`,
    ),
  },
  invalid: {
    'a precedence that is kept': [
      `spec: { ${LEVEL}, matchingPrecedence: 1, distinguisherMethod: { type: ByGroup } }`,
      ['spec.matchingPrecedence', '"exempt"'],
      ['spec.distinguisherMethod.type', '"ByUser"'],
    ],
    'no level': [
      'spec: { matchingPrecedence: 10001 }',
      ['spec.matchingPrecedence', '1 to 10000'],
      ['spec.priorityLevelConfiguration.name', 'needs'],
    ],
    'an odd level': [
      'spec: { priorityLevelConfiguration: { name: A } }',
      ['spec.priorityLevelConfiguration.name', 'DNS name'],
    ],
    'a rule about nothing': [rules(SUBJECTS), ['spec.rules.0.resourceRules', 'at least one']],
    'subjects of other kinds': [
      rules(
        'nonResourceRules: [{ verbs: ["*"], nonResourceURLs: [/] }], subjects: [{ kind: user }, { kind: Group, user: { name: a } }, { kind: ServiceAccount, serviceAccount: { name: A, namespace: b.c } }]',
      ),
      ['spec.rules.0.subjects.0.kind', '"User"'],
      ['spec.rules.0.subjects.1.user', 'may not stand'],
      ['spec.rules.0.subjects.1.group', 'needs "group"'],
      ['spec.rules.0.subjects.2.serviceAccount.name', 'DNS name'],
      ['spec.rules.0.subjects.2.serviceAccount.namespace', 'DNS label'],
    ],
    'resources of no namespace': [
      rules(
        `${SUBJECTS}, resourceRules: [{ verbs: ["*", get], apiGroups: ["*", a], resources: [b, "*"] }, { verbs: [read], apiGroups: [a], resources: [b], namespaces: [A] }]`,
      ),
      ['spec.rules.0.resourceRules.0.verbs.0', 'stands for everything'],
      ['spec.rules.0.resourceRules.0.apiGroups.0', 'stands for everything'],
      ['spec.rules.0.resourceRules.0.resources.1', 'stands for everything'],
      ['spec.rules.0.resourceRules.0.namespaces', '"clusterScope: true"'],
      ['spec.rules.0.resourceRules.1.verbs.0', '"list"'],
      ['spec.rules.0.resourceRules.1.namespaces.0', 'DNS label'],
    ],
    'URLs that are none': [
      rules(
        `${SUBJECTS}, nonResourceRules: [{ verbs: [get], nonResourceURLs: [healthz, //a, "/a b", "/a*", "/*/b"] }]`,
      ),
      ...[0, 1, 2, 3, 4].map((index) => [`spec.rules.0.nonResourceRules.0.nonResourceURLs.${index}`, 'path'] as const),
    ],
  },
});

testValidators(FLOWCONTROL_VALIDATORS, {
  head: head(GROUP, 'PriorityLevelConfiguration'),
  valid: {
    'a level that refuses': 'spec: { type: Limited, limited: { limitResponse: { type: Reject } } }',
    'a level that waits':
      'spec: { type: Limited, limited: { nominalConcurrencyShares: 0, lendablePercent: 100, limitResponse: { type: Queue, queuing: { queues: 0 } } } }',
  },
  invalid: {
    'a type that is kept': [
      'spec: { type: Exempt, limited: { limitResponse: { type: Reject } } }',
      ['spec.type', 'kept for'],
      ['spec.limited', 'may not be set'],
    ],
    'no limit': [
      'spec: { type: Limited, exempt: {} }',
      ['spec.limited', 'needs "limited"'],
      ['spec.exempt', 'may not be set'],
    ],
    'a type that is none': ['spec: { type: limited }', ['spec.type', '"Limited"']],
    'no response': [
      'spec: { type: Limited, limited: { lendablePercent: 101, borrowingLimitPercent: -1, nominalConcurrencyShares: -1 } }',
      ['spec.limited.nominalConcurrencyShares', '-1'],
      ['spec.limited.lendablePercent', '0 to 100'],
      ['spec.limited.borrowingLimitPercent', '-1'],
      ['spec.limited.limitResponse.type', '"Queue" or "Reject"'],
    ],
    'no queue': [
      'spec: { type: Limited, limited: { limitResponse: { type: Queue } } }',
      ['spec.limited.limitResponse.queuing', 'needs "queuing"'],
    ],
    'a queue for nothing': [
      'spec: { type: Limited, limited: { limitResponse: { type: Reject, queuing: {} } } }',
      ['spec.limited.limitResponse.queuing', 'may not be set'],
    ],
    'a hand above the deck': [
      'spec: { type: Limited, limited: { limitResponse: { type: Queue, queuing: { queues: 4 } } } }',
      ['spec.limited.limitResponse.queuing.handSize', '"queues", 4'],
    ],
    'hands that are too many': [
      'spec: { type: Limited, limited: { limitResponse: { type: Queue, queuing: { queues: 1000, handSize: 7, queueLengthLimit: -1 } } } }',
      ['spec.limited.limitResponse.queuing.queueLengthLimit', '-1'],
      ['spec.limited.limitResponse.queuing.handSize', 'smaller hands'],
    ],
  },
});

testValidators(FLOWCONTROL_VALIDATORS, {
  head: head(GROUP, 'PriorityLevelConfiguration', 'exempt'),
  valid: { 'the level itself': 'spec: { type: Exempt, exempt: {} }' },
  invalid: {
    'another type': [
      'spec: { type: Limited, limited: { limitResponse: { type: Reject } } }',
      ['spec.type', '"Exempt"'],
    ],
  },
});
