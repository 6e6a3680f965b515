import { isPlaceholder } from '../../documents/placeholder.js';
import { oncePerGraph } from '../../graph/once-per-graph.js';
import type { Edge, ResourceGraph } from '../../graph/resource-graph.js';
import { isCustom } from '../../resources/custom-resource.js';
import type { Resource } from '../../resources/resource.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** ConfigMaps that the cluster or a mesh puts into each namespace. */
const PROVIDED = new Set(['kube-root-ca.crt', 'openshift-service-ca.crt', 'istio-ca-root-cert']);

/** A container whose ConfigMap or Secret is missing does not start: CreateContainerConfigError (Configure a pod to use a ConfigMap). */
export default defineRule({
  id: 'match-config-reference',
  title: 'Pods refer to ConfigMaps and Secrets that the set defines',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#configuration-references',
  rationale:
    'A pod that refers to a missing object never starts. Secrets are often made elsewhere, so their absence is only worth a word; sets that define none of a kind are not judged.',
  equivalents: ['kube-linter/env-value-from'],
  fixable: true,
  absence: true,
  scope: 'pod',

  *check({ resource, graph }) {
    const reported = new Set<string>();
    for (const edge of [...graph.out(resource, 'reads-config'), ...graph.out(resource, 'reads-secret')]) {
      const { at, to, relation } = edge;
      const kind = relation === 'reads-secret' ? 'Secret' : 'ConfigMap';
      const name = at.string ?? '';
      if (to.length || isOptional(edge) || isPlaceholder(name) || PROVIDED.has(name) || reported.has(`${kind}/${name}`))
        continue;
      if (!graph.ofKind(kind, '').length || isMadeElsewhere(graph, kind, name)) continue;
      reported.add(`${kind}/${name}`);
      const own = graph.ofKind(kind, '').filter(({ namespace }) => namespace === resource.namespace);
      const near = sameName(
        name,
        own.map((source) => source.name),
      );
      const fix = near && {
        title: `Refer to "${near}" (assumes a slip of spelling)`,
        safety: 'suggestion' as const,
        edits: [at.set(near)],
      };
      yield {
        at,
        severity: kind === 'Secret' ? 'info' : 'warning',
        message: `${resource.kind} "${resource.name}" refers to ${kind} "${name}", which the set lacks.`,
        ...(fix ? { fix } : {}),
      };
    }
  },
});

function isOptional({ target }: Edge): boolean {
  return 'optional' in target && target.optional === true;
}

/** Whether a custom resource of the set makes it: one of the same name, or one that names its target. */
function isMadeElsewhere(graph: ResourceGraph, kind: string, name: string): boolean {
  return customResources(graph).some((resource) => resource.name === name || namesTarget(resource, kind, name));
}

const customResources = oncePerGraph(({ resources }) => resources.filter(isCustom));

/** ExternalSecret, cert-manager's Certificate, and others that write the name in one of a few places. */
function namesTarget(resource: Resource, kind: string, name: string): boolean {
  const spec = resource.at('spec');
  const places = [
    spec.at('target', 'name'),
    spec.at('secretName'),
    spec.at('targetSecretName'),
    spec.at('destination', 'name'),
    spec.at('secret', 'name'),
  ];
  const hasOpenTarget = kind === 'Secret' && spec.at('template', 'metadata', 'name').value === name;
  return hasOpenTarget || places.some(({ value }) => value === name);
}
