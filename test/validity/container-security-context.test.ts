import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { appWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const context = (fields: string) => appWith(`securityContext: { ${fields} }`);
const CONTEXT = 'spec.containers.0.securityContext';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'a strict one': context(
      'runAsUser: 0, runAsGroup: 2147483647, procMount: Default, seccompProfile: { type: Localhost, localhostProfile: a/b }, appArmorProfile: { type: RuntimeDefault }, windowsOptions: { runAsUserName: a }',
    ),
    'capabilities that no system has': context('capabilities: { add: [not a capability] }'),
  },
  invalid: {
    'ids out of range': [
      context('runAsUser: -1, runAsGroup: 2147483648'),
      [`${CONTEXT}.runAsUser`, '0 to 2147483647'],
      [`${CONTEXT}.runAsGroup`, '0 to 2147483647'],
    ],
    'profiles without a file': [
      context(
        'procMount: "", seccompProfile: { type: Localhost }, appArmorProfile: { type: Localhost, localhostProfile: "" }, windowsOptions: { runAsUserName: "" }',
      ),
      [`${CONTEXT}.procMount`, '"Default", "Unmasked"'],
      [`${CONTEXT}.seccompProfile.localhostProfile`, 'needs "localhostProfile"'],
      [`${CONTEXT}.appArmorProfile.localhostProfile`, 'needs "localhostProfile"'],
      [`${CONTEXT}.windowsOptions.runAsUserName`, 'may not be empty'],
    ],
  },
});
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: { 'what it drops': context('procMount: "", appArmorProfile: { type: Localhost }') },
    invalid: {},
  },
  29,
);
