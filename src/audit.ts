import { NO_SITE, type SiteLists } from './config/site-lists.js';
import { parseDocuments } from './documents/parse-documents.js';
import type { SourceDocument } from './documents/source-document.js';
import type { Audit, NotJudged } from './findings/audit.js';
import { applyLevels, type LevelOf } from './findings/level.js';
import { orderFindings, withoutRepeats } from './findings/order.js';
import { ResourceGraph } from './graph/resource-graph.js';
import { kustomizePatchFiles } from './resources/kustomize-patches.js';
import { documentNotJudged, kindNotKnown, valuesNotJudged } from './resources/not-judged.js';
import { Resource } from './resources/resource.js';
import { toResources } from './resources/to-resources.js';
import type { Rule } from './rules/rule.js';
import { runRules } from './rules/run.js';
import { settleSuppressions } from './rules/settle-suppressions.js';
import { identify } from './rules/to-finding.js';
import { apiFacts } from './schemas/api-facts.js';
import { checkShape, withoutConsequences } from './schemas/check-shape.js';
import { CustomKinds } from './schemas/custom/custom-kinds.js';
import { isKubernetesGroup } from './schemas/kind-table.js';
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

/** The pipeline: text → documents → resources → graph → findings. Equal input gives an equal answer. */
export function audit(input: AuditInput, rules: readonly Rule[]): Audit {
  const { release, complete, site = NO_SITE } = input;
  const documents = input.sources.flatMap(parseDocuments);
  const { resources, notJudged } = readResources(documents, input.scanned ?? new Set());
  const kinds = new CustomKinds(resources, input.crds ?? []);
  const graph = new ResourceGraph(resources);
  const minor = Number(release.slice(release.indexOf('.') + 1));
  const facts = apiFacts(release);
  /** Only what its own release would decode is worth validating; custom kinds have their own schemas. */
  const shapeProblems = (resource: Resource) =>
    withoutConsequences([
      ...checkShape(resource, facts),
      ...(isCustom(resource) ? checkCustom(resource, { kinds, facts }) : checkValidity(resource, { minor })),
    ]);
  const unknown = resources.filter((resource) => isCustom(resource) && !isJudged(resource, kinds));
  const { findings, crashedRules } = runRules(rules, {
    release,
    minor,
    complete,
    site,
    graph,
    documents,
    shapeProblems,
    ...(input.against ? { graphBefore: readGraph(input.against) } : {}),
  });
  const levelOf = input.levelOf ?? (() => undefined);
  const wanted = applyLevels(withoutRepeats(findings), levelOf);
  const { suppressed, ...settled } =
    input.suppressions === false
      ? { findings: wanted, suppressed: [] }
      : settleSuppressions({ findings: wanted, resources, rules, levelOf });
  return {
    release,
    documents: documents.length,
    resources: resources.map(identify),
    notJudged: [...notJudged, ...unknown.map(kindNotKnown)],
    findings: orderFindings(settled.findings),
    ...(suppressed.length ? { suppressed } : {}),
    crashedRules,
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
