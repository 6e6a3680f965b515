import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Edge } from '../../graph/resource-graph.js';
import type { Resource } from '../../resources/resource.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** A container that reads a missing key does not start: CreateContainerConfigError, or a volume that is never mounted (API reference, ConfigMapKeySelector, KeyToPath). */
export default defineRule({
  id: 'match-config-key',
  title: 'Keys that pods read stand in the ConfigMap or Secret of the set',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#configuration-references',
  rationale: 'A key that the object lacks keeps the container from starting, and nothing checks it before.',
  equivalents: ['kube-linter/env-value-from'],
  fixable: true,
  absence: true,
  scope: 'pod',

  *check({ resource, graph }) {
    const edges = [...graph.out(resource, 'reads-config'), ...graph.out(resource, 'reads-secret')];
    for (const edge of edges.filter(({ to, target }) => to.length && !('optional' in target && target.optional))) {
      for (const at of keysRead(edge)) {
        const key = at.string;
        if (key === undefined || isPlaceholder(key) || edge.to.some((source) => mayHold(source, key))) continue;
        const [source] = edge.to;
        const near = source && edge.to.length === 1 ? sameName(key, keysOf(source)) : undefined;
        const fix = near && {
          title: `Read "${near}" (assumes a slip of spelling)`,
          safety: 'suggestion' as const,
          edits: [at.set(near)],
        };
        yield {
          at,
          message: `${resource.kind} "${resource.name}" reads the key "${key}" of ${source?.kind} "${source?.name}", which does not have it.`,
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});

/** The `key` beside the object's name, or those of the volume's `items`. */
function keysRead({ at }: Edge): Field[] {
  const source = at.parent;
  return source
    ? [
        source.at('key'),
        ...source
          .at('items')
          .items()
          .map((item) => item.at('key')),
      ]
    : [];
}

/** Whether an object has a key, or may get it from what fills it in. */
function mayHold(source: Resource, key: string): boolean {
  const names = keysOf(source);
  const isFilled =
    FILLED.some((annotation) => source.annotation(annotation) !== undefined) ||
    (source.kind === 'Secret' && !names.length);
  return isFilled || names.includes(key) || names.some((name) => isPlaceholder(name));
}

function keysOf(source: Resource): string[] {
  return ['data', 'stringData', 'binaryData'].flatMap((part) =>
    source
      .at(part)
      .entries()
      .map(([name]) => name),
  );
}

/** Annotations by which a controller puts keys into an object that is empty in the manifest. */
const FILLED = [
  'kubernetes.io/service-account.name',
  'replicator.v1.mittwald.de/replicate-from',
  'service.beta.openshift.io/inject-cabundle',
  'secret-generator.v1.mittwald.de/autogenerate',
];
