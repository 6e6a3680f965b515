/** A field as the facts write it, without its release span: see `readFieldCode`. */
export type FieldCode = string;

/** One kind of one release. */
export interface KindModel {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly creatable: boolean;
}

/** What one release says, in the form that is encoded. */
export interface ReleaseModel {
  readonly release: string;
  /** Whether formats and list types were taken from newer releases. */
  readonly borrowed: boolean;
  readonly kinds: readonly KindModel[];
  /** Definition name (`core.v1.PodSpec`) → field name → code. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, FieldCode>>;
}

/** When a kind was deprecated and removed, and what replaces it; empty where unknown. */
export interface KindDates {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly deprecatedIn: string;
  readonly removedIn: string;
  readonly replacement: string;
}

/** Everything that the generated file holds. */
export interface FactsModel {
  readonly releases: readonly ReleaseModel[];
  readonly dates: readonly KindDates[];
  /** The release whose server published the enums. */
  readonly enumsFrom: string;
}

export function kindKey({ group, version, kind }: { group: string; version: string; kind: string }): string {
  return `${group}/${version}/${kind}`;
}

export function minorOfRelease(release: string): number {
  return Number(release.slice(release.indexOf('.') + 1));
}

/** Orders texts by their code units, which no locale changes. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
