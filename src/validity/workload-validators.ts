import type { Validators } from './validator.js';
import { checkAutoscaler } from './workload-autoscalers.js';
import { checkDisruptionBudget } from './workload-budgets.js';
import {
  checkDaemonSet,
  checkDeployment,
  checkReplicaSet,
  checkReplicationController,
} from './workload-controllers.js';
import { checkCronJob } from './workload-cron-jobs.js';
import { checkJob } from './workload-jobs.js';
import { checkControllerRevision } from './workload-revisions.js';
import { checkStatefulSet } from './workload-stateful-sets.js';

/** What makes pods, scales them and keeps them from being disturbed. */
export const WORKLOAD_VALIDATORS: Validators = {
  '/ReplicationController': [checkReplicationController],
  'apps/Deployment': [checkDeployment],
  'apps/ReplicaSet': [checkReplicaSet],
  'apps/DaemonSet': [checkDaemonSet],
  'apps/StatefulSet': [checkStatefulSet],
  'apps/ControllerRevision': [checkControllerRevision],
  'batch/Job': [checkJob],
  'batch/CronJob': [checkCronJob],
  'autoscaling/HorizontalPodAutoscaler': [checkAutoscaler],
  'policy/PodDisruptionBudget': [checkDisruptionBudget],
};
