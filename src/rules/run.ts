import type { SourceDocument } from '../documents/source-document.js';
import type { Finding } from '../findings/finding.js';
import { type CounterpartOf, counterparts } from '../graph/counterparts.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { isPodChecked } from '../resources/checked-pod.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { AuditContext, Problem, Problems, Rule, RuleOf, Scope } from './rule.js';
import { crashFinding, findingOf, textFinding } from './to-finding.js';

export interface RunInput extends AuditContext {
  readonly documents: readonly SourceDocument[];
  /** The faults that decoding finds in an object. */
  readonly shapeProblems: (resource: Resource) => Iterable<ShapeProblem>;
  /** The set before, where the change is to be judged. */
  readonly graphBefore?: ResourceGraph;
}

export interface RunResult {
  readonly findings: readonly Finding[];
  readonly crashedRules: readonly string[];
}

/** Runs rules over a set: one pass over its objects, each rule called with the narrow thing that it needs. */
export function runRules(rules: readonly Rule[], input: RunInput): RunResult {
  const run = new Run(rules, input);
  for (const document of input.documents) run.document(document);
  for (const resource of input.graph.resources) run.resource(resource);
  run.set();
  return { findings: withoutOutranked(rules, run.findings), crashedRules: [...run.crashed].sort() };
}

function withoutOutranked(rules: readonly Rule[], findings: readonly Finding[]): readonly Finding[] {
  const outranks = new Map(rules.flatMap(({ id, outranks }) => (outranks ? [[id, outranks] as const] : [])));
  const key = (rule: string, { file, line, column }: Finding) => JSON.stringify([rule, file, line, column]);
  const silenced = new Set(
    findings.flatMap((finding) => (outranks.get(finding.rule) ?? []).map((rule) => key(rule, finding))),
  );
  return silenced.size ? findings.filter((finding) => !silenced.has(key(finding.rule, finding))) : findings;
}

/** What rules say of some objects of a set; those for whole sets and for texts say nothing. */
export function runOnObjects(rules: readonly Rule[], input: RunInput, resources: readonly Resource[]): RunResult {
  const run = new Run(rules, input);
  for (const resource of resources) run.resource(resource);
  return { findings: run.findings, crashedRules: [...run.crashed].sort() };
}

class Run {
  readonly findings: Finding[] = [];
  readonly crashed = new Set<string>();
  readonly #rules: { readonly [S in Scope]: readonly RuleOf<S>[] };
  readonly #byKind = new Map<string, readonly RuleOf<'resource'>[]>();
  readonly #counterpartOf: CounterpartOf | undefined;

  constructor(
    rules: readonly Rule[],
    readonly input: RunInput,
  ) {
    const applicable = rules.filter((rule) => input.complete || !rule.absence);
    const ofScope = <S extends Scope>(scope: S) =>
      applicable.filter((rule): rule is Rule & RuleOf<S> => rule.scope === scope);
    this.#rules = {
      container: ofScope('container'),
      pod: ofScope('pod'),
      resource: ofScope('resource'),
      change: ofScope('change'),
      set: ofScope('set'),
      shape: ofScope('shape'),
      text: ofScope('text'),
      suppression: ofScope('suppression'),
    };
    const { graph, graphBefore } = input;
    if (graphBefore && this.#rules.change.length) this.#counterpartOf = counterparts(graph, graphBefore);
  }

  document(document: SourceDocument): void {
    if (document.isTemplate) return;
    for (const problem of document.problems) {
      for (const rule of this.#rules.text.filter(({ codes }) => codes.includes(problem.code))) {
        this.#collect(
          rule,
          document,
          () => rule.check({ problem }),
          (found) => textFinding(rule, document, found),
        );
      }
    }
  }

  resource(resource: Resource): void {
    const { input } = this;
    for (const rule of this.#resourceRules(resource))
      this.#ofResource(rule, resource, () => rule.check({ ...input, resource }));
    if (this.#rules.shape.length) this.#shape(resource);
    this.#change(resource);
    const { pod, kind } = resource;
    if (!pod) return;
    for (const rule of this.#rules.pod) {
      if (rule.exceptKinds && kind in rule.exceptKinds) continue;
      this.#ofPod(rule, resource, () => rule.check({ ...input, pod, resource }));
    }
    for (const rule of this.#rules.container) {
      if (rule.exceptKinds && kind in rule.exceptKinds) continue;
      for (const container of pod.containers) {
        if (rule.roles && !rule.roles.includes(container.role)) continue;
        this.#ofPod(rule, resource, () => rule.check({ ...input, container, pod, resource }));
      }
    }
  }

  set(): void {
    for (const rule of this.#rules.set) {
      this.#collect(
        rule,
        undefined,
        () => rule.check(this.input),
        (found: Problems['set']) => findingOf(rule, found.resource, found),
      );
    }
  }

  #shape(resource: Resource): void {
    for (const problem of this.#shapeProblems(resource)) {
      for (const rule of this.#rules.shape.filter(({ codes }) => codes.includes(problem.code))) {
        this.#ofResource(rule, resource, () => rule.check({ ...this.input, resource, problem }));
      }
    }
  }

  #change(resource: Resource): void {
    const { input } = this;
    const { graphBefore } = input;
    const before = this.#counterpartOf?.(resource);
    if (!before || !graphBefore) return;
    for (const rule of this.#rules.change.filter((candidate) => judges(candidate, resource)))
      this.#ofResource(rule, resource, () => rule.check({ ...input, resource, before, graphBefore }));
  }

  /** Where decoding or validation itself fails, none of the rules about them can judge the object. */
  #shapeProblems(resource: Resource): readonly ShapeProblem[] {
    try {
      return [...this.input.shapeProblems(resource)];
    } catch (error) {
      for (const rule of this.#rules.shape) {
        this.crashed.add(rule.id);
        this.findings.push(crashFinding(rule, resource, error));
      }
      return [];
    }
  }

  #resourceRules(resource: Resource): readonly RuleOf<'resource'>[] {
    const key = `${resource.group}/${resource.kind}`;
    let rules = this.#byKind.get(key);
    if (!rules) {
      rules = this.#rules.resource.filter((rule) => judges(rule, resource));
      this.#byKind.set(key, rules);
    }
    return rules;
  }

  #ofResource(rule: Rule, resource: Resource, check: () => Iterable<Problem>): void {
    this.#collect(rule, resource, check, (problem: Problem) => findingOf(rule, resource, problem));
  }

  /** What the server does not look at, it cannot refuse. */
  #ofPod(rule: Rule, resource: Resource, check: () => Iterable<Problem>): void {
    const isChecked = isPodChecked(resource, this.input.minor);
    this.#collect(rule, resource, check, (problem: Problem) =>
      findingOf(rule, resource, isChecked ? problem : { ...problem, rejected: false }),
    );
  }

  /** A rule that fails is reported beside the findings of all others, and makes the answer "could not judge". */
  #collect<P>(
    rule: Rule,
    where: Resource | SourceDocument | undefined,
    check: () => Iterable<P>,
    toFinding: (problem: P) => Finding,
  ): void {
    try {
      for (const problem of check()) this.findings.push(toFinding(problem));
    } catch (error) {
      this.crashed.add(rule.id);
      this.findings.push(crashFinding(rule, where, error));
    }
  }
}

function judges({ kinds }: RuleOf<'resource' | 'change'>, { group, kind }: Resource): boolean {
  return kinds.some((declared) => declared === '*' || declared === `${group}/${kind}` || declared === kind);
}
