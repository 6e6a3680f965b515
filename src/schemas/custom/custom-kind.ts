import type { StructuralSchema } from './structural-schema.js';

/** One served version of a custom kind. */
export interface CustomVersion {
  /** As `v1beta1`. */
  readonly name: string;
  readonly schema: StructuralSchema;
  /** Whether unknown fields are dropped, and refused under strict validation. */
  readonly isClosed: boolean;
  /** Whether what someone writes as `status` is dropped before anything is validated. */
  readonly dropsStatus: boolean;
}

/** A kind that a CustomResourceDefinition defines. */
export interface CustomKind {
  readonly group: string;
  readonly kind: string;
  /** The served ones; the one that should be written first. */
  readonly versions: readonly CustomVersion[];
}

type VersionName = Pick<CustomVersion, 'name'>;

/** Stable versions before beta ones before alpha ones, newer ones first (Kubernetes documentation, CRD versioning). */
export function byPriority(a: VersionName, b: VersionName): number {
  const [left, right] = [rank(a.name), rank(b.name)];
  return right.stage - left.stage || right.major - left.major || right.minor - left.minor || (a.name < b.name ? -1 : 1);
}

const STAGES = ['alpha', 'beta', ''];

function rank(version: string) {
  const [, major, stage = '', minor = 0] = /^v(\d{1,9})(?:(alpha|beta)(\d{1,9}))?$/.exec(version) ?? [];
  return { stage: major === undefined ? -1 : STAGES.indexOf(stage), major: Number(major ?? 0), minor: Number(minor) };
}
