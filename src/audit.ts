import { NO_SITE, type SiteLists } from './config/site-lists.js';
import { parseDocuments } from './documents/parse-documents.js';
import type { SourceDocument } from './documents/source-document.js';
import type { Audit, NotJudged } from './findings/audit.js';
import type { Finding } from './findings/finding.js';
import { applyLevels, type LevelOf } from './findings/level.js';
import { orderFindings, withoutRepeats } from './findings/order.js';
import { ResourceGraph } from './graph/resource-graph.js';
import { kustomizePatchFiles } from './resources/kustomize-patches.js';
import { documentNotJudged, kindNotKnown, valuesNotJudged } from './resources/not-judged.js';
import { Resource } from './resources/resource.js';
import { toResources } from './resources/to-resources.js';
import { PodSecurityJudge } from './rules/pod-security-judge.js';
import type { Rule } from './rules/rule.js';
import { type RunInput, runRules } from './rules/run.js';
import { type Settled, settleSuppressions } from './rules/settle-suppressions.js';
import { identify } from './rules/to-finding.js';
import { apiFacts } from './schemas/api-facts.js';
import { checkShape, withoutConsequences } from './schemas/check-shape.js';
import { CustomKinds } from './schemas/custom/custom-kinds.js';
import { isKubernetesGroup } from './schemas/kind-table.js';
import { minorOf } from './schemas/release.js';
import type { SourceText } from './text/source-text.js';
import { checkValidity } from './validity/check-validity.js';
import { checkCustom, isJudged } from './validity/custom/check-custom.js';

export interface AuditInput {
  readonly sources: readonly SourceText[];
  /** The target release, as `1.36`. */
  readonly release: string;
  /** False for a fragment: rules about something absent stay silent. */
  readonly complete: boolean;
  /** Sources that a scan of a folder found, rather than someone named: there, YAML that is no manifest is passed over. */
  readonly scanned?: ReadonlySet<SourceText>;
  /** CRDs, and JSON schemas named after their kinds, by which custom objects are judged. */
  readonly crds?: readonly SourceText[];
  /** The set before: the change from it is judged too, itself it is not. */
  readonly against?: readonly SourceText[];
  readonly site?: SiteLists;
  /** What the configuration makes of rules, by file. */
  readonly levelOf?: LevelOf;
  /** False to show also what the manifests suppress. */
  readonly suppressions?: boolean;
}

/** What was read of the sources: the same for every release. */
export interface ObjectSet {
  readonly documents: readonly SourceDocument[];
  readonly resources: readonly Resource[];
  readonly notJudged: readonly NotJudged[];
  readonly kinds: CustomKinds;
  readonly graph: ResourceGraph;
  /** The set before, where the change is judged too. */
  readonly graphBefore?: ResourceGraph;
}

/** How a set is judged. */
export type Terms = Omit<AuditInput, 'sources' | 'scanned' | 'crds' | 'against'> & {
  /** Another release that has to take the objects too. */
  readonly otherRelease?: string;
};

/** The pipeline: text → documents → resources → graph → findings. Equal input gives an equal answer. */
export function audit(input: AuditInput, rules: readonly Rule[]): Audit {
  return auditSet(readSet(input), input, rules);
}

export function readSet(input: AuditInput): ObjectSet {
  const documents = input.sources.flatMap(parseDocuments);
  const { resources, notJudged } = readResources(documents, input.scanned ?? new Set());
  const kinds = new CustomKinds(resources, input.crds ?? []);
  const before = input.against ? { graphBefore: readGraph(input.against) } : {};
  return { documents, resources, notJudged, kinds, graph: new ResourceGraph(resources), ...before };
}

export function auditSet(set: ObjectSet, terms: Terms, rules: readonly Rule[]): Audit {
  const { documents, resources, kinds } = set;
  const unknown = resources.filter((resource) => isCustom(resource) && !isJudged(resource, kinds));
  const input = runInput(set, terms);
  const { findings: found, crashedRules } = runRules(rules, input);
  const { findings, suppressed } = settle(found, { set, terms, rules, crashedRules });
  return {
    release: terms.release,
    documents: documents.length,
    resources: resources.map(identify),
    ...(set.graphBefore ? { resourcesBefore: set.graphBefore.resources.length } : {}),
    notJudged: [...set.notJudged, ...unknown.map(kindNotKnown)],
    findings,
    ...(suppressed.length ? { suppressed } : {}),
    crashedRules,
    // Not every caller asks, and an audit of many releases would pay for each.
    get podSecurity() {
      return input.podSecurity.namespaces;
    },
  };
}

/** Each rule goes by its own severity. */
const ownLevel: LevelOf = () => undefined;

export interface Settling {
  readonly set: ObjectSet;
  readonly terms: Terms;
  readonly rules: readonly Rule[];
  readonly crashedRules: readonly string[];
}

/** What the configuration and the suppressions leave of what rules found, in order. */
export function settle(found: readonly Finding[], { set, terms, rules, crashedRules }: Settling): Settled {
  const { levelOf = ownLevel, suppressions, complete } = terms;
  const findings = applyLevels(withoutRepeats(found), levelOf);
  const hasRun = ({ id, absence }: Rule) => !crashedRules.includes(id) && (complete || !absence);
  const { resources } = set;
  const settled =
    suppressions === false
      ? { findings, suppressed: [] }
      : settleSuppressions({ findings, resources, rules: rules.filter(hasRun), levelOf });
  return { ...settled, findings: orderFindings(settled.findings) };
}

/** What rules are run over: the whole set, of which single objects may be looked at alone. */
export function runInput({ documents, kinds, graph, graphBefore }: ObjectSet, terms: Terms): RunInput {
  const { release, complete, site = NO_SITE, otherRelease } = terms;
  const facts = apiFacts(release);
  const minor = minorOf(release);
  /** Only what its own release would decode is worth validating; custom kinds have their own schemas. */
  const shapeProblems = (resource: Resource) =>
    withoutConsequences([
      ...checkShape(resource, facts),
      ...(isCustom(resource) ? checkCustom(resource, { kinds, facts }) : checkValidity(resource, { minor })),
    ]);
  const podSecurity = new PodSecurityJudge({ release, minor, complete, site, graph });
  return {
    ...{ release, minor, otherRelease, complete, site, graph, podSecurity, documents, shapeProblems },
    ...(graphBefore ? { graphBefore } : {}),
  };
}

function readGraph(sources: readonly SourceText[]): ResourceGraph {
  const { resources } = readResources(sources.flatMap(parseDocuments), new Set(sources));
  return new ResourceGraph(resources);
}

function readResources(documents: readonly SourceDocument[], scanned: ReadonlySet<SourceText>) {
  const patchFiles = kustomizePatchFiles(documents);
  const resources: Resource[] = [];
  const notJudged: NotJudged[] = [];
  for (const document of documents) {
    const content = toResources(document);
    const reason = patchFiles.has(document.source.file) && document.isReadable ? 'patch' : content.notJudged;
    if (reason === 'foreign' && !scanned.has(document.source)) resources.push(new Resource(document, document.root));
    else if (reason) notJudged.push(documentNotJudged(document, reason));
    else {
      resources.push(...content.resources);
      notJudged.push(...valuesNotJudged(document));
    }
  }
  return { resources, notJudged };
}

/** Whether an object is of a group that no release of Kubernetes has had. */
function isCustom({ group, version, kind }: Resource): boolean {
  return version !== '' && kind !== '' && !isKubernetesGroup(group);
}
