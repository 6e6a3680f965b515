import type { Field } from '../documents/field.js';
import type { LabelSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import { NamespacedIndex } from './namespaced-index.js';
import type { ReferenceTarget, Relation, SelectorTarget } from './reference.js';
import { referencesOf } from './relations.js';

/** One thing in an object that points at others. `to` is empty where nothing in the set answers: it dangles. */
export interface Edge {
  readonly relation: Relation;
  readonly from: Resource;
  readonly at: Field;
  readonly target: ReferenceTarget | SelectorTarget;
  readonly to: readonly Resource[];
}

/** What points at each object, by relation. */
type ReverseEdges = ReadonlyMap<Resource, ReadonlyMap<Relation, readonly Edge[]>>;

/** The audited objects and how they refer to each other. */
export class ResourceGraph {
  readonly #index: NamespacedIndex;
  #out: ReadonlyMap<Resource, readonly Edge[]> | undefined;
  #in: ReverseEdges | undefined;

  constructor(readonly resources: readonly Resource[]) {
    this.#index = new NamespacedIndex(resources);
  }

  /** What an object points at. */
  out(resource: Resource, relation?: Relation): readonly Edge[] {
    this.#out ??= this.#connect();
    return ofRelation(this.#out.get(resource), relation);
  }

  /** What points at an object. */
  in(resource: Resource, relation?: Relation): readonly Edge[] {
    this.#in ??= this.#reverse();
    const edges = this.#in.get(resource);
    return (relation ? edges?.get(relation) : [...(edges?.values() ?? [])].flat()) ?? [];
  }

  /** The objects of a kind in any of these groups. */
  ofKind(kind: string, ...groups: readonly string[]): readonly Resource[] {
    return this.#index.ofKind(kind).filter(({ group }) => groups.includes(group));
  }

  /**
   * Objects of this kind and name that a reference from `namespace` would reach. An object or reference without a
   * namespace may end up in any, so it is taken to match.
   */
  named(kind: string, name: string, namespace: string | undefined): readonly Resource[] {
    return this.#index.named(kind, name, namespace);
  }

  /** Objects with a pod whose labels a selector matches, in the same or an unstated namespace. */
  podsMatching(selector: LabelSelector, namespace: string | undefined): readonly Resource[] {
    return this.#index.podsMatching(selector, namespace);
  }

  /** Objects that carry a pod. */
  get workloads(): readonly Resource[] {
    return this.#index.workloads;
  }

  #connect(): ReadonlyMap<Resource, readonly Edge[]> {
    return new Map(
      this.resources.map((resource) => [
        resource,
        referencesOf(resource).map((reference) => this.#edge(resource, reference)),
      ]),
    );
  }

  #edge(from: Resource, { relation, at, target }: Omit<Edge, 'from' | 'to'>): Edge {
    const to = 'selector' in target ? this.podsMatching(target.selector, target.namespace) : this.#referenced(target);
    return { relation, from, at, target, to };
  }

  #referenced({ kinds, name, namespace }: ReferenceTarget): readonly Resource[] {
    return kinds.flatMap((kind) => this.named(kind, name, namespace));
  }

  #reverse(): ReverseEdges {
    const reversed = new Map<Resource, Map<Relation, Edge[]>>();
    for (const edge of this.resources.flatMap((resource) => this.out(resource))) {
      for (const target of edge.to) {
        const byRelation = reversed.get(target) ?? new Map<Relation, Edge[]>();
        reversed.set(target, byRelation);
        const edges = byRelation.get(edge.relation);
        if (edges) edges.push(edge);
        else byRelation.set(edge.relation, [edge]);
      }
    }
    return reversed;
  }
}

function ofRelation(edges: readonly Edge[] = [], relation?: Relation): readonly Edge[] {
  return relation ? edges.filter((edge) => edge.relation === relation) : edges;
}
