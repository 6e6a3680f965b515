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
 * The way of an object to a version that its release serves; of two releases, to one that both serve if there is any.
 *
 * @param verb what the title of the fix begins with.
 */
export function proposeMove(resource: Resource, meant: MeantKind, ends: Ends, verb = 'Move to'): Move {
  const target = servedByBoth(meant, ends) ?? meant;
  const change = versionChange(resource, target.apiVersion, apiFacts(ends.release), target.kind);
  const notServed = unservedBy(target, ends);
  const obstacle = change && 'obstacle' in change ? change.obstacle : undefined;
  const limits = [notServed, obstacle].filter((limit) => limit !== undefined);
  const other = target === meant ? '' : `, or ${target.apiVersion}, which ${ends.otherRelease} serves too`;
  const remark = `${other}${limits.length ? `, which ${limits.join(' and ')}` : ''}`;
  if (!change || 'obstacle' in change) return { remark };
  const name = target.kind === resource.kind ? target.apiVersion : `${target.apiVersion} ${target.kind}`;
  const assumed = change.assumes ? ` (assumes that ${change.assumes})` : '';
  const title = `${verb} ${name}${notServed ? `, which ${notServed}` : ''}${assumed}`;
  return { remark, fix: { title, safety: notServed || assumed ? 'suggestion' : 'safe', edits: change.edits } };
}

/** Undefined where the meant one is served by both. */
function servedByBoth({ apiVersion, kind }: MeantKind, { release, otherRelease }: Ends): MeantKind | undefined {
  if (!otherRelease || isServed(apiVersion, kind, otherRelease)) return undefined;
  const { group } = splitApiVersion(apiVersion);
  const common = apiFacts(release)
    .kinds()
    .filter((known) => known.kind === kind && known.group === group && known.served)
    .find((known) => isServed(apiVersionOf(known), kind, otherRelease));
  return common && { apiVersion: apiVersionOf(common), kind };
}

function unservedBy({ apiVersion, kind }: MeantKind, { release, otherRelease }: Ends): string | undefined {
  if (!otherRelease || isServed(apiVersion, kind, otherRelease)) return undefined;
  if (minorOf(otherRelease) > minorOf(release)) return `Kubernetes ${otherRelease} does not serve any more`;
  const since = RELEASES.find((known) => isServed(apiVersion, kind, known));
  return `is served since Kubernetes ${since}`;
}

function isServed(apiVersion: string, kind: string, release: string): boolean {
  const { group, version } = splitApiVersion(apiVersion);
  return apiFacts(release).kind(group, version, kind)?.served ?? false;
}
