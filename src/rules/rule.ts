import type { SiteLists } from '../config/site-lists.js';
import type { Edit, Field } from '../documents/field.js';
import type { SyntaxProblem } from '../documents/syntax-problem.js';
import type { FixSafety, Severity } from '../findings/finding.js';
import type { NamespacePodSecurity, PodSecurityLevel } from '../findings/pod-security.js';
import type { SuppressionProblem } from '../findings/suppression.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import type { ModeId } from '../modes/failure-modes.js';
import type { Container, ContainerRole } from '../resources/container.js';
import type { Pod } from '../resources/pod.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { Span } from '../text/source-text.js';
import type { Profile } from './profiles.js';

/** What holds for the whole audit. */
export interface AuditContext {
  /** The target release, as `1.36`. */
  readonly release: string;
  /** The minor number of the target release, as 36. */
  readonly minor: number;
  /** Another release that has to take the objects too, where a range was asked for. */
  readonly otherRelease?: string | undefined;
  /** False for a fragment: what is absent may stand elsewhere. */
  readonly complete: boolean;
  /** What the configuration tells of the site. */
  readonly site: SiteLists;
  readonly graph: ResourceGraph;
  readonly podSecurity: PodSecurity;
}

/** The levels of the Pod Security Standards that refuse anything. */
export type RestrictingLevel = Exclude<PodSecurityLevel, 'privileged'>;

/** What the Pod Security Standards say of the pods of the set. */
export interface PodSecurity {
  /** Each namespace that has pods, in the order in which they come. */
  readonly namespaces: readonly NamespacePodSecurity[];
  /** The controls of a level that the pods of an object miss; none where it has no pods. */
  missed(resource: Resource, level: RestrictingLevel, minor?: number): readonly string[];
}

/** One thing that is wrong. */
export interface Problem {
  /** The place: a field, written or missing. */
  readonly at: Field;
  /** What is wrong with this object, in one sentence; why and what to do stand in the reference section. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Whether the API server refuses the object because of this. */
  readonly rejected?: boolean;
  readonly fix?: ProposedFix;
}

/** A repair, stated as edits of fields. It must silence the rule, and the API server must accept its result. */
export interface ProposedFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly Edit[];
}

/** What each scope's `check` receives; the engine owns every loop. */
export interface Targets {
  /** Each container of each pod whose role the rule declares. */
  container: AuditContext & { readonly container: Container; readonly pod: Pod; readonly resource: Resource };
  /** Each pod or pod template. */
  pod: AuditContext & { readonly pod: Pod; readonly resource: Resource };
  /** Each object of the kinds that the rule declares. */
  resource: AuditContext & { readonly resource: Resource };
  /**
   * Each object of the kinds that the rule declares which the set before had too, as it was then. What is gone has no
   * place: it is reported at what lost it.
   */
  change: AuditContext & {
    readonly resource: Resource;
    readonly before: Resource;
    readonly graphBefore: ResourceGraph;
  };
  /** Once, with the graph. Its problems name their object. */
  set: AuditContext;
  /** Each fault that decoding against the API's schema finds, of the codes that the rule declares. */
  shape: AuditContext & { readonly resource: Resource; readonly problem: ShapeProblem };
  /** Each fault in a text, of the codes that the rule declares. */
  text: { readonly problem: SyntaxProblem };
  /** Each of our suppressions that has no effect, of the codes that the rule declares. */
  suppression: { readonly problem: SuppressionProblem };
}

export type Scope = keyof Targets;

/** What each scope's `check` yields. */
export interface Problems {
  container: Problem;
  pod: Problem;
  resource: Problem;
  change: Problem;
  set: Problem & { readonly resource: Resource };
  shape: Problem;
  text: { readonly at: Span; readonly message: string; readonly severity?: Severity; readonly rejected?: boolean };
  suppression: { readonly message: string };
}

export interface RuleMetadata {
  /** Kebab-case, named after the thing in the manifest; equal to the file's name. Never reused. */
  readonly id: string;
  /** What the rule demands, as a sentence without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** The modes whose risk it lowers, the foremost (the rule's folder) first. */
  readonly modes: readonly [ModeId, ...ModeId[]];
  /** The profiles that it is part of; none for an opt-in rule. */
  readonly profiles: readonly Profile[];
  /** The reference section that explains it: `name#section`. */
  readonly reference: `${string}#${string}`;
  /** Why, in a sentence or two, with the decision where tools disagree. */
  readonly rationale: string;
  /** Checks of other tools that it answers: `peer/check_id`. */
  readonly equivalents: readonly string[];
  /** Whether any of its problems carries a fix. */
  readonly fixable: boolean;
  /** True where it is about something absent from the set: it is silent on fragments. */
  readonly absence?: true;
  /** Rules that say less of the same fault: where both speak at one place, only this one is heard. */
  readonly outranks?: readonly string[];
  /** The version of KubeShark that brought it, as `1.2.0`; left out for those that were there from the first. */
  readonly since?: string;
}

/** The extra declarations that each scope needs. */
export interface ScopeDeclarations {
  container: {
    /** The roles that it judges; all four unless the field has no meaning in one. */
    readonly roles?: readonly ContainerRole[];
    /** Kinds that it leaves out, each with the reason. */
    readonly exceptKinds?: Readonly<Record<string, string>>;
  };
  pod: { readonly exceptKinds?: Readonly<Record<string, string>> };
  resource: {
    /** `Kind` or `group/Kind` entries (`apps/Deployment`, `/Service`); `*` for every object. */
    readonly kinds: readonly string[];
  };
  change: { readonly kinds: readonly string[] };
  set: { readonly kinds?: readonly string[] };
  shape: { readonly codes: readonly ShapeProblem['code'][] };
  text: { readonly codes: readonly SyntaxProblem['code'][] };
  suppression: { readonly codes: readonly SuppressionProblem['code'][] };
}

export type RuleOf<S extends Scope> = RuleMetadata &
  ScopeDeclarations[S] & {
    readonly scope: S;
    check(target: Targets[S]): Iterable<Problems[S]>;
  };

export type Rule = { [S in Scope]: RuleOf<S> }[Scope];

/** Declares a rule; `scope` decides what `check` receives. */
export function defineRule<S extends Scope>(rule: RuleOf<S>): RuleOf<S> {
  return rule;
}
