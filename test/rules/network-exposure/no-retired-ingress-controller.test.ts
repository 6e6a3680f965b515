import rule from '../../../src/rules/network-exposure/no-retired-ingress-controller.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string) => `apiVersion: v1
kind: Pod
metadata: { name: controller }
spec:
  containers:
    - name: controller
      image: ${image}
`;

testRule(rule, {
  valid: [
    { name: 'the controller of NGINX', yaml: pod('nginx/nginx-ingress:5.3.1') },
    { name: 'a web server', yaml: pod('nginx:1.29') },
    { name: 'a job of its chart', yaml: pod('registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.6.1') },
    { name: 'no image', yaml: pod('') },
  ],
  invalid: [
    {
      name: 'its image',
      yaml: pod('registry.k8s.io/ingress-nginx/controller:v1.14.0'),
      at: ['image: registry.k8s.io/ingress-nginx/controller:v1.14.0'],
      message: ['runs ingress-nginx'],
    },
    {
      name: 'a mirror with a digest',
      yaml: pod('mirror.example.com/ingress-nginx/controller@sha256:0a1b'),
      at: ['image: mirror.example.com/ingress-nginx/controller@sha256:0a1b'],
    },
    {
      name: 'an old place',
      yaml: pod('quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.30.0'),
      at: ['image: quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.30.0'],
    },
  ],
});
