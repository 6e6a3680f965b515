import type { Field } from '../../documents/field.js';
import { percentage } from '../../resources/int-or-percent.js';
import { defineRule, type Problem } from '../rule.js';

/** The fields of a strategy exclude each other (API reference, DeploymentStrategy, DaemonSetUpdateStrategy, StatefulSetUpdateStrategy). */
export default defineRule({
  id: 'match-update-strategy',
  title: 'The fields of an update strategy fit together',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#update-strategy',
  rationale:
    'The API server refuses a strategy that could never replace a pod, and the parameters of one type beside another type.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet'],

  *check({ resource, minor }) {
    const { kind, name } = resource;
    const strategy = resource.at('spec', kind === 'Deployment' ? 'strategy' : 'updateStrategy');
    const hasSurge = kind === 'Deployment' || minor >= DAEMON_SET_SURGE_SINCE;
    const problem =
      mixedTypes(kind, strategy) ??
      (kind === 'StatefulSet' ? undefined : (oversized(kind, strategy) ?? stuck(kind, strategy, hasSurge)));
    if (problem) yield { ...problem, rejected: true, message: `${kind} "${name}" ${problem.message}` };
  },
});

/** Before, the server drops `maxSurge` from a DaemonSet (KEP-1591). */
const DAEMON_SET_SURGE_SINCE = 22;

/** A DaemonSet alone may keep parameters beside OnDelete. */
function mixedTypes(kind: string, strategy: Field): Problem | undefined {
  const type = strategy.at('type').value;
  const rolling = strategy.at('rollingUpdate');
  const isMixed =
    rolling.exists &&
    ((kind === 'Deployment' && type === 'Recreate') || (kind === 'StatefulSet' && type === 'OnDelete'));
  if (!isMixed) return undefined;
  return {
    at: rolling,
    message: `sets rollingUpdate beside the type ${type}.`,
    fix: {
      title: `Remove rollingUpdate (assumes that ${type} is meant)`,
      safety: 'suggestion',
      edits: [rolling.remove()],
    },
  };
}

function oversized(kind: string, strategy: Field): Problem | undefined {
  const keys = kind === 'Deployment' ? ['maxUnavailable'] : ['maxUnavailable', 'maxSurge'];
  const at = keys.map((key) => strategy.at('rollingUpdate', key)).find(({ value }) => (percentage(value) ?? 0) > 100);
  return at && { at, message: `sets ${at.key} to ${at.words}, more than all of its pods.` };
}

function stuck(kind: string, strategy: Field, hasSurge: boolean): Problem | undefined {
  const [surge, unavailable] = [
    strategy.at('rollingUpdate', 'maxSurge'),
    strategy.at('rollingUpdate', 'maxUnavailable'),
  ];
  if (isZero(unavailable) && (isZero(surge) || !hasSurge || (kind === 'DaemonSet' && !surge.exists))) {
    const edits = kind === 'Deployment' ? [surge.set(1)] : [unavailable.set(1)];
    const title =
      kind === 'Deployment'
        ? 'Set maxSurge to 1 (assumes room for one more pod)'
        : 'Set maxUnavailable to 1 (assumes that one pod may be missing)';
    return {
      at: unavailable,
      message: 'allows neither a pod more nor a pod less, so an update could replace none.',
      fix: { title, safety: 'suggestion', edits },
    };
  }
  const isBoth =
    kind === 'DaemonSet' &&
    hasSurge &&
    isAmount(surge) &&
    !isZero(surge) &&
    (isAmount(unavailable) || !unavailable.exists) &&
    !isZero(unavailable);
  if (!isBoth) return undefined;
  return {
    at: surge,
    message: `sets maxSurge to ${surge.words} while maxUnavailable is ${unavailable.value ?? '1, the default'}: one of them has to be 0.`,
    fix: {
      title: 'Set maxUnavailable to 0 (assumes that the surge is meant)',
      safety: 'suggestion',
      edits: [unavailable.set(0)],
    },
  };
}

function isZero({ value }: Field): boolean {
  return value === 0 || percentage(value) === 0;
}

function isAmount({ value }: Field): boolean {
  return typeof value === 'number' || percentage(value) !== undefined;
}
