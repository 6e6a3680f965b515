import { checkMutatingBinding, checkValidatingBinding } from './admission-bindings.js';
import { checkMutatingPolicy, checkValidatingPolicy } from './admission-policies.js';
import { checkWebhooks } from './admission-webhooks.js';
import type { Validators } from './validator.js';

const GROUP = 'admissionregistration.k8s.io';

/** Who is asked before an object is admitted. */
export const ADMISSION_VALIDATORS: Validators = {
  [`${GROUP}/ValidatingWebhookConfiguration`]: [checkWebhooks],
  [`${GROUP}/MutatingWebhookConfiguration`]: [checkWebhooks],
  [`${GROUP}/ValidatingAdmissionPolicy`]: [checkValidatingPolicy],
  [`${GROUP}/ValidatingAdmissionPolicyBinding`]: [checkValidatingBinding],
  [`${GROUP}/MutatingAdmissionPolicy`]: [checkMutatingPolicy],
  [`${GROUP}/MutatingAdmissionPolicyBinding`]: [checkMutatingBinding],
};
