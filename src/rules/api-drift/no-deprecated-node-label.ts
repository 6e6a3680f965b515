import type { Field } from '../../documents/field.js';
import type { Pod } from '../../resources/pod.js';
import { defineRule } from '../rule.js';

/** Source: Kubernetes documentation, Well-Known Labels, Annotations and Taints; the warnings of the API server 1.36. */
const RENAMED: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
};

/** kubeadm stopped giving this label in 1.24 and this taint in 1.25 (KEP-2067). */
const OLD_CONTROL_PLANE = 'node-role.kubernetes.io/master';
const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const LABEL_GONE_IN = 24;
const TAINT_GONE_IN = 25;

export default defineRule({
  id: 'no-deprecated-node-label',
  title: 'Pods choose nodes by labels that nodes will keep',
  severity: 'info',
  modes: ['api-drift', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#old-labels-and-registries',
  rationale:
    'The beta names have had stable ones beside them since 1.14 and 1.17, and nodes of some providers no longer carry them. The label and the taint "master" are gone: such a pod waits for a node that does not come.',
  equivalents: [],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor }) {
    const keys = [...selectorKeys(pod), ...expressionKeys(pod), ...topologyKeys(pod)];
    for (const { at, label, rename } of keys) {
      const stable = Object.hasOwn(RENAMED, label) ? RENAMED[label] : undefined;
      const isGone = label === OLD_CONTROL_PLANE && minor >= LABEL_GONE_IN;
      const instead = stable ?? (isGone ? CONTROL_PLANE : undefined);
      if (!instead) continue;
      const message = isGone
        ? `Nodes have had no label "${label}" since Kubernetes 1.24; theirs is "${instead}".`
        : `The node label "${label}" is deprecated; use "${instead}".`;
      const fix = {
        title: `Use ${instead} (assumes that the nodes carry it)`,
        safety: 'suggestion' as const,
        edits: [rename(instead)],
      };
      yield { at, message, ...(isGone ? { severity: 'warning' as const } : {}), fix };
    }
    const tolerations = pod.spec.at('tolerations').items();
    const tolerated = tolerations.map((toleration) => toleration.at('key').string);
    if (minor < TAINT_GONE_IN || tolerated.includes(CONTROL_PLANE)) return;
    for (const key of tolerations.map((toleration) => toleration.at('key'))) {
      if (key.string !== OLD_CONTROL_PLANE) continue;
      const fix = {
        title: `Tolerate ${CONTROL_PLANE} (assumes that control planes are meant)`,
        safety: 'suggestion' as const,
        edits: [key.set(CONTROL_PLANE)],
      };
      yield {
        at: key,
        severity: 'warning',
        message: `Control planes have had no taint "${OLD_CONTROL_PLANE}" since Kubernetes 1.25; theirs is "${CONTROL_PLANE}".`,
        fix,
      };
    }
  },
});

/** A place that names a node label, and how to name another one there. */
interface LabelPlace {
  readonly at: Field;
  readonly label: string;
  readonly rename: (label: string) => ReturnType<Field['set']>;
}

function selectorKeys({ spec }: Pod): LabelPlace[] {
  return spec
    .at('nodeSelector')
    .entries()
    .map(([label, at]) => ({ at, label, rename: (to) => at.rename(to) }));
}

function expressionKeys({ spec }: Pod): LabelPlace[] {
  const affinity = spec.at('affinity', 'nodeAffinity');
  const required = affinity.at('requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms').items();
  const preferred = affinity.at('preferredDuringSchedulingIgnoredDuringExecution').items();
  const terms = [...required, ...preferred.map((term) => term.at('preference'))];
  return terms
    .flatMap((term) => term.at('matchExpressions').items())
    .flatMap((expression) => textPlace(expression.at('key')));
}

function topologyKeys({ spec }: Pod): LabelPlace[] {
  const terms = ['podAffinity', 'podAntiAffinity'].flatMap((kind) => {
    const affinity = spec.at('affinity', kind);
    const preferred = affinity.at('preferredDuringSchedulingIgnoredDuringExecution').items();
    return [
      ...affinity.at('requiredDuringSchedulingIgnoredDuringExecution').items(),
      ...preferred.map((term) => term.at('podAffinityTerm')),
    ];
  });
  return [...spec.at('topologySpreadConstraints').items(), ...terms].flatMap((term) =>
    textPlace(term.at('topologyKey')),
  );
}

function textPlace(at: Field): LabelPlace[] {
  return at.string === undefined ? [] : [{ at, label: at.string, rename: (to) => at.set(to) }];
}
