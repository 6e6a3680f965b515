import rule from '../../../src/rules/api-drift/no-frozen-registry.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  containers:\n    - name: app\n      image: ${image}\n`;

testRule(rule, {
  valid: [
    { name: 'the registry of today', yaml: pod('registry.k8s.io/pause:3.10') },
    { name: 'a mirror that keeps the name in its path', yaml: pod('mirror.example.com/k8s.gcr.io/pause:3.9') },
    { name: 'an image that is no text', yaml: pod('[k8s.gcr.io/pause]') },
  ],
  invalid: [
    {
      name: 'an image',
      yaml: pod('k8s.gcr.io/pause:3.9 # why'),
      at: ['image: k8s.gcr.io/pause:3.9'],
      fixed: pod('registry.k8s.io/pause:3.9 # why'),
    },
    {
      name: 'a path of several parts',
      yaml: pod('k8s.gcr.io/ingress-nginx/controller:v1.2.1'),
      at: ['image: k8s.gcr.io/ingress-nginx/controller:v1.2.1'],
      fixed: pod('registry.k8s.io/ingress-nginx/controller:v1.2.1'),
    },
    {
      name: 'a digest',
      yaml: pod('k8s.gcr.io/pause@sha256:7031c1b283388d2c2e09b57badb803c05ebed362dc88d84b480cc47f72a21097'),
      at: ['image: k8s.gcr.io/pause@sha256:7031c1b283388d2c2e09b57badb803c05ebed362dc88d84b480cc47f72a21097'],
      fixed: pod('registry.k8s.io/pause@sha256:7031c1b283388d2c2e09b57badb803c05ebed362dc88d84b480cc47f72a21097'),
    },
  ],
});
