import { checkSigningRequest } from './certificates-requests.js';
import type { Validators } from './validator.js';

/** What is to be signed. */
export const CERTIFICATE_VALIDATORS: Validators = {
  'certificates.k8s.io/CertificateSigningRequest': [checkSigningRequest],
};
