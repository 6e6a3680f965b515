import rule from '../../../src/rules/insecure-workload-defaults/no-container-runtime-socket.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const volume = (path: string, mount = '') =>
  podYaml({
    spec: `volumes:\n  - name: sock\n    hostPath:\n      path: ${path}`,
    container: `volumeMounts: [{ name: sock, mountPath: /sock${mount} }]`,
  });

testRule(rule, {
  valid: [
    { name: 'another path of the node', yaml: volume('/var/run/app.sock') },
    { name: 'a folder of a similar name', yaml: volume('/run/containerd-logs') },
    {
      name: 'a mount path that only looks like the socket',
      yaml: podYaml({ container: 'volumeMounts: [{ name: a, mountPath: /var/run/docker.sock }]' }),
    },
  ],
  invalid: [
    {
      name: 'the socket of docker',
      yaml: volume('/var/run/docker.sock'),
      at: ['path: /var/run/docker.sock'],
      message: ['Volume "sock" gives the pod the container runtime of the node (/var/run/docker.sock).'],
    },
    {
      name: 'the socket of containerd, read-only',
      yaml: volume('/run/containerd/containerd.sock', ', readOnly: true'),
      at: ['path: /run/containerd/containerd.sock'],
    },
    { name: 'the socket of CRI-O', yaml: volume('/var/run//crio/crio.sock'), at: ['path: /var/run//crio/crio.sock'] },
    { name: 'the folder of the socket', yaml: volume('/var/run/containerd/'), at: ['path: /var/run/containerd/'] },
    {
      name: 'the socket of k3s',
      yaml: volume('/run/k3s/containerd/containerd.sock'),
      at: ['path: /run/k3s/containerd/containerd.sock'],
    },
    {
      name: 'the pipe of Windows',
      yaml: volume('\\\\.\\pipe\\containerd-containerd'),
      at: ['path: \\\\.\\pipe\\containerd-containerd'],
    },
  ],
});
