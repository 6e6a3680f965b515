import rule from '../../../src/rules/privilege-sprawl/require-encrypted-storage-class.js';
import { testRule } from '../../support/test-rule.js';

const storage = (provisioner: string, parameters: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: ${provisioner}\nparameters: ${parameters}\n`;

testRule(rule, {
  valid: [
    { name: 'encryption', yaml: storage('ebs.csi.aws.com', '{ encrypted: "true" }') },
    { name: 'a driver that encrypts always', yaml: storage('pd.csi.storage.gke.io', '{ type: pd-ssd }') },
    { name: 'a value that is not final', yaml: storage('ebs.csi.aws.com', '{ encrypted: "${ENCRYPTED}" }') },
  ],
  invalid: [
    {
      name: 'no parameter',
      yaml: storage('ebs.csi.aws.com', '{ type: gp3 }'),
      at: ['parameters'],
      message: ['StorageClass "fast" does not ask'],
    },
    { name: 'no parameters', yaml: storage('ebs.csi.eks.amazonaws.com', 'null'), at: ['parameters'] },
    {
      name: 'no encryption',
      yaml: storage('kubernetes.io/aws-ebs', '{ encrypted: "false" }'),
      at: ['encrypted: "false"'],
    },
  ],
});
