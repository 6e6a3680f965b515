import { type Definition, readDefinition } from './definition.js';
import { definitionOfKind } from './definition-name.js';
import { enumsFrom, releases } from './facts/facts.generated.js';
import { type KindRow, kindRow, kindRows } from './kind-table.js';
import { minorOf } from './release.js';
import { spanIncludes } from './release-span.js';
import { isServedByDefault } from './served-by-default.js';

/** The release whose API server published the enums; they hold for others as far as nothing changed. */
export const ENUMS_FROM: string = enumsFrom;

/** A kind, as one release has it. */
export interface KindFacts {
  /** `''` for core. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly definition: string;
  /** Whether objects of it can be created; ComponentStatus can only be read. */
  readonly creatable: boolean;
  /** Whether an API server with default settings serves it. */
  readonly served: boolean;
}

/** What one release of Kubernetes knows. Everything is read when it is first asked for. */
export interface ApiFacts {
  readonly release: string;
  readonly minor: number;
  /** Whether this release's source told no formats and list types, so that they come from newer ones. */
  readonly borrowed: boolean;
  kind(group: string, version: string, kind: string): KindFacts | undefined;
  definition(name: string): Definition | undefined;
  /** All kinds, served or not, by group, version and kind. */
  kinds(): readonly KindFacts[];
  /** The API groups with a kind in this release; `''` is core. */
  groups(): readonly string[];
}

const made = new Map<string, ApiFacts>();

/**
 * The facts of a release, such as `1.36`.
 *
 * @throws Error where the facts do not know the release; `parseRelease` finds the nearest that they do.
 */
export function apiFacts(release: string): ApiFacts {
  const known = made.get(release);
  if (known) return known;
  const entry = releases.find((candidate) => candidate.release === release);
  if (!entry) throw new Error(`The facts do not know Kubernetes ${release}.`);
  const facts = new ReleaseFacts(release, entry.borrowed);
  made.set(release, facts);
  return facts;
}

class ReleaseFacts implements ApiFacts {
  readonly minor: number;
  readonly #definitions = new Map<string, Definition | undefined>();
  readonly #byName = new Map<string, KindFacts | undefined>();
  #kinds: readonly KindFacts[] | undefined;

  constructor(
    readonly release: string,
    readonly borrowed: boolean,
  ) {
    this.minor = minorOf(release);
  }

  kind(group: string, version: string, kind: string): KindFacts | undefined {
    const key = `${group}/${version}/${kind}`;
    if (!this.#byName.has(key)) this.#byName.set(key, this.#find(group, version, kind));
    return this.#byName.get(key);
  }

  definition(name: string): Definition | undefined {
    if (!this.#definitions.has(name)) this.#definitions.set(name, readDefinition(name, this));
    return this.#definitions.get(name);
  }

  kinds(): readonly KindFacts[] {
    this.#kinds ??= kindRows()
      .filter((row) => this.#has(row))
      .map((row) => this.#toFacts(row));
    return this.#kinds;
  }

  groups(): readonly string[] {
    return [...new Set(this.kinds().map(({ group }) => group))];
  }

  #find(group: string, version: string, kind: string): KindFacts | undefined {
    const row = kindRow(group, version, kind);
    return row && this.#has(row) ? this.#toFacts(row) : undefined;
  }

  #has({ span }: KindRow): boolean {
    return span !== undefined && spanIncludes(span, this.minor);
  }

  #toFacts(row: KindRow): KindFacts {
    const { group, version, kind, plural, namespaced, creatable } = row;
    const definition = definitionOfKind(group, version, kind);
    const served = isServedByDefault(row, this.minor);
    return { group, version, kind, plural, namespaced, creatable, definition, served };
  }
}
