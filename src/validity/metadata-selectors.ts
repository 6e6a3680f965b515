import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabelSelector } from './label-selector.js';
import type { Validators, ValidityContext } from './validator.js';

/** Where other objects than workloads select by labels. `[]` stands for every item of a list. */
const WEBHOOKS = ['webhooks.[].namespaceSelector', 'webhooks.[].objectSelector'];
const POLICY = ['spec.matchConstraints.namespaceSelector', 'spec.matchConstraints.objectSelector'];
const BINDING = [
  'spec.matchResources.namespaceSelector',
  'spec.matchResources.objectSelector',
  'spec.paramRef.selector',
];

const PATHS: Readonly<Record<string, readonly string[]>> = {
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': WEBHOOKS,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': WEBHOOKS,
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': POLICY,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': POLICY,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': BINDING,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': BINDING,
  'networking.k8s.io/NetworkPolicy': [
    'spec.podSelector',
    'spec.ingress.[].from.[].podSelector',
    'spec.ingress.[].from.[].namespaceSelector',
    'spec.egress.[].to.[].podSelector',
    'spec.egress.[].to.[].namespaceSelector',
  ],
  'rbac.authorization.k8s.io/ClusterRole': ['aggregationRule.clusterRoleSelectors.[]'],
  'storage.k8s.io/CSIStorageCapacity': ['nodeTopology'],
};

/** The selectors of objects that make no pods. */
export const SELECTOR_VALIDATORS: Validators = Object.fromEntries(
  Object.keys(PATHS).map((kind) => [kind, [checkSelectors]]),
);

function* checkSelectors(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  for (const path of PATHS[`${resource.group}/${resource.kind}`] ?? [])
    for (const selector of fieldsAt(resource.root, path.split('.'))) yield* checkLabelSelector(selector, minor);
}

function fieldsAt(field: Field, [key, ...rest]: readonly string[]): readonly Field[] {
  if (key === undefined) return [field];
  return key === '[]' ? field.items().flatMap((item) => fieldsAt(item, rest)) : fieldsAt(field.at(key), rest);
}
