import rule from '../../../src/rules/fragile-rollouts/no-mutable-image-tag.js';
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
const DIGEST = '@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1';

testRule(rule, {
  valid: [
    { name: 'a version', yaml: pod('nginx:1.27.4') },
    { name: 'a version of a registry with a port', yaml: pod('registry.example.com:5000/web:2.1') },
    { name: 'a digest without a tag', yaml: pod(`nginx${DIGEST}`) },
    { name: 'latest beside a digest', yaml: pod(`nginx:latest${DIGEST}`) },
    { name: 'a branch with a commit', yaml: pod('ghcr.io/acme/web:main-3f2a91c') },
    { name: 'a tag that is not final', yaml: pod('"ghcr.io/acme/web:${TAG}"') },
    { name: 'an image that an injector fills in', yaml: pod('auto') },
    { name: 'an image that ko builds', yaml: pod('ko://github.com/acme/web') },
    { name: 'a name to be filled in, which is another rule', yaml: pod('your-registry/web') },
    { name: 'no name at all', yaml: pod('https://example.com/web') },
    { name: 'an image of a wrong type', yaml: pod('[nginx]') },
  ],
  invalid: [
    {
      name: 'no tag',
      yaml: pod('nginx'),
      at: ['image: nginx'],
      message: ['Container "app" runs "nginx" without a tag'],
    },
    {
      name: 'no tag, in a registry with a port',
      yaml: pod('localhost:5000/web'),
      at: ['image: localhost:5000/web'],
      message: ['without a tag'],
    },
    {
      name: 'latest',
      yaml: pod('nginx:latest'),
      at: ['image: nginx:latest'],
      message: ['"nginx:latest", a tag that moves'],
    },
    {
      name: 'a tag that moves beside a name to be filled in',
      yaml: pod('ghcr.io/YOUR_ORG/web:latest'),
      at: ['image: ghcr.io/YOUR_ORG/web:latest'],
    },
    { name: 'a branch', yaml: pod('ghcr.io/acme/web:main'), at: ['image: ghcr.io/acme/web:main'] },
    { name: 'a variant alone', yaml: pod('nginx:alpine'), at: ['image: nginx:alpine'] },
    { name: 'a channel with a variant', yaml: pod('nginx:stable-alpine'), at: ['image: nginx:stable-alpine'] },
  ],
});
