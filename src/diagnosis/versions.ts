import { type Evidence, quoteOf } from './evidence.js';

/** A release of Kubernetes or a version of an API, as a text names it. */
export interface VersionMention {
  readonly kind: 'release' | 'beta-api' | 'stable-api';
  readonly start: number;
  readonly end: number;
}

/** What is known of a text in which versions are weighed. */
export interface VersionScene {
  /** It speaks of an upgrade or of API versions. */
  readonly upgrading: boolean;
  /** It is surely about Kubernetes. */
  readonly placed: boolean;
}

/** Releases with a minor of two digits, so that most versions of other software are not taken for one. */
const RELEASE = /(?<![\w.])v?1\.[1-4]\d(?:\.\d{1,3})?(?!\w|\.\d|-\w)/g;
const BETA_API = /\b(?:[a-z][a-z0-9.-]{0,60}\/)?v\d{1,2}(?:alpha|beta)\d{1,2}\b/g;
const STABLE_API = /\b(?:apps|batch|autoscaling|policy|[a-z][a-z.]{1,60}\.k8s\.io)\/v\d{1,2}\b(?!alpha|beta)/g;
/** Software whose versions look like those of Kubernetes. */
const OTHER_SOFTWARE =
  /(?:\bgo|\b(?:golang|nginx|istio|terraform|rust|kotlin|envoy|cilium|prometheus|vault|consul|python|ruby|docker|node|scala|julia|tag|image|app|api|chart|postgres|redis|alpine|argo|traefik|cert-manager|keda|linkerd|of)(?: from| to| version)?|[:/@=-])[ \t"'`]*v?$/i;
/** The language is written with a capital, unlike the verb in `go to 1.33`. */
const GO_LANGUAGE = /\bGo (?:from |version )v?$/;
const ONWARD = /^\s*(?:to|->|→|auf|a|nach|à|para|and)\s*$/i;
/** Words after which a release is the one that a cluster runs or is to run. */
const ON_A_RELEASE =
  /(?:\b(?:kubernetes|k8s|clusters?|eks|gke|aks|openshift|on|auf|en|sur|em|still|from|von|desde|de|depuis|upgrad\w{0,5}|targets?|release|days|to|nach|a|vers|para|until|since|for|with|version|between|both|and|y|e|et|und)|[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7af])\s{0,3}(?:version|release|v)?\s{0,3}$/i;
const MOVING = /\b(?:for|on|upgrad|updat|still|migrat|aktualis|actualiz|atualiz|mise)/i;

/** Finds the releases (`1.33`, `v1.25.4`) and API versions (`extensions/v1beta1`, `apps/v1`) that a text names. */
export function findVersions(text: string): VersionMention[] {
  const found = (kind: VersionMention['kind'], pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
  const numbers = found('release', RELEASE);
  const others = numbers.filter(({ start }) => isOtherSoftware(text.slice(Math.max(0, start - 24), start)));
  const isOther = (number: VersionMention) =>
    others.includes(number) ||
    others.some((other) => ONWARD.test(text.slice(other.end, Math.min(number.start, other.end + 12))));
  return [
    ...numbers.filter((number) => !isOther(number)),
    ...found('beta-api', BETA_API),
    ...found('stable-api', STABLE_API),
  ].sort((a, b) => a.start - b.start);
}

function isOtherSoftware(before: string): boolean {
  return OTHER_SOFTWARE.test(before) || GO_LANGUAGE.test(before);
}

/** What the versions that a text names say: much where it speaks of moving between them, little in passing. */
export function versionEvidence(text: string, scene: VersionScene): Evidence[] {
  const versions = findVersions(text);
  const several = versions.filter(({ kind }) => kind === 'release').length > 1;
  return versions.flatMap((version) => {
    const weight = weigh(version, {
      ...scene,
      several,
      before: text.slice(Math.max(0, version.start - 40), version.start),
    });
    if (weight === 0) return [];
    return [
      {
        mode: 'api-drift',
        weight,
        topic: `version ${version.kind}`,
        source: 'task',
        quote: quoteOf(text, version.start, version.end),
        reason:
          version.kind === 'beta-api'
            ? 'Alpha and beta versions come and go with releases.'
            : 'Which versions and fields are right depends on the release.',
      } as const,
    ];
  });
}

function weigh({ kind }: VersionMention, scene: VersionScene & { several: boolean; before: string }): number {
  if (kind === 'beta-api') return 0.9;
  if (kind === 'stable-api') return 0.45;
  if (scene.upgrading || scene.several) return 0.9;
  return ON_A_RELEASE.test(scene.before) && (scene.placed || MOVING.test(scene.before)) ? 0.7 : 0;
}
