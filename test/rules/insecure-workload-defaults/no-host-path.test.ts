import rule from '../../../src/rules/insecure-workload-defaults/no-host-path.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const volume = (path: string, mount = '') =>
  podYaml({
    spec: `volumes:\n  - name: data\n    hostPath:\n      path: ${path}`,
    container: `volumeMounts: [{ name: data, mountPath: /data${mount} }]`,
  });

testRule(rule, {
  valid: [
    { name: 'no volumes', yaml: podYaml({}) },
    { name: 'other volumes', yaml: podYaml({ spec: 'volumes: [{ name: data, emptyDir: {} }]' }) },
    { name: 'a null', yaml: podYaml({ spec: 'volumes: [{ name: data, hostPath: null, emptyDir: {} }]' }) },
    { name: 'the socket of the runtime, which is a defect of its own', yaml: volume('/var/run/docker.sock') },
    { name: 'a text where a list belongs', yaml: podYaml({ spec: 'volumes: none' }) },
  ],
  invalid: [
    {
      name: 'a directory for writing',
      yaml: volume('/data/orders'),
      at: ['path: /data/orders'],
      message: ['Volume "data" opens /data/orders of the node to the pod, for writing.'],
    },
    {
      name: 'a directory for reading',
      yaml: volume('/etc/kubernetes', ', readOnly: true'),
      at: ['path: /etc/kubernetes'],
      message: [/to the pod\.$/],
    },
    {
      name: 'a volume that no container mounts',
      yaml: podYaml({ spec: 'volumes: [{ name: data, hostPath: { path: / } }]' }),
      at: ['path: /'],
    },
    {
      name: 'a path that is missing',
      yaml: podYaml({ spec: 'volumes: [{ name: data, hostPath: {} }]' }),
      at: ['hostPath'],
      message: ['opens a path'],
    },
    { name: 'a path that is filled in later', yaml: volume('"${DATA}"'), at: ['path: "${DATA}"'] },

    {
      name: 'credentials of a cloud on the node',
      yaml: volume('/root/.aws', ', readOnly: true'),
      at: ['path: /root/.aws'],
      severities: ['error'],
    },
  ],
});
