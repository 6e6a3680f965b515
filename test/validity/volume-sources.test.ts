import { POD_VALIDATORS } from '../../src/validity/pod-validators.js';
import { head, testValidators } from './validator-cases.js';

const POD = `${head('v1', 'Pod')}spec: { containers: [{ name: app, image: "a:1" }], volumes: [`;
const volumes = (...sources: readonly string[]) =>
  `${sources.map((source, index) => `{ name: v${index}, ${source} }`).join(', ')}] }`;
const at = (path: string, index = 0) => `spec.volumes.${index}.${path}`;
const IQN = 'iqn: "iqn.2020-01.com.example:disk"';
const CLAIM = 'resources: { requests: { storage: 1Gi } }';
const claim = (spec: string) => volumes(`ephemeral: { volumeClaimTemplate: { spec: { ${CLAIM}, ${spec} } } }`);
const CLAIM_SPEC = at('ephemeral.volumeClaimTemplate.spec');

testValidators(POD_VALIDATORS, {
  head: POD,
  valid: {
    'a volume without a source, which is an empty folder': '{ name: a }, { name: b, emptyDir: }] }',
    files: volumes(
      'secret: { secretName: a, defaultMode: 0400, items: [{ key: b, path: c/d, mode: 0 }] }',
      'configMap: { name: a, defaultMode: 0777, items: [{ key: b, path: a..b }, { key: c, path: a..b }] }',
    ),
    'files from elsewhere': volumes(
      "secret: { secretName: '${NAME}', items: [{ key: a, path: '${PATH}' }] }",
      "'${SOURCE}': {}",
    ),
    'a name under a key that is no field': volumes('secret: { name: a }', 'configMap: { configMapName: a }'),
    folders: volumes(
      'hostPath: { path: var/log }',
      'hostPath: { path: /a..b, type: "" }',
      'nfs: { server: a, path: / }',
      'gitRepo: { repository: a }',
    ),
    'what is known of the pod': volumes(
      `downwardAPI: { items: [{ path: a, fieldRef: { fieldPath: "metadata.annotations['A.b/c']" } }, { path: b, fieldRef: { apiVersion: v1, fieldPath: metadata.uid } }, { path: c, resourceFieldRef: { containerName: app, resource: limits.memory, divisor: 1Ki } }, { path: d, resourceFieldRef: { containerName: app, resource: requests.cpu, divisor: 1000m } }, { path: e, resourceFieldRef: { containerName: app, resource: limits.hugepages-2Mi } }] }`,
      'projected: { sources: [{ downwardAPI: { items: [] } }, {}, { serviceAccountToken: { path: a } }, { secret: { name: b } }] }',
    ),
    disks: volumes(
      `iscsi: { targetPortal: a, ${IQN}, lun: 255, chapAuthSession: true, secretRef: { name: a }, initiatorName: "iqn.2020-01.com.example:node" }`,
      'iscsi: { targetPortal: a, iqn: eui.0123456789abcdef, lun: 0 }',
      'fc: { targetWWNs: [a], lun: 0 }',
      'fc: { wwids: [a] }',
      'azureDisk: { diskName: a, diskURI: "https://a", kind: Dedicated }',
      'azureDisk: { diskName: a, diskURI: /subscriptions/a, kind: Managed }',
      'azureDisk: { diskName: a, diskURI: "${URI}" }',
      'csi: { driver: Secrets.csi.k8s.io, nodePublishSecretRef: { name: a } }',
      'quobyte: { registry: "a:1,[::1]:2", volume: b }',
      'flexVolume: { driver: a/b, options: { k8s.io.example/c: d } }',
      'gcePersistentDisk: { pdName: a, partition: 0 }',
      'image: { reference: a }',
    ),
    'a claim': claim(
      'accessModes: [ReadWriteOncePod], storageClassName: "", dataSource: { kind: PersistentVolumeClaim, name: a }, dataSourceRef: { kind: PersistentVolumeClaim, name: a }, selector: { matchLabels: { a: b } }',
    ),
    'a claim from elsewhere': claim(
      "accessModes: '${MODES}', storageClassName: '${CLASS}', dataSource: { apiGroup: '${GROUP}', kind: '${KIND}', name: a }",
    ),
  },
  invalid: {
    'names that none can have, and the same twice': [
      '{ name: a_b, emptyDir: {} }, { name: c, emptyDir: {} }, { name: c, emptyDir: {} }] }',
      [at('name'), 'no DNS label'],
      [at('name', 2), 'The volume "c" stands a second time'],
    ],
    'two sources': [
      volumes('emptyDir: {}, persistentVolumeClaim: { claimName: a }'),
      [at('persistentVolumeClaim'), 'beside "emptyDir"'],
    ],
    'files of nothing': [
      volumes('secret: { optional: true }', 'configMap: {}'),
      [at('secret.secretName'), 'needs "secretName"'],
      [at('configMap.name', 1), 'needs "name"'],
    ],
    'permissions that are not written octal': [
      volumes('secret: { secretName: a, defaultMode: 644, items: [{ key: b, path: c, mode: -1 }] }'),
      [at('secret.defaultMode'), 'write 0644'],
      [at('secret.items.0.mode'), 'takes 0 to 511'],
    ],
    'paths that leave their volume': [
      volumes(
        'configMap: { name: a, items: [{ key: b, path: /c }, { key: d, path: ../e }, { key: f, path: ..g }] }',
        'hostPath: { path: /a/../b }',
        'gitRepo: { repository: a, directory: /b }',
        'nfs: { server: a, path: b }',
      ),
      [at('configMap.items.0.path'), 'has to be relative'],
      [at('configMap.items.1.path'), 'may be ".."'],
      [at('configMap.items.2.path'), 'may not start with ".."'],
      [at('hostPath.path', 1), 'may be ".."'],
      [at('gitRepo.directory', 2), 'has to be relative'],
      [at('nfs.path', 3), 'has to begin with "/"'],
    ],
    'what is not known of the pod': [
      volumes(
        `downwardAPI: { defaultMode: 512, items: [{ path: a }, { path: b, fieldRef: { fieldPath: spec.nodeName } }, { path: c, fieldRef: { fieldPath: "metadata.name['d']" } }, { path: e, fieldRef: { fieldPath: "metadata.labels['f g']" } }, { path: h, fieldRef: { apiVersion: v2, fieldPath: metadata.name }, resourceFieldRef: {} }] }`,
      ),
      [at('downwardAPI.defaultMode'), 'takes 0 to 511'],
      [at('downwardAPI.items.0.fieldRef'), 'needs "fieldRef" or "resourceFieldRef"'],
      [at('downwardAPI.items.1.fieldRef.fieldPath'), 'it takes "metadata.annotations"'],
      [at('downwardAPI.items.2.fieldRef.fieldPath'), 'it takes "metadata.annotations"'],
      [at('downwardAPI.items.3.fieldRef.fieldPath'), 'the key "f g"'],
      [at('downwardAPI.items.4.fieldRef.apiVersion'), 'it takes "v1"'],
      [at('downwardAPI.items.4.resourceFieldRef'), 'takes one of'],
    ],
    'resources of no container, and divisors that do not divide': [
      volumes(
        'downwardAPI: { items: [{ path: a, resourceFieldRef: { resource: limits.gpu } }, { path: b, resourceFieldRef: { containerName: app, resource: limits.cpu, divisor: 2 } }, { path: c, resourceFieldRef: { containerName: app, resource: limits.memory, divisor: 1024 } }] }',
      ),
      [at('downwardAPI.items.0.resourceFieldRef.containerName'), 'needs "containerName"'],
      [at('downwardAPI.items.0.resourceFieldRef.resource'), 'it takes "limits.cpu"'],
      [at('downwardAPI.items.1.resourceFieldRef.divisor'), '1 and 1m'],
      [at('downwardAPI.items.2.resourceFieldRef.divisor'), '1M and 1Mi'],
    ],
    'sources that do not go into one folder': [
      volumes(
        'projected: { sources: [{ secret: {}, configMap: { name: a, items: [{ key: b, path: c }] } }, { downwardAPI: { items: [{ path: c, fieldRef: { fieldPath: metadata.name } }] } }, { serviceAccountToken: { path: /d, expirationSeconds: 599 } }] }',
      ),
      [at('projected.sources.0.configMap'), 'beside another kind'],
      [at('projected.sources.0.secret.name'), 'needs "name"'],
      [at('projected.sources.2.serviceAccountToken.expirationSeconds'), 'takes 600 to 4294967296'],
      [at('projected.sources.2.serviceAccountToken.path'), 'has to be relative'],
      [at('projected.sources.1.downwardAPI.items.0.path'), 'has the path "c"'],
    ],
    'iSCSI disks that none can be': [
      volumes(
        `iscsi: { targetPortal: a, iqn: "iqn.a:b", lun: 256, chapAuthDiscovery: true, initiatorName: "node" }`,
        `iscsi: { targetPortal: ${'a'.repeat(62)}, ${IQN}, lun: 0, initiatorName: naa.${'0'.repeat(32)} }`,
      ),
      [at('iscsi.iqn'), 'no iSCSI name'],
      [at('iscsi.initiatorName'), 'no iSCSI name'],
      [at('iscsi.lun'), 'takes 0 to 255'],
      [at('iscsi.secretRef'), '"chapAuthDiscovery: true" needs'],
      [at('name', 1), 'may have 63'],
    ],
    'disks that name too little or too much': [
      volumes(
        'fc: { lun: 1 }',
        'fc: { targetWWNs: [a], wwids: [b] }',
        'flocker: {}',
        'flocker: { datasetName: a/b, datasetUUID: c }',
        'scaleIO: { gateway: a, system: b, secretRef: { name: c } }',
        'storageos: { volumeName: A, secretRef: {} }',
        'cinder: { volumeID: a, secretRef: {} }',
      ),
      [at('fc.targetWWNs'), 'needs "targetWWNs" or "wwids"'],
      [at('fc.targetWWNs', 1), 'takes one of'],
      [at('fc.lun', 1), 'need "lun"'],
      [at('flocker.datasetName', 2), 'needs "datasetName" or'],
      [at('flocker.datasetName', 3), 'takes one of'],
      [at('flocker.datasetName', 3), 'no "/"'],
      [at('scaleIO.volumeName', 4), 'needs "volumeName"'],
      [at('storageos.volumeName', 5), 'no DNS label'],
      [at('storageos.secretRef.name', 5), 'needs "name"'],
      [at('cinder.secretRef.name', 6), 'needs "name"'],
    ],
    'disks that none can be': [
      volumes(
        'gcePersistentDisk: { pdName: a, partition: 256 }',
        'azureDisk: { diskName: a, diskURI: /subscriptions/a, cachingMode: "" }',
        'azureDisk: { diskName: a, diskURI: "https://a", kind: Managed }',
        'csi: { driver: a_b, nodePublishSecretRef: { name: A } }',
        `csi: { driver: ${'a'.repeat(64)}, nodePublishSecretRef: {} }`,
        'quobyte: { registry: a, volume: b }',
        'flexVolume: { driver: a/b, options: { a.K8s.io/c: d } }',
        'image: {}',
      ),
      [at('gcePersistentDisk.partition'), 'takes 0 to 255'],
      [at('azureDisk.cachingMode', 1), '"ReadOnly"'],
      [at('azureDisk.diskURI', 1), 'of the kind "Shared" has to start with "https://"'],
      [at('azureDisk.diskURI', 2), 'has to start with "/subscriptions/"'],
      [at('csi.driver', 3), 'no DNS name'],
      [at('csi.nodePublishSecretRef.name', 3), 'no DNS name'],
      [at('csi.driver', 4), 'longer than 63'],
      [at('csi.nodePublishSecretRef.name', 4), 'needs "name"'],
      [at('quobyte.registry', 5), 'host:port'],
      [at('flexVolume.options.a.K8s.io/c', 6), 'only Kubernetes may use'],
      [at('image.reference', 7), 'needs "reference"'],
    ],
    'a claim of nothing': [
      volumes('ephemeral: {}'),
      [at('ephemeral.volumeClaimTemplate'), 'needs "volumeClaimTemplate"'],
    ],
    'a claim that is called something': [
      volumes(
        `ephemeral: { volumeClaimTemplate: { metadata: { name: a, labels: { "b c": d } }, spec: { accessModes: [ReadWriteOnce], ${CLAIM} } } }`,
      ),
      [at('ephemeral.volumeClaimTemplate.metadata.labels.b c'), 'no qualified name'],
      [at('ephemeral.volumeClaimTemplate.metadata.name'), 'takes labels and annotations'],
    ],
    'a claim without modes': [
      claim('storageClassName: A'),
      [`${CLAIM_SPEC}.accessModes`, 'at least one item'],
      [`${CLAIM_SPEC}.storageClassName`, 'no DNS name'],
    ],
    'modes that exclude each other': [
      claim('accessModes: [ReadWriteOncePod, ReadWriteOnce], volumeMode: ""'),
      [`${CLAIM_SPEC}.accessModes`, 'beside other access modes'],
      [`${CLAIM_SPEC}.volumeMode`, '"Filesystem"'],
    ],
    'sources of data that are none': [
      claim(
        'accessModes: [ReadWriteOnce], dataSource: { kind: VolumeSnapshot }, dataSourceRef: { kind: PersistentVolumeClaim, name: a }',
      ),
      [`${CLAIM_SPEC}.dataSource.kind`, '"PersistentVolumeClaim" alone'],
      [`${CLAIM_SPEC}.dataSource.name`, 'needs "name"'],
      [`${CLAIM_SPEC}.dataSource`, 'the same as "dataSourceRef"'],
    ],
    'the claim that it makes for itself, by name': [
      volumes(
        `ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], ${CLAIM} } } }`,
        'persistentVolumeClaim: { claimName: x-v0 }',
      ),
      [at('persistentVolumeClaim.claimName', 1), 'for an ephemeral volume of this pod'],
    ],
  },
});

testValidators(
  POD_VALIDATORS,
  {
    head: POD,
    valid: { 'images, which it drops': volumes('emptyDir: {}, image: { reference: "" }') },
    invalid: {},
  },
  34,
);

testValidators(
  POD_VALIDATORS,
  {
    head: POD,
    valid: {
      'a path of a token that it does not check': volumes(
        'projected: { sources: [{ serviceAccountToken: { path: /a } }] }',
      ),
    },
    invalid: {},
  },
  28,
);
