import type { NamespacePodSecurity, ObjectPodSecurity, PodSecurityLevel } from '../findings/pod-security.js';
import type { Pod } from '../resources/pod.js';
import { enforceLabel } from '../resources/pod-security-labels.js';
import type { Resource } from '../resources/resource.js';
import { POD_SECURITY_CONTROLS } from './pod-security-controls.js';
import type { AuditContext, PodSecurity, RestrictingLevel, RuleOf } from './rule.js';
import { identify } from './to-finding.js';

/** Judges pods by the rules of the Pod Security Standards, whatever rules an audit runs. */
export class PodSecurityJudge implements PodSecurity {
  readonly #context: AuditContext;
  #namespaces: readonly NamespacePodSecurity[] | undefined;

  constructor(context: Omit<AuditContext, 'podSecurity'>) {
    this.#context = { ...context, podSecurity: this };
  }

  get namespaces(): readonly NamespacePodSecurity[] {
    this.#namespaces ??= this.#judgeAll();
    return this.#namespaces;
  }

  missed(resource: Resource, level: RestrictingLevel, minor = this.#context.minor): readonly string[] {
    const { pod } = resource;
    if (!pod) return [];
    const target = { ...this.#context, minor, release: `1.${minor}`, resource, pod };
    return POD_SECURITY_CONTROLS.filter(({ rules }) =>
      rules.some((rule) => rule.profiles.includes(`pss-${level}`) && isBroken(rule, target)),
    ).map(({ name }) => name);
  }

  #judgeAll(): readonly NamespacePodSecurity[] {
    const groups = new Map<string | undefined, ObjectJudgement[]>();
    for (const workload of this.#context.graph.workloads) {
      const { namespace } = workload;
      const group = groups.get(namespace) ?? [];
      group.push(this.#judge(workload));
      groups.set(namespace, group);
    }
    return [...groups].map(([namespace, judgements]) => ({
      namespace,
      level: highestOf(judgements),
      enforced: this.#enforcedIn(namespace),
      objects: judgements.map(({ object }) => object),
    }));
  }

  #judge(resource: Resource): ObjectJudgement {
    const [baseline, restricted] = [this.missed(resource, 'baseline'), this.missed(resource, 'restricted')];
    const admittedBy = [
      ...(baseline.length ? [] : ['baseline' as const]),
      ...(restricted.length ? [] : ['restricted' as const]),
    ];
    const level = admittedBy.at(-1) ?? 'privileged';
    const missed = level === 'privileged' ? baseline : restricted;
    return { admittedBy, object: { resource: identify(resource), level, missed } };
  }

  #enforcedIn(namespace: string | undefined): string | undefined {
    const own = this.#context.graph.ofKind('Namespace', '').find(({ name }) => name === namespace);
    return own && enforceLabel(own).string;
  }
}

/** An object, and all levels that admit it: restricted may admit what baseline does not, such as Windows pods. */
interface ObjectJudgement {
  readonly admittedBy: readonly PodSecurityLevel[];
  readonly object: ObjectPodSecurity;
}

function highestOf(judgements: readonly ObjectJudgement[]): PodSecurityLevel {
  const isAdmitted = (level: PodSecurityLevel) => judgements.every(({ admittedBy }) => admittedBy.includes(level));
  return (['restricted', 'baseline'] as const).find(isAdmitted) ?? 'privileged';
}

type Target = AuditContext & { readonly pod: Pod; readonly resource: Resource };

/** A rule that fails here fails in its own profile too, where it is reported; what could not be judged does not conform. */
function isBroken(rule: RuleOf<'pod'> | RuleOf<'container'>, target: Target): boolean {
  try {
    return rule.scope === 'pod'
      ? yieldsAny(rule.check(target))
      : target.pod.containers.some((container) => yieldsAny(rule.check({ ...target, container })));
  } catch {
    return true;
  }
}

function yieldsAny(problems: Iterable<unknown>): boolean {
  for (const _ of problems) return true;
  return false;
}
