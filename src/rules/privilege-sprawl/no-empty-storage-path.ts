import { defineRule } from '../rule.js';

/** Annotation nfs.io/storage-path (NFS subdir external provisioner, pathPattern). */
export default defineRule({
  id: 'no-empty-storage-path',
  title: 'Claims of the NFS provisioner name a folder',
  severity: 'warning',
  modes: ['privilege-sprawl', 'insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#storage-classes',
  rationale: 'An empty path is the whole export: the pod reads and deletes the volumes of everyone who has one there.',
  equivalents: ['kyverno/other/nfs-subdir-external-provisioner-storage-path'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource }) {
    const templates = resource.isA('StatefulSet', 'apps') ? resource.at('spec', 'volumeClaimTemplates').items() : [];
    const claims = resource.isA('PersistentVolumeClaim', '') ? [resource.root] : templates;
    for (const claim of claims) {
      const at = claim.at('metadata', 'annotations', 'nfs.io/storage-path');
      if (at.string === undefined || !/^[\s/.]*$/.test(at.string)) continue;
      yield {
        at,
        message: `Claim "${claim.at('metadata', 'name').string ?? ''}" asks for the whole export of the NFS server.`,
      };
    }
  },
});
