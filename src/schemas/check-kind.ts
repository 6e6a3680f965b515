import type { Resource } from '../resources/resource.js';
import type { ApiFacts, KindFacts } from './api-facts.js';
import { apiVersionOf, splitApiVersion } from './api-version.js';
import { editDistance } from './edit-distance.js';
import { findKinds } from './find-kinds.js';
import { isKubernetesGroup } from './kind-table.js';
import { type Lifecycle, lifecycle } from './lifecycle.js';
import { missingType } from './missing-type.js';
import { minorOf } from './release.js';
import type { ShapeProblem, Suggestion } from './shape-problem.js';

type UseVersion = Suggestion & { readonly kind: 'api-version' };

/**
 * Whether a server of the release can create objects of this kind at all. Kinds of groups that are not Kubernetes' own
 * are custom resources and pass.
 */
export function* checkKind(resource: Resource, facts: ApiFacts): Iterable<ShapeProblem> {
  const missing = missingType(resource, facts);
  if (missing.length) return yield* missing;
  const { group, version, kind } = resource;
  if (isList(kind)) return;
  const known = facts.kind(group, version, kind);
  if (!isKubernetesGroup(group)) yield* strangeGroup(resource, facts);
  else if (!known) yield absentKind(resource, facts);
  else if (!known.served) yield unservedKind(resource, facts);
  else if (!known.creatable) yield readOnlyKind(resource);
}

/** `kubectl` takes lists of any kind apart, and an empty one holds nothing to refuse. */
function isList(kind: string): boolean {
  return /^(?:[A-Z]\w*)?List$/.test(kind);
}

/** A custom resource, unless its kind is one of Kubernetes' own and its group almost that kind's. */
function* strangeGroup(resource: Resource, facts: ApiFacts): Iterable<ShapeProblem> {
  const { group, kind, apiVersion } = resource;
  const meant = facts.kinds().find((known) => known.kind === kind && known.served && isMisspelt(group, known.group));
  if (!meant) return;
  const suggestion = useVersion(meant);
  const message = `"${apiVersion}" is no API version of Kubernetes; ${kind} is in ${suggestion.apiVersion}.`;
  yield { code: 'unknown-group', field: resource.at('apiVersion'), message, suggestion, rejected: false };
}

function isMisspelt(group: string, known: string): boolean {
  if (known === '') return group === 'core';
  return editDistance(group, known, 2) <= 2 || group === `${known}.k8s.io` || group === known.split('.')[0];
}

function absentKind(resource: Resource, facts: ApiFacts): ShapeProblem {
  const { kind, apiVersion } = resource;
  const life = lifecycle(resource.group, resource.version, kind);
  const suggestion = replacementOf(life, facts) ?? similarKind(resource, facts, life);
  const field = resource.at(suggestion && suggestion.to !== kind ? 'kind' : 'apiVersion');
  const rest = { field, ...(suggestion ? { suggestion } : {}), rejected: true };
  const hint = suggestion ? `; use ${describe(suggestion, resource)}` : '';
  if (life && isOver(life, facts)) return { code: 'removed-kind', ...rest, message: removal(life, hint) };
  if (life?.firstSeen) {
    return {
      code: 'future-kind',
      ...rest,
      message: `${apiVersion} has ${kind} only since Kubernetes ${life.firstSeen}${hint}.`,
    };
  }
  return { code: 'unknown-kind', ...rest, message: `There is no ${kind} in ${apiVersion}${hint}.` };
}

/** `hint` is the rest of the sentence. */
function removal(life: Lifecycle, hint: string): string {
  return `Kubernetes ${life.removedIn} removed ${life.kind} from ${apiVersionOf(life)}${hint}.`;
}

function isOver({ removedIn }: Lifecycle, { minor }: ApiFacts): boolean {
  return removedIn !== undefined && minor >= minorOf(removedIn);
}

function useVersion(kind: Pick<KindFacts, 'group' | 'version' | 'kind'>): UseVersion {
  return { kind: 'api-version', apiVersion: apiVersionOf(kind), to: kind.kind };
}

function describe(suggestion: UseVersion, { kind, apiVersion }: Resource): string {
  if (suggestion.to === kind) return suggestion.apiVersion;
  return suggestion.apiVersion === apiVersion ? suggestion.to : `${suggestion.apiVersion} ${suggestion.to}`;
}

/** The replacement that the migration guide names, if this release serves it. */
function replacementOf(life: Lifecycle | undefined, facts: ApiFacts): UseVersion | undefined {
  if (!life?.replacement) return undefined;
  const { group, version } = splitApiVersion(life.replacement);
  const known = facts.kind(group, version, life.kind);
  return known?.served ? useVersion(known) : undefined;
}

/**
 * A served kind that is spelt alike: in the same version before the same group before any other. A kind that once was
 * there is no slip for another one.
 */
function similarKind({ group, version, kind }: Resource, facts: ApiFacts, life?: Lifecycle): UseVersion | undefined {
  const isGone = life !== undefined && isOver(life, facts);
  const found = findKinds(kind, facts.release).filter((known) => known.served && !(isGone && known.kind !== kind));
  const inGroup = found.filter((known) => known.group === group);
  const best = inGroup.find((known) => known.version === version) ?? inGroup[0] ?? found[0];
  return best && useVersion(best);
}

function unservedKind(resource: Resource, facts: ApiFacts): ShapeProblem {
  const { group, version, kind, apiVersion } = resource;
  const life = lifecycle(group, version, kind);
  const suggestion = replacementOf(life, facts) ?? similarKind(resource, facts);
  const rest = { field: resource.at('apiVersion'), ...(suggestion ? { suggestion } : {}), rejected: true };
  const hint = suggestion ? `; use ${describe(suggestion, resource)}` : '';
  if (life && isOver(life, facts)) return { code: 'removed-kind', ...rest, message: removal(life, hint) };
  return {
    code: 'unserved-kind',
    ...rest,
    message: `A server with default settings does not serve ${apiVersion} ${kind}${hint}.`,
  };
}

function readOnlyKind(resource: Resource): ShapeProblem {
  return {
    code: 'read-only-kind',
    field: resource.at('kind'),
    message: `${resource.kind} can be read, not created.`,
    rejected: true,
  };
}
