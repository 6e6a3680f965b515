import { checkApiService } from './extension-api-services.js';
import { checkDefinition } from './extension-definitions.js';
import type { Validators } from './validator.js';

/** What adds kinds to the API. */
export const EXTENSION_VALIDATORS: Validators = {
  'apiextensions.k8s.io/CustomResourceDefinition': [checkDefinition],
  'apiregistration.k8s.io/APIService': [checkApiService],
};
