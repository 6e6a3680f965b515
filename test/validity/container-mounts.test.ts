import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const VOLUMES = ', volumes: [{ name: a, emptyDir: {} }, { name: c, persistentVolumeClaim: { claimName: d } }]';
const mount = (fields: string, more = '') => appWith(`volumeMounts: [{ name: a, mountPath: /a, ${fields} }]${more}`);
const devices = (list: string, more = '') => appWith(`volumeDevices: [${list}]${more}`, VOLUMES);
const MOUNT = 'spec.containers.0.volumeMounts.0';
const DEVICE = 'spec.containers.0.volumeDevices';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'paths below a volume': appWith(
      'volumeMounts: [{ name: a, mountPath: "a:b", subPath: ..a/b }, { name: a, mountPath: /b, subPathExpr: $(A)/b, subPath: "" }]',
    ),
    'propagation to the host by a privileged container': mount(
      'mountPropagation: Bidirectional',
      ', securityContext: { privileged: true }',
    ),
    'mounts below that are read-only': mount('readOnly: true, recursiveReadOnly: Enabled, mountPropagation: None'),
    'mounts below that are as they are': mount('recursiveReadOnly: Disabled, mountPropagation: HostToContainer'),
    'claims as devices': devices('{ name: c, devicePath: /dev/a }', ', volumeMounts: [{ name: a, mountPath: /b }]'),
    'a device that is not there': devices('{ name: x, devicePath: /dev/a }'),
    'what comes from elsewhere': appWith(
      'volumeMounts: [{ name: a, mountPath: /a, subPath: "${A}/..", subPathExpr: b, readOnly: "${B}", recursiveReadOnly: Enabled, mountPropagation: "${C}" }, { name: a, mountPath: /b, mountPropagation: Bidirectional }], securityContext: { privileged: "${D}" }',
    ),
    'a patch of a container that stands elsewhere': podWith([
      'name: app, images: b, volumeMounts: [{ name: a, mountPath: /a, mountPropagation: Bidirectional }]',
    ]),
  },
  invalid: {
    'paths that leave the volume': [
      mount('subPath: /a').replace(' }]', ' }, { name: a, mountPath: /b, subPathExpr: a/../b }]'),
      [`${MOUNT}.subPath`, 'relative'],
      ['spec.containers.0.volumeMounts.1.subPathExpr', '".."'],
    ],
    'two paths': [mount('subPath: a, subPathExpr: b'), [`${MOUNT}.subPathExpr`, 'one of "subPath" and "subPathExpr"']],
    'propagation to the host': [
      mount('mountPropagation: Bidirectional'),
      [`${MOUNT}.mountPropagation`, 'Container "app" is not privileged'],
    ],
    'no propagation': [mount('mountPropagation: ""'), [`${MOUNT}.mountPropagation`, '"HostToContainer"']],
    'mounts below that are read-only where the mount is not': [
      mount('recursiveReadOnly: IfPossible, mountPropagation: HostToContainer'),
      [`${MOUNT}.recursiveReadOnly`, '"readOnly" is true'],
      [`${MOUNT}.recursiveReadOnly`, '"mountPropagation" is "None"'],
    ],
    'no such mode': [mount('recursiveReadOnly: enabled'), [`${MOUNT}.recursiveReadOnly`, '"IfPossible"']],
    'a device that is no claim': [
      devices('{ name: a, devicePath: /dev/../a }'),
      [`${DEVICE}.0.devicePath`, '".."'],
      [`${DEVICE}.0.name`, 'Volume "a" is no claim'],
    ],
    'a device twice': [
      devices('{ name: c, devicePath: /a }, { name: c, devicePath: /a }'),
      [`${DEVICE}.1.name`, '"name" "c"'],
      [`${DEVICE}.1.devicePath`, '"devicePath" "/a"'],
    ],
    'a device that is mounted, too': [
      devices(
        '{ name: c, devicePath: /a }',
        ', volumeMounts: [{ name: a, mountPath: /a }, { name: c, mountPath: /b }]',
      ),
      [`${DEVICE}.0.name`, 'mounts the volume "c" too'],
      [`${DEVICE}.0.devicePath`, 'mounts a volume at "/a" too'],
    ],
  },
});

testValidators(CONTAINER_VALIDATORS, {
  head: head('apps/v1', 'StatefulSet'),
  valid: {
    'a device from a claim template': `spec: { volumeClaimTemplates: [{ metadata: { name: a } }], template: { spec: { volumes: [{ name: a, emptyDir: {} }], containers: [{ ${APP}, volumeDevices: [{ name: a, devicePath: /a }] }] } } }`,
  },
  invalid: {},
});
testValidators(
  CONTAINER_VALIDATORS,
  { head: head('v1', 'Pod'), valid: { 'a mode that it drops': mount('recursiveReadOnly: enabled') }, invalid: {} },
  30,
);
