import { LabelSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';

/**
 * Labels that a controller gives to pods as it makes them, so that no manifest holds them.
 *
 * Source: Well-known labels, annotations and taints.
 */
const RUN_TIME_LABELS: ReadonlySet<string> = new Set([
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/job-name',
  'batch.kubernetes.io/job-completion-index',
  'batch.kubernetes.io/controller-uid',
  'job-name',
  'controller-uid',
  'controller-revision-hash',
  'pod-template-hash',
  'pod-template-generation',
]);

/** A selector in two parts: what manifests can answer, and the labels that only running pods have. */
export interface SplitSelector {
  readonly written: LabelSelector;
  readonly runTime: readonly (readonly [key: string, value: string])[];
}

export function splitSelector(selector: LabelSelector): SplitSelector {
  const runTime = [...selector.equal].filter(([key]) => RUN_TIME_LABELS.has(key));
  const requirements = selector.requirements.filter(({ key }) => !RUN_TIME_LABELS.has(key));
  if (!runTime.length && requirements.length === selector.requirements.length) return { written: selector, runTime };
  const equal = new Map([...selector.equal].filter(([key]) => !RUN_TIME_LABELS.has(key)));
  return { written: new LabelSelector(equal, requirements), runTime };
}

/** Whether a workload's controller could give one of its pods this label. */
export function mayGiveLabel({ kind, name }: Resource, [key, value]: readonly [string, string]): boolean {
  if (key === 'statefulset.kubernetes.io/pod-name') return kind === 'StatefulSet' && value.startsWith(`${name}-`);
  if (key === 'job-name' || key === 'batch.kubernetes.io/job-name') return mayNameJob(kind, name, value);
  return true;
}

/** A CronJob names its Jobs after itself. */
function mayNameJob(kind: string, name: string, value: string): boolean {
  return kind === 'Job' ? value === name : kind === 'CronJob' && value.startsWith(`${name}-`);
}
