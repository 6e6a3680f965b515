import { checkClaim, checkClaimTemplate, checkDeviceClass } from './resource-claims.js';
import { checkSlice } from './resource-slices.js';
import type { Validators } from './validator.js';

const GROUP = 'resource.k8s.io';

/** Devices, and who asks for them. */
export const RESOURCE_VALIDATORS: Validators = {
  [`${GROUP}/DeviceClass`]: [checkDeviceClass],
  [`${GROUP}/ResourceClaim`]: [checkClaim],
  [`${GROUP}/ResourceClaimTemplate`]: [checkClaimTemplate],
  [`${GROUP}/ResourceSlice`]: [checkSlice],
};
