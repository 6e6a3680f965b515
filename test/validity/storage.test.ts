import { STORAGE_VALIDATORS } from '../../src/validity/storage-validators.js';
import { head, testValidators } from './validator-cases.js';

const volume = (source: string) => `spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], ${source} }`;
const NODE =
  'nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: In, values: [b] }] }] } }';
const IQN = 'iqn: "iqn.2020-01.com.example:disk"';

testValidators(STORAGE_VALIDATORS, {
  head: head('v1', 'PersistentVolume'),
  valid: {
    'a CSI volume': volume(
      'csi: { driver: EBS.csi.aws.com, volumeHandle: a, nodePublishSecretRef: { name: a, namespace: b } }, volumeAttributesClassName: gold',
    ),
    'a local disk': volume(`local: { path: /mnt/a }, ${NODE}`),
    'what the server overlooks': volume('nfs: { server: a, path: /a }, flexVolume: { driver: a/b }'),
    'a recycled folder': volume('hostPath: { path: /data }, persistentVolumeReclaimPolicy: Recycle'),
    'an amount from elsewhere':
      "spec: { capacity: { storage: '${SIZE}' }, accessModes: '${MODES}', nfs: { server: a, path: '${PATH}' } }",
  },
  invalid: {
    'nothing that a volume needs': [
      'spec: {}',
      ['spec.accessModes', 'at least one item'],
      ['spec.capacity.storage', 'needs "capacity"'],
      ['spec', 'needs a source'],
    ],
    'an amount of something else, and modes that exclude each other': [
      'spec: { capacity: { storage: 1Gi, cpu: 1 }, accessModes: [ReadWriteOncePod, ReadWriteOnce], nfs: { server: a, path: a } }',
      ['spec.accessModes', 'beside other access modes'],
      ['spec.capacity.cpu', '"storage" alone'],
      ['spec.nfs.path', 'begin with "/"'],
    ],
    'two sources': [volume('nfs: { server: a, path: /a }, hostPath: { path: /a }'), ['spec.nfs', 'beside "hostPath"']],
    'a local disk of no node': [
      volume('local: { path: /a/../b }'),
      ['spec.nodeAffinity', 'names the node'],
      ['spec.local.path', '".."'],
    ],
    'nodes that cannot be chosen': [
      volume('csi: { driver: a, volumeHandle: b }, nodeAffinity: {}, storageClassName: A'),
      ['spec.nodeAffinity.required', 'needs "required"'],
      ['spec.storageClassName', 'DNS name'],
    ],
    'the root of a node, recycled': [
      volume('hostPath: { path: /./ }, persistentVolumeReclaimPolicy: Recycle'),
      ['spec.persistentVolumeReclaimPolicy', '"Recycle"'],
    ],
    'a driver and secrets that are none': [
      volume('csi: { driver: a_b, volumeHandle: c, nodePublishSecretRef: { name: A } }'),
      ['spec.csi.driver', 'DNS name'],
      ['spec.csi.nodePublishSecretRef.namespace', 'needs "namespace"'],
      ['spec.csi.nodePublishSecretRef.name', 'DNS name'],
    ],
    'a class of attributes without a driver': [
      volume('nfs: { server: a, path: /a }, volumeAttributesClassName: gold'),
      ['spec.csi', '"volumeAttributesClassName"'],
    ],
    'a disk over iSCSI': [
      volume(`iscsi: { targetPortal: ${'a'.repeat(64)}, ${IQN}, lun: 256, initiatorName: x, chapAuthSession: true }`),
      ['spec.iscsi.initiatorName', 'iSCSI name'],
      ['spec.iscsi.lun', '255'],
      ['spec.iscsi.secretRef', 'needs "secretRef"'],
      ['spec.iscsi.targetPortal', '63 characters'],
    ],
    'a disk over Fibre Channel': [volume('fc: { targetWWNs: [a] }'), ['spec.fc.lun', 'need "lun"']],
    'disks of clouds': [
      volume('azureDisk: { diskName: a, diskURI: a, kind: Managed }'),
      ['spec.azureDisk.diskURI', '/subscriptions/'],
    ],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('v1', 'PersistentVolumeClaim'),
  valid: {
    'a claim': 'spec: { accessModes: [ReadWriteOnce], storageClassName: "" }',
    'a source that the server drops': 'spec: { accessModes: [ReadWriteOnce], dataSource: { kind: Foo, name: a } }',
    'a source of another namespace, which it drops':
      'spec: { accessModes: [ReadWriteOnce], dataSourceRef: { kind: Foo, name: a, namespace: B } }',
  },
  invalid: {
    'a class that none can be': [
      'spec: { accessModes: [ReadWriteOnce], storageClassName: A }',
      ['spec.storageClassName', 'DNS name'],
    ],
    'a source of no kind of the core group': [
      'spec: { accessModes: [ReadWriteOnce], dataSourceRef: { kind: Foo, name: a } }',
      ['spec.dataSourceRef.kind', 'PersistentVolumeClaim'],
    ],
    'a snapshot without a name': [
      'spec: { accessModes: [ReadWriteOnce], dataSource: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot } }',
      ['spec.dataSource.name', 'needs "name"'],
    ],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'StorageClass'),
  valid: {
    'a provisioner in capitals': 'provisioner: Example.com/NFS\nparameters: { a: b }',
    'two zones':
      'provisioner: a.b\nallowedTopologies: [{ matchLabelExpressions: [{ key: a, values: [b] }] }, { matchLabelExpressions: [{ key: a, values: [c] }] }]',
  },
  invalid: {
    'a provisioner that is none': [
      'provisioner: a b\nreclaimPolicy: Recycle',
      ['provisioner', 'qualified name'],
      ['reclaimPolicy', '"Retain"'],
    ],
    'zones that say the same, and nothing': [
      'provisioner: a\nallowedTopologies: [{ matchLabelExpressions: [{ key: a, values: [b, c] }] }, { matchLabelExpressions: [{ key: a, values: [c, b, b] }, { key: a, values: [d] }] }, { matchLabelExpressions: [{ key: a, values: [c, b] }] }, {}]',
      ['allowedTopologies.1.matchLabelExpressions.1.key', '"a" stands in the term twice'],
      ['allowedTopologies.1.matchLabelExpressions.0.values.2', '"b" stands'],
      ['allowedTopologies.2.matchLabelExpressions', 'says the same'],
      ['allowedTopologies.3.matchLabelExpressions', 'must name a label'],
    ],
    'a parameter without a name': ['provisioner: a\nparameters: { "": b }', ['parameters.', 'may not be empty']],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'VolumeAttributesClass'),
  valid: { 'a class': 'driverName: a.b\nparameters: { a: b }' },
  invalid: {
    'no parameters': ['driverName: a_b.\n', ['driverName', 'qualified name'], ['parameters', 'at least one entry']],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'CSIDriver', 'a.b'),
  valid: {
    'a driver':
      'spec: { fsGroupPolicy: File, volumeLifecycleModes: [Ephemeral], tokenRequests: [{ audience: a, expirationSeconds: 600 }] }',
  },
  invalid: {
    'values that do not exist': [
      'spec: { fsGroupPolicy: Files, volumeLifecycleModes: [Forever], nodeAllocatableUpdatePeriodSeconds: 9, serviceAccountTokenInSecrets: true }',
      ['spec.fsGroupPolicy', '"File"'],
      ['spec.volumeLifecycleModes.0', '"Persistent"'],
      ['spec.nodeAllocatableUpdatePeriodSeconds', '10 or more'],
      ['spec.serviceAccountTokenInSecrets', 'needs "tokenRequests"'],
    ],
    tokens: [
      'spec: { tokenRequests: [{ audience: a, expirationSeconds: 60 }, { audience: a }] }',
      ['spec.tokenRequests.0.expirationSeconds', '600'],
      ['spec.tokenRequests.1.audience', 'the same "audience"'],
    ],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'CSINode'),
  valid: { 'two drivers': 'spec: { drivers: [{ name: a, nodeID: a, topologyKeys: [b/c] }, { name: b, nodeID: a }] }' },
  invalid: {
    'a driver that stands twice': [
      'spec: { drivers: [{ name: a, nodeID: b, topologyKeys: [c, c], allocatable: { count: -1 } }, { name: a, nodeID: b }] }',
      ['spec.drivers.0.allocatable.count', '0 or more'],
      ['spec.drivers.0.topologyKeys.1', 'twice'],
      ['spec.drivers.1.name', 'twice'],
    ],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'VolumeAttachment'),
  valid: {
    'a volume': 'spec: { attacher: a, nodeName: b, source: { persistentVolumeName: c } }',
    'an inline volume':
      'spec: { attacher: a, nodeName: b, source: { inlineVolumeSpec: { accessModes: [ReadWriteOnce], csi: { driver: a, volumeHandle: b } } } }',
  },
  invalid: {
    'no volume': [
      'spec: { attacher: a_, nodeName: B, source: {} }',
      ['spec.attacher', 'DNS name'],
      ['spec.nodeName', 'DNS name'],
      ['spec.source.persistentVolumeName', 'inlineVolumeSpec'],
    ],
    'two volumes': [
      'spec: { attacher: a, nodeName: b, source: { persistentVolumeName: c, inlineVolumeSpec: {} } }',
      ['spec.source.inlineVolumeSpec', 'takes one of'],
    ],
    'an inline volume with a capacity': [
      'spec: { attacher: a, nodeName: b, source: { inlineVolumeSpec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi } } } }',
      ['spec.source.inlineVolumeSpec.csi', 'needs "csi"'],
      ['spec.source.inlineVolumeSpec.capacity', 'has no "capacity"'],
    ],
  },
});

testValidators(STORAGE_VALIDATORS, {
  head: head('storage.k8s.io/v1', 'CSIStorageCapacity'),
  valid: { 'no capacity left': 'storageClassName: a\ncapacity: 0' },
  invalid: {
    'less than none': [
      'storageClassName: A\ncapacity: -1Gi',
      ['storageClassName', 'DNS name'],
      ['capacity', 'below zero'],
    ],
  },
});
