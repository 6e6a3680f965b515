import rule from '../../../src/rules/fragile-rollouts/match-volume-mount.js';
import { testRule } from '../../support/test-rule.js';

const pod = (mounts: string, volumes = '[{ name: tmp, emptyDir: {} }]') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes: ${volumes}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${mounts}`;
const mount = (name: string) => `      volumeMounts:\n        - name: ${name}\n          mountPath: /data\n`;
const statefulSet = (name: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates: [{ metadata: { name: data } }]
  template:
    spec:
      containers: [{ name: db, image: postgres:16.4, volumeMounts: [{ name: ${name}, mountPath: /data }] }]
`;

testRule(rule, {
  valid: [
    { name: 'a volume of the pod', yaml: pod(mount('tmp')) },
    { name: 'a claim template', yaml: statefulSet('data') },
    { name: 'a name that is not final', yaml: pod(mount('${VOLUME}')) },
    { name: 'volumes that are not final', yaml: pod(mount('data'), '[{ name: "${VOLUME}", emptyDir: {} }]') },
    {
      name: 'a mount without a name, which is another fault',
      yaml: pod('      volumeMounts: [{ mountPath: /data }]\n'),
    },
    { name: 'a part of an overlay', yaml: pod(mount('data')).replace(/ +image: .*\n/, '') },
    { name: 'mounts of a wrong type', yaml: pod('      volumeMounts: /data\n') },
  ],
  invalid: [
    {
      name: 'no such volume',
      yaml: pod(mount('uploads')),
      at: ['name: uploads'],
      message: ['Container "app" mounts "uploads"'],
      fixed: null,
    },
    { name: 'a slip of the pen', yaml: pod(mount('temp')), at: ['name: temp'], fixed: pod(mount('tmp')) },
    {
      name: 'a slip of the pen between two names',
      yaml: pod(mount('data'), '[{ name: data1, emptyDir: {} }, { name: data2, emptyDir: {} }]'),
      at: ['name: data'],
      fixed: null,
    },
    { name: 'no volumes', yaml: pod(mount('tmp'), '[]'), at: ['name: tmp'], fixed: null },
    {
      name: 'a device',
      yaml: pod('      volumeDevices: [{ name: disk, devicePath: /dev/xvda }]\n'),
      at: ['name: disk'],
      fixed: null,
    },
    { name: 'neither volume nor claim template', yaml: statefulSet('storage'), at: ['name: storage'], fixed: null },
  ],
});
