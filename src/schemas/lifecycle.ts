import { findKinds } from './find-kinds.js';
import { type KindRow, kindRow } from './kind-table.js';
import { minorOf, RELEASES, releaseAfter } from './release.js';
import { spanEnd, spanStart } from './release-span.js';

/** How long a kind has been there, and what comes after it. */
export interface Lifecycle {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  /** The first release that has it; `<=1.14` where it is older than the facts, undefined where they never saw it. */
  readonly firstSeen?: string;
  readonly deprecatedIn?: string;
  /** The first release without it. */
  readonly removedIn?: string;
  /** The API version to move to, such as `apps/v1`. */
  readonly replacement?: string;
}

/** The lifecycle of a kind; undefined where no release has had it. Source: Kubernetes deprecated API migration guide. */
export function lifecycle(group: string, version: string, kind: string): Lifecycle | undefined {
  const row = kindRow(group, version, kind);
  return row && toLifecycle(row);
}

/**
 * Since which release a kind of a release is deprecated; undefined where it is not, yet. Endpoints, of which `v1` stays,
 * gave way to EndpointSlice in 1.33 (KEP-4974).
 */
export function deprecatedSince({ group, version, kind, deprecatedIn }: Lifecycle, minor: number): string | undefined {
  const since = group === '' && version === 'v1' && kind === 'Endpoints' ? '1.33' : deprecatedIn;
  return since !== undefined && minorOf(since) <= minor ? since : undefined;
}

function toLifecycle(row: KindRow): Lifecycle {
  const { group, version, kind, plural, namespaced } = row;
  const firstSeen = firstSeenOf(row);
  const deprecatedIn = deprecatedInOf(row);
  const removedIn = row.removedIn || goneAfter(row);
  const replacement = row.replacement || successorOf(row, removedIn);
  return {
    ...{ group, version, kind, plural, namespaced },
    ...(firstSeen ? { firstSeen } : {}),
    ...(deprecatedIn ? { deprecatedIn } : {}),
    ...(removedIn ? { removedIn } : {}),
    ...(replacement ? { replacement } : {}),
  };
}

function firstSeenOf({ span }: KindRow): string | undefined {
  if (span === undefined) return undefined;
  const [oldest = ''] = RELEASES;
  const start = spanStart(span);
  return start <= minorOf(oldest) ? `<=${oldest}` : `1.${start}`;
}

/** Some sources date a version's deprecation from its predecessor's: nothing is deprecated before it exists. */
function deprecatedInOf({ span, deprecatedIn }: KindRow): string {
  const start = span === undefined ? 0 : spanStart(span);
  return deprecatedIn && minorOf(deprecatedIn) < start ? `1.${start}` : deprecatedIn;
}

function goneAfter({ span }: KindRow): string | undefined {
  const end = span === undefined ? Number.POSITIVE_INFINITY : spanEnd(span);
  return Number.isFinite(end) ? releaseAfter(end) : undefined;
}

/** Where nothing says what follows a removed kind: the newest version of the same kind in the same group. */
function successorOf({ group, version, kind }: KindRow, removedIn: string | undefined): string | undefined {
  if (!removedIn) return undefined;
  const [best] = findKinds(kind, RELEASES.at(-1) ?? '').filter((found) => found.group === group && found.kind === kind);
  return best && best.version !== version ? `${best.group ? `${best.group}/` : ''}${best.version}` : undefined;
}
