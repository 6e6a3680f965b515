import rule from '../../../src/rules/fragile-rollouts/no-placeholder-image.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: ${image}
`;

testRule(rule, {
  valid: [
    { name: 'a name', yaml: pod('ghcr.io/acme/web:1.0') },
    { name: 'the domain for documentation', yaml: pod('registry.example.com/shop/web:1.0') },
    { name: 'a project whose name begins so', yaml: pod('yourls/yourls:1.9') },
    { name: 'a variable', yaml: pod('"${REGISTRY}/your-app:${TAG}"') },
    { name: 'no image', yaml: pod('') },
  ],
  invalid: [
    {
      name: 'an owner to fill in',
      yaml: pod('ghcr.io/your-org/web:1.0'),
      severities: ['error'],
      at: ['image: ghcr.io/your-org/web:1.0'],
      message: ['"your-org" looks made up or left to be filled in'],
    },
    { name: 'angle brackets', yaml: pod('<your-registry>/web:1.0'), at: ['image: <your-registry>/web:1.0'] },
    { name: 'capitals', yaml: pod('gcr.io/PROJECT_ID/web:1.0'), at: ['image: gcr.io/PROJECT_ID/web:1.0'] },
    { name: 'a tag to fill in', yaml: pod('ghcr.io/acme/web:CHANGEME'), at: ['image: ghcr.io/acme/web:CHANGEME'] },
    {
      name: 'a digest made up',
      yaml: pod(`nginx@sha256:${'a'.repeat(64)}`),
      at: [`image: nginx@sha256:${'a'.repeat(64)}`],
    },
    {
      name: 'an owner of tutorials',
      yaml: pod('myorg/web:1.0'),
      severities: ['warning'],
      at: ['image: myorg/web:1.0'],
    },
  ],
});
