import type { Edit } from '../documents/field.js';
import type { FixSafety } from '../findings/finding.js';
import type { Resource } from '../resources/resource.js';
import { apiFacts } from '../schemas/api-facts.js';
import { apiVersionOf, splitApiVersion } from '../schemas/api-version.js';
import { minorOf, RELEASES } from '../schemas/release.js';
import { versionChange } from './version-change.js';

/** The releases that an object is for. */
export interface Ends {
  readonly release: string;
  /** Another release that has to take it too. */
  readonly otherRelease?: string | undefined;
}

/** A kind in an API version. */
export interface MeantKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** How an object comes to another API version. */
export interface Move {
  /** What has to be known of that version, to follow its name in a sentence; empty where nothing has. */
  readonly remark: string;
  readonly fix?: { readonly title: string; readonly safety: FixSafety; readonly edits: readonly Edit[] };
}

/**
 * The way of an object to a version that its release serves; of two releases, to one in which both accept the object if
 * there is any.
 */
export function proposeMove(resource: Resource, meant: MeantKind, ends: Ends): Move {
  const common = acceptedByBoth(resource, meant, ends);
  const target = common ?? meant;
  const change = versionChange(resource, target.apiVersion, apiFacts(ends.release), target.kind);
  const since = servedLater(target, ends);
  const limits = [
    ...(since ? [`is served since Kubernetes ${since}`] : []),
    ...(isGoneLater(target, ends) ? [`Kubernetes ${ends.otherRelease} does not serve any more`] : []),
    ...(change && 'obstacle' in change ? [change.obstacle] : []),
  ];
  const other = common ? `, or ${common.apiVersion}, which ${ends.otherRelease} serves as well` : '';
  const remark = `${other}${limits.length ? `, which ${limits.join(' and ')}` : ''}`;
  return change && 'edits' in change && !isGoneLater(target, ends)
    ? { remark, fix: { ...described(target, since, change.assumes), edits: change.edits } }
    : { remark };
}

function described({ apiVersion }: MeantKind, since: string | undefined, assumes: string | undefined) {
  const caveats = [
    ...(since ? [`served since Kubernetes ${since}`] : []),
    ...(assumes ? [`assumes that ${assumes}`] : []),
  ];
  const title = `Move to ${apiVersion}${caveats.length ? ` (${caveats.join('; ')})` : ''}`;
  return { title, safety: caveats.length ? ('suggestion' as const) : ('safe' as const) };
}

/** Another version of the kind than the meant one, where that is not served by both. */
function acceptedByBoth(resource: Resource, meant: MeantKind, ends: Ends): MeantKind | undefined {
  const { release, otherRelease } = ends;
  if (!otherRelease || isServed(meant, otherRelease)) return undefined;
  const { group, version } = splitApiVersion(meant.apiVersion);
  const [generation = version] = /^v\d+/.exec(version) ?? [];
  return apiFacts(release)
    .kinds()
    .filter((known) => known.kind === meant.kind && known.group === group && known.version.startsWith(generation))
    .map((known) => ({ apiVersion: apiVersionOf(known), kind: known.kind }))
    .find((known) => [release, otherRelease].every((end) => isAccepted(resource, known, end)));
}

function isAccepted(resource: Resource, { apiVersion, kind }: MeantKind, release: string): boolean {
  const change = versionChange(resource, apiVersion, apiFacts(release), kind);
  return change !== undefined && 'edits' in change;
}

/** Since when the version is served, where the other release is too old for it. */
function servedLater(target: MeantKind, { release, otherRelease }: Ends): string | undefined {
  if (!otherRelease || minorOf(otherRelease) >= minorOf(release) || isServed(target, otherRelease)) return undefined;
  return RELEASES.find((known) => isServed(target, known));
}

function isGoneLater(target: MeantKind, { release, otherRelease }: Ends): boolean {
  return otherRelease !== undefined && minorOf(otherRelease) > minorOf(release) && !isServed(target, otherRelease);
}

function isServed({ apiVersion, kind }: MeantKind, release: string): boolean {
  const { group, version } = splitApiVersion(apiVersion);
  return apiFacts(release).kind(group, version, kind)?.served ?? false;
}
