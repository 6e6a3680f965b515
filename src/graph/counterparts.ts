import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** The groups that took over what `extensions` held: it is the same object under either (Deprecated API Migration Guide). */
const MOVED_FROM_EXTENSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps',
  ReplicaSet: 'apps',
  DaemonSet: 'apps',
  Ingress: 'networking.k8s.io',
  NetworkPolicy: 'networking.k8s.io',
};

/** The same object in another set. */
export type CounterpartOf = (resource: Resource) => Resource | undefined;

/**
 * Finds each object of a set in the set before: the object of its kind, namespace and name, whatever the version of its
 * API. Where several bear one name, as environments of one object do, only those of the same file are taken for the same;
 * where one side leaves the namespace open, the only one of its kind and name is. An object with a generated name is
 * another each time.
 */
export function counterparts(graph: ResourceGraph, before: ResourceGraph): CounterpartOf {
  const after = lists(graph);
  const earlier = lists(before);
  return (resource) => {
    const key = identityOf(resource);
    if (key === undefined) return undefined;
    const own = after.exact.get(key) ?? [];
    const exact = earlier.exact.get(key);
    if (exact) return onlyOf(own, exact) ?? onlyOf(ofFile(own, resource), ofFile(exact, resource));
    const loose = earlier.byName.get(nameOf(resource)) ?? [];
    const isOpen = resource.namespace === undefined || loose[0]?.namespace === undefined;
    return isOpen ? onlyOf(after.byName.get(nameOf(resource)) ?? [], loose) : undefined;
  };
}

function onlyOf(own: readonly Resource[], others: readonly Resource[]): Resource | undefined {
  return own.length === 1 && others.length === 1 ? others[0] : undefined;
}

function ofFile(resources: readonly Resource[], { document }: Resource): Resource[] {
  return resources.filter((other) => other.document.source.file === document.source.file);
}

interface Lists {
  readonly exact: ReadonlyMap<string, readonly Resource[]>;
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
}

function lists({ resources }: ResourceGraph): Lists {
  const named = resources.filter((resource) => identityOf(resource) !== undefined);
  return { exact: groupedBy(named, (resource) => identityOf(resource) ?? ''), byName: groupedBy(named, nameOf) };
}

function groupedBy(resources: readonly Resource[], keyOf: (resource: Resource) => string): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return groups;
}

function identityOf(resource: Resource): string | undefined {
  const { string } = resource.at('metadata', 'name');
  return string === undefined ? undefined : JSON.stringify([nameOf(resource), resource.namespace ?? '']);
}

function nameOf({ group, kind, name }: Resource): string {
  return JSON.stringify([(group === 'extensions' ? MOVED_FROM_EXTENSIONS[kind] : undefined) ?? group, kind, name]);
}
