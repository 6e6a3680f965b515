import type { Resource } from '../../resources/resource.js';
import type { SourceText } from '../../text/source-text.js';
import type { CustomKind } from './custom-kind.js';
import { embeddedKinds } from './embedded-kinds.js';
import { readCrds } from './read-crd.js';
import { type KindName, SchemaFiles } from './schema-files.js';

/**
 * The custom kinds that can be judged. A CRD of the audited set counts before the files that someone gave, and these
 * before the schemas that the package carries.
 */
export class CustomKinds {
  readonly #inSet = new Map<string, CustomKind>();
  readonly #files: SchemaFiles;
  readonly #found = new Map<string, CustomKind | undefined>();

  /** @param files CRDs and JSON schemas. */
  constructor(resources: readonly Resource[], files: readonly SourceText[]) {
    this.#files = new SchemaFiles(files);
    const crds = resources.filter((resource) => resource.isA('CustomResourceDefinition', 'apiextensions.k8s.io'));
    for (const kind of crds.flatMap(({ root }) => readCrds(root.value)))
      this.#inSet.set(`${kind.group}/${kind.kind}`, kind);
  }

  /** The kind, in whatever versions are known; undefined where nothing is known of it. */
  find(name: KindName): CustomKind | undefined {
    const key = `${name.group}/${name.version}/${name.kind}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#search(name));
    return this.#found.get(key);
  }

  /** The names of the kinds of a group that the set defines or the package carries. */
  namesIn(group: string): readonly string[] {
    const inSet = [...this.#inSet.values()].filter((kind) => kind.group === group);
    return [...inSet, ...embeddedKinds(group)].map(({ kind }) => kind);
  }

  #search(name: KindName): CustomKind | undefined {
    return (
      this.#inSet.get(`${name.group}/${name.kind}`) ??
      this.#files.crd(name) ??
      this.#files.jsonSchema(name) ??
      embeddedKinds(name.group).find((kind) => isSame(kind, name))
    );
  }
}

/** What the package carries is of one release of each project: of other versions nothing is known. */
function isSame({ kind, versions }: CustomKind, wanted: KindName): boolean {
  return kind === wanted.kind && versions.some(({ name }) => name === wanted.version);
}
