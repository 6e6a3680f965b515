import type { Path } from '../documents/path.js';

/**
 * Where each kind carries its pod: the path of the object that holds `metadata` and `spec` of the pod.
 *
 * Source: API reference, workload resources. Group `''` is core; `extensions` held some of them until 1.15.
 */
const POD_TEMPLATE_PATHS: Readonly<Record<string, Path>> = {
  '/Pod': [],
  '/PodTemplate': ['template'],
  '/ReplicationController': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'extensions/Deployment': ['spec', 'template'],
  'extensions/ReplicaSet': ['spec', 'template'],
  'extensions/DaemonSet': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The kinds that carry a pod, without their groups. */
export const POD_CARRYING_KINDS: readonly string[] = [
  ...new Set(Object.keys(POD_TEMPLATE_PATHS).map((key) => key.slice(key.indexOf('/') + 1))),
];

/** The path of a kind's pod template, or undefined where the kind carries no pod. */
export function podTemplatePath(group: string, kind: string): Path | undefined {
  return Object.hasOwn(POD_TEMPLATE_PATHS, `${group}/${kind}`) ? POD_TEMPLATE_PATHS[`${group}/${kind}`] : undefined;
}
