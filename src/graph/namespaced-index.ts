import { isPlaceholder } from '../documents/placeholder.js';
import type { LabelSelector, Labels } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import { type Indexed, NamespacedLists } from './namespaced-lists.js';
import { mayGiveLabel, splitSelector } from './run-time-labels.js';

interface IndexedPod extends Indexed {
  readonly labels: Labels;
}

/** Stands for "every workload" among the lists by label; no label can be written so. */
const ANY_POD = '*';

/** Finds objects by kind, by name and by pod labels without walking the whole set. */
export class NamespacedIndex {
  readonly workloads: readonly Resource[];
  readonly #byKind = new Map<string, Resource[]>();
  readonly #byName = new NamespacedLists<Indexed>();
  readonly #pods = new NamespacedLists<IndexedPod>();
  readonly #matching = new Map<string, readonly Resource[]>();

  constructor(resources: readonly Resource[]) {
    this.workloads = resources.filter(({ pod }) => pod);
    for (const resource of resources) this.#add(resource);
  }

  ofKind(kind: string): readonly Resource[] {
    return this.#byKind.get(kind) ?? [];
  }

  named(kind: string, name: string, namespace: string | undefined): readonly Resource[] {
    return this.#byName.find(`${kind}/${name}`, namespace).map(({ resource }) => resource);
  }

  /** Equal selectors share one answer. */
  podsMatching(selector: LabelSelector, namespace: string | undefined): readonly Resource[] {
    const key = JSON.stringify([namespace, [...selector.equal], selector.requirements]);
    const known = this.#matching.get(key) ?? this.#match(selector, namespace);
    this.#matching.set(key, known);
    return known;
  }

  #match(selector: LabelSelector, namespace: string | undefined): readonly Resource[] {
    const { written, runTime } = splitSelector(selector);
    const matches = ({ labels, resource }: IndexedPod) =>
      written.matches(labels) &&
      runTime.every((label) => labels.get(label[0]) === label[1] || mayGiveLabel(resource, label));
    return this.#candidates(written, namespace)
      .filter(matches)
      .map(({ resource }) => resource);
  }

  #add(resource: Resource): void {
    const { kind, name, namespace, pod } = resource;
    const ofKind = this.#byKind.get(kind);
    if (ofKind) ofKind.push(resource);
    else this.#byKind.set(kind, [resource]);
    this.#byName.add(`${kind}/${name}`, { resource, namespace });
    if (pod) this.#addPod({ resource, namespace, labels: pod.labels });
  }

  #addPod(entry: IndexedPod): void {
    this.#pods.add(ANY_POD, entry);
    for (const [key, value] of entry.labels) this.#pods.add(`${key}=${value}`, entry);
  }

  /** The label that fewest pods have narrows the search enough. */
  #candidates({ equal }: LabelSelector, namespace: string | undefined): readonly IndexedPod[] {
    const lists = [...equal].map(([key, value]) => this.#pods.find(`${key}=${value}`, namespace));
    return lists.length
      ? lists.reduce((least, list) => (list.length < least.length ? list : least))
      : this.#pods.find(ANY_POD, namespace);
  }
}

/** An unstated namespace, or one that another program fills in, is chosen when the set is applied: it may be any. */
export function mayShareNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || isPlaceholder(a) || isPlaceholder(b);
}
