import { checkFlowSchema, checkPriorityLevel } from './flowcontrol-schemas.js';
import type { Validators } from './validator.js';

/** Who gets through to the API server, and how. */
export const FLOWCONTROL_VALIDATORS: Validators = {
  'flowcontrol.apiserver.k8s.io/FlowSchema': [checkFlowSchema],
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': [checkPriorityLevel],
};
