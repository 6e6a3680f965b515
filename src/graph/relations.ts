import type { Field } from '../documents/field.js';
import { isCustom } from '../resources/custom-resource.js';
import { type LabelSelector, readLabelSelector, readMapSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import { podReferences } from './pod-references.js';
import { byName, type Reference, type Relation } from './reference.js';
import { ingressBackends, ROUTE_KINDS, routeBackends } from './route-backends.js';

/** Everything in an object that points at other objects. Kinds of other projects may bear the same names. */
export function referencesOf(resource: Resource): Reference[] {
  const own = isCustom(resource) ? [] : (READERS.get(resource.kind)?.(resource) ?? []);
  return resource.pod ? [...own, ...podReferences(resource.pod, resource.namespace)] : own;
}

const READERS: ReadonlyMap<string, (resource: Resource) => Reference[]> = new Map<
  string,
  (resource: Resource) => Reference[]
>([
  ['Service', (service: Resource) => selection('selects', service, service.at('spec', 'selector'), readMapSelector)],
  [
    'NetworkPolicy',
    (policy: Resource) => selection('isolates', policy, policy.at('spec', 'podSelector'), readLabelSelector),
  ],
  [
    'PodDisruptionBudget',
    (budget: Resource) => selection('protects', budget, budget.at('spec', 'selector'), readLabelSelector),
  ],
  ['Ingress', ingressBackends],
  ...ROUTE_KINDS.map((kind) => [kind, routeBackends] as const),
  [
    'HorizontalPodAutoscaler',
    (autoscaler: Resource) => byKindAndName('scales', autoscaler, autoscaler.at('spec', 'scaleTargetRef')),
  ],
  [
    'VerticalPodAutoscaler',
    (autoscaler: Resource) => byKindAndName('scales', autoscaler, autoscaler.at('spec', 'targetRef')),
  ],
  ['StatefulSet', (set: Resource) => byName('governed-by', 'Service', set.at('spec', 'serviceName'), set.namespace)],
  ['RoleBinding', bindingReferences],
  ['ClusterRoleBinding', bindingReferences],
]);

function selection(
  relation: Relation,
  { namespace }: Resource,
  at: Field,
  read: (field: Field) => LabelSelector | undefined,
): Reference[] {
  const selector = read(at);
  return selector ? [{ relation, at, target: { selector, namespace } }] : [];
}

function byKindAndName(relation: Relation, { namespace }: Resource, at: Field): Reference[] {
  const kind = at.at('kind').string;
  return kind ? byName(relation, kind, at.at('name'), namespace) : [];
}

function bindingReferences(binding: Resource): Reference[] {
  const role = binding.at('roleRef');
  const kind = role.at('kind').string ?? 'Role';
  const accounts = binding
    .at('subjects')
    .items()
    .filter((subject) => subject.at('kind').value === 'ServiceAccount');
  return [
    ...byName('binds-role', kind, role.at('name'), kind === 'ClusterRole' ? undefined : binding.namespace),
    ...accounts.flatMap((subject) =>
      byName('grants-to', 'ServiceAccount', subject.at('name'), subject.at('namespace').string ?? binding.namespace),
    ),
  ];
}
