import { isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { isCustom } from '../resources/custom-resource.js';
import type { LabelSelector } from '../resources/labels.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/**
 * Whether the pods that a selector asks for may be made by something other than the workloads of the set, so that their
 * absence says nothing: an operator, a custom resource that carries their labels, a label that is not final.
 */
export function mayBeMadeElsewhere(graph: ResourceGraph, { equal, requirements }: LabelSelector): boolean {
  const wanted = [...equal];
  const keys = [...equal.keys(), ...requirements.map(({ key }) => key)];
  const { written, open } = podLabelKeys(graph);
  if (wanted.some(([, value]) => isPlaceholder(value))) return true;
  if (keys.some((key) => isPlaceholder(key) || open.has(key) || (isOperatorLabel(key) && !written.has(key))))
    return true;
  const custom = customLabels(graph);
  return wanted.length > 0 && wanted.every(([key, value]) => custom.has(`${key}=${value}`));
}

/** The label keys of the set's pods, and those of them whose value is not final somewhere. */
const podLabelKeys = oncePerGraph(({ workloads }) => {
  const labels = workloads.flatMap(({ pod }) => [...(pod?.labels ?? [])]);
  return {
    written: new Set(labels.map(([key]) => key)),
    open: new Set(labels.filter(([, value]) => isPlaceholder(value)).map(([key]) => key)),
  };
});

/** Labels with a domain are a project's own, but for the recommended ones, which people write. */
function isOperatorLabel(key: string): boolean {
  const slash = key.indexOf('/');
  const domain = key.slice(0, Math.max(slash, 0));
  return slash > 0 && !/(?:^|\.)(?:kubernetes|k8s)\.io$/.test(domain) && domain !== 'helm.sh';
}

/** Every `key=value` that the spec of a custom resource writes under labels of any kind: its controller may put them on pods. */
const customLabels = oncePerGraph(({ resources }) => {
  const found = new Set<string>();
  for (const resource of resources.filter(isCustom)) {
    collectLabels(resource.at('spec').value, found, 0);
    // An operator labels what it makes by the kind and name of its object: `prometheus: main`.
    const type = resource.kind.toLowerCase();
    found.add(`${type}=${resource.name}`).add(`app.kubernetes.io/name=${type}`);
  }
  return found;
});

/** `labels`, `podLabels`, `commonLabels`; `matchLabels` asks for labels and gives none. */
const LABELS = /^(?!match).*labels$/i;
const MAX_DEPTH = 24;

function collectLabels(value: unknown, found: Set<string>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) collectLabels(item, found, depth + 1);
  if (!isMap(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (LABELS.test(key) && isMap(inner))
      for (const [label, text] of Object.entries(inner)) if (typeof text === 'string') found.add(`${label}=${text}`);
    collectLabels(inner, found, depth + 1);
  }
}
