import { isPlaceholder } from '../../documents/placeholder.js';
import { SCALABLE_KINDS } from '../../resources/scalable-kinds.js';
import { defineRule } from '../rule.js';

const UNSCALABLE: readonly string[] = ['Pod', 'DaemonSet', 'Job', 'CronJob', 'PodTemplate', 'Service'];

/** The controller looks the kind up in the group that is written, whatever the version (Horizontal Pod Autoscaling). */
export default defineRule({
  id: 'no-unscalable-autoscaler-target',
  title: 'Autoscalers name a kind that can be scaled, with its API group',
  severity: 'error',
  modes: ['resource-starvation', 'api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-targets',
  rationale:
    'A reference with the wrong group, or without one, finds nothing: the autoscaler reports FailedGetScale and never acts. Since 1.34 the API server refuses a reference without a group. DaemonSets, Jobs and single pods have no scale.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource, minor }) {
    const target = resource.at('spec', 'scaleTargetRef');
    const [kind, version] = [target.at('kind'), target.at('apiVersion')];
    const name = `HorizontalPodAutoscaler "${resource.name}"`;
    const written = version.exists ? version.string : '';
    const isRefused = minor >= 34 && written !== undefined && groupOf(written) === '';
    if (UNSCALABLE.includes(kind.string ?? '') && !isRefused)
      yield { at: kind, message: `${name} scales a ${kind.words}, which has no scale.` };
    const right = SCALABLE_KINDS[kind.string ?? ''];
    if (right === undefined || written === undefined || isPlaceholder(written) || groupOf(written) === groupOf(right))
      return;
    yield {
      at: version,
      message: `${name} looks for ${kind.words} in ${written ? `API version "${written}"` : 'no API version'} and not in ${right}.`,
      rejected: isRefused,
      fix: { title: `Name the API version ${right}`, safety: 'safe', edits: [version.set(right)] },
    };
  },
});

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
