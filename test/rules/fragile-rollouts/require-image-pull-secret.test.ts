import rule from '../../../src/rules/fragile-rollouts/require-image-pull-secret.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string, spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:${spec}
  containers:
    - name: app
      image: ${image}
`;

testRule(rule, {
  valid: [
    { name: 'a pull secret', yaml: pod('registry.example.com/web:1', '\n  imagePullSecrets: [{ name: registry }]') },
    { name: 'an image of Docker Hub', yaml: pod('nginx:1.27') },
    { name: 'a public registry', yaml: pod('quay.io/acme/web:1') },
    { name: 'a name to be filled in', yaml: pod('your-registry.com/web:1') },
    { name: 'an image that is not final', yaml: pod('"${REGISTRY}/web:1"') },
  ],
  invalid: [
    {
      name: 'a registry of its own',
      yaml: pod('registry.example.com/web:1'),
      at: ['image: registry.example.com/web:1'],
      message: ['an image of "registry.example.com"'],
    },
    {
      name: 'a registry with a port',
      yaml: pod('harbor.acme.dev:8443/web:1'),
      at: ['image: harbor.acme.dev:8443/web:1'],
    },
    {
      name: 'an empty list of secrets',
      yaml: pod('123.dkr.ecr.eu-west-1.amazonaws.com/web:1', '\n  imagePullSecrets: []'),
      at: ['image: 123.dkr.ecr.eu-west-1.amazonaws.com/web:1'],
    },
  ],
});
