import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';

/** An object with what the graph asks of it again and again, read once. */
export interface Indexed {
  readonly resource: Resource;
  readonly namespace: string | undefined;
}

interface Lists<T> {
  readonly all: T[];
  readonly within: Map<string | undefined, T[]>;
}

/** Lists of objects under a key, apart by namespace, so that a search in one namespace never walks another. */
export class NamespacedLists<T extends Indexed> {
  readonly #byKey = new Map<string, Lists<T>>();

  add(key: string, entry: T): void {
    const lists: Lists<T> = this.#byKey.get(key) ?? { all: [], within: new Map() };
    this.#byKey.set(key, lists);
    lists.all.push(entry);
    const namespace = known(entry.namespace);
    const within = lists.within.get(namespace);
    if (within) within.push(entry);
    else lists.within.set(namespace, [entry]);
  }

  /** What may share a namespace; an unstated one is chosen when the set is applied, so it may be any. */
  find(key: string, namespace: string | undefined): readonly T[] {
    const lists = this.#byKey.get(key);
    if (!lists) return [];
    if (known(namespace) === undefined) return lists.all;
    const stated = lists.within.get(namespace) ?? [];
    const unstated = lists.within.get(undefined) ?? [];
    return unstated.length ? [...stated, ...unstated] : stated;
  }
}

/** A namespace that another program fills in (`${NAMESPACE}`) is as good as unstated. */
function known(namespace: string | undefined): string | undefined {
  return isPlaceholder(namespace) ? undefined : namespace;
}
