import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const RULE = '{ action: Restart, exitCodes: { operator: In, values: [1] } }';
const rules = (list: string, policy = 'Never') => appWith(`restartPolicy: ${policy}, restartPolicyRules: [${list}]`);
const init = (fields: string) => podWith([APP], `, initContainers: [{ name: b, image: c, ${fields} }]`);
const RULES = 'spec.containers.0.restartPolicyRules';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'a policy of its own': appWith('restartPolicy: OnFailure'),
    'an init container that is tried once': init('restartPolicy: Never'),
    rules: rules(`${RULE}, { action: RestartAllContainers, exitCodes: { operator: NotIn } }`),
    'rules of a sidecar': init(`restartPolicy: Always, restartPolicyRules: [${RULE}]`),
    'what comes from elsewhere': appWith('restartPolicy: "${POLICY}", restartPolicyRules: ["${RULE}"]'),
  },
  invalid: {
    'a policy that is none': [
      appWith('restartPolicy: never'),
      ['spec.containers.0.restartPolicy', '"Always", "Never", "OnFailure"'],
    ],
    'rules without a policy': [
      appWith(`restartPolicyRules: [${RULE}]`),
      ['spec.containers.0.restartPolicy', 'need "restartPolicy"'],
    ],
    'rules that are none': [
      rules('{ action: Stop, exitCodes: { operator: in } }, { action: Restart }'),
      [`${RULES}.0.action`, '"RestartAllContainers"'],
      [`${RULES}.0.exitCodes.operator`, '"In", "NotIn"'],
      [`${RULES}.1.exitCodes`, 'needs "exitCodes"'],
    ],
    'too many': [
      rules(
        [
          ...Array(20).fill(RULE),
          `{ action: Restart, exitCodes: { operator: In, values: [${Array(256).fill(1)}] } }`,
        ].join(),
      ),
      [RULES, 'at most 20'],
      [`${RULES}.20.exitCodes.values`, 'at most 255'],
    ],
  },
});
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: {},
    invalid: {
      'rules of a sidecar': [
        init(`restartPolicy: Always, restartPolicyRules: [${RULE}]`),
        ['spec.initContainers.0.restartPolicyRules', 'sidecar'],
      ],
      'a restart of all': [
        rules('{ action: RestartAllContainers, exitCodes: { operator: In } }'),
        [`${RULES}.0.action`, 'it takes "Restart".'],
      ],
    },
  },
  35,
);
testValidators(
  CONTAINER_VALIDATORS,
  { head: head('v1', 'Pod'), valid: { 'what it drops': appWith('restartPolicy: never') }, invalid: {} },
  34,
);
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: { 'a sidecar': init('restartPolicy: Always') },
    invalid: {
      'a policy of a container': [
        appWith('restartPolicy: Always'),
        ['spec.containers.0.restartPolicy', 'only init containers may'],
      ],
      'another policy of an init container': [
        init('restartPolicy: Never'),
        ['spec.initContainers.0.restartPolicy', 'it takes "Always"'],
      ],
    },
  },
  33,
);
