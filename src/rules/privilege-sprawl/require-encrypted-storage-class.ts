import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

const OPTIONAL: ReadonlySet<unknown> = new Set([
  'ebs.csi.aws.com',
  'kubernetes.io/aws-ebs',
  'ebs.csi.eks.amazonaws.com',
]);

/** Parameter `encrypted` (AWS EBS CSI driver); Storage Classes. */
export default defineRule({
  id: 'require-encrypted-storage-class',
  title: 'Storage classes ask for encryption where it is not given',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#storage-classes',
  rationale:
    'A disk or snapshot that is copied is read without a key. Azure, Google and most others encrypt always, so only classes whose driver leaves it to a parameter are judged.',
  equivalents: ['kubescape/C-0264'],
  fixable: false,
  scope: 'resource',
  kinds: ['storage.k8s.io/StorageClass'],

  *check({ resource }) {
    const at = resource.at('parameters', 'encrypted');
    if (!OPTIONAL.has(resource.at('provisioner').value) || at.value === 'true' || isPlaceholder(at.value)) return;
    yield { at, message: `StorageClass "${resource.name}" does not ask for encrypted volumes.` };
  },
});
