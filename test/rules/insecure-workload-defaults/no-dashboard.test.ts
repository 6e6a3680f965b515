import rule from '../../../src/rules/insecure-workload-defaults/no-dashboard.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);

testRule(rule, {
  valid: [
    { name: 'another image', yaml: podWith({}) },
    { name: 'its successor', yaml: image('ghcr.io/headlamp-k8s/headlamp:v0.30.0') },
    { name: 'another dashboard', yaml: image('grafana/dashboard-exporter:1.0.0') },
    { name: 'a folder of that name', yaml: image('example.com/kubernetes-dashboard/docs:1.0.0') },
    { name: 'no image', yaml: podWith({}).replace(/ {6}image.*\n/, '') },
  ],
  invalid: [
    {
      name: 'version 2',
      yaml: image('kubernetesui/dashboard:v2.7.0'),
      at: ['image: kubernetesui/dashboard:v2.7.0'],
      message: ['Container "app" runs the Kubernetes Dashboard'],
    },
    {
      name: 'a part of version 7',
      yaml: image('docker.io/kubernetesui/dashboard-api:1.10.1'),
      at: ['image: docker.io/kubernetesui/dashboard-api:1.10.1'],
    },
    {
      name: 'version 1',
      yaml: image('k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1'),
      at: ['image: k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1'],
    },
  ],
});
