import { defineRule } from '../rule.js';

/** Kubernetes documentation, Persistent Volumes: hostPath is for tests on a single node and does not work in a cluster. */
export default defineRule({
  id: 'no-host-path-persistent-volume',
  title: 'PersistentVolumes are no directory of a node',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#host-paths',
  rationale:
    'A hostPath PersistentVolume hides the node’s file system behind a claim, so that no check of the pod sees it, and shows other data on every node. A local volume names its node.',
  equivalents: ['kyverno/other/limit-hostpath-type-pv'],
  fixable: false,
  scope: 'resource',
  kinds: ['/PersistentVolume'],

  *check({ resource }) {
    const hostPath = resource.at('spec', 'hostPath');
    if (!hostPath.exists) return;
    const at = hostPath.at('path');
    const message = `PersistentVolume "${resource.name}" is ${at.string ?? 'a path'} of whichever node its pod runs on.`;
    yield { at, message };
  },
});
