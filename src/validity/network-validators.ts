import { checkIngress } from './network-ingress.js';
import { checkIngressClass } from './network-ingress-class.js';
import { checkNetworkPolicy } from './network-policies.js';
import { checkIpAddress, checkServiceCidr } from './network-services.js';
import type { Validators } from './validator.js';

/** The kinds of `networking.k8s.io`. */
export const NETWORK_VALIDATORS: Validators = {
  'networking.k8s.io/Ingress': [checkIngress],
  'networking.k8s.io/IngressClass': [checkIngressClass],
  'networking.k8s.io/NetworkPolicy': [checkNetworkPolicy],
  'networking.k8s.io/IPAddress': [checkIpAddress],
  'networking.k8s.io/ServiceCIDR': [checkServiceCidr],
};
