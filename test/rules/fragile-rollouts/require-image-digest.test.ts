import rule from '../../../src/rules/fragile-rollouts/require-image-digest.js';
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
    { name: 'a digest', yaml: pod(`nginx${DIGEST}`) },
    { name: 'a tag and a digest', yaml: pod(`ghcr.io/acme/web:1.2${DIGEST}`) },
    { name: 'no tag, which is another rule', yaml: pod('nginx') },
    { name: 'a tag that moves, which is another rule', yaml: pod('nginx:stable') },
    { name: 'a placeholder', yaml: pod('your-registry/web:1.0') },
    { name: 'a tag that is not final', yaml: pod('"nginx:${TAG}"') },
  ],
  invalid: [
    { name: 'a version', yaml: pod('nginx:1.27.4'), at: ['image: nginx:1.27.4'], message: ['without a digest'] },
    { name: 'a major version', yaml: pod('postgres:16'), at: ['image: postgres:16'] },
    {
      name: 'a version in a registry with a port',
      yaml: pod('localhost:5000/web:1'),
      at: ['image: localhost:5000/web:1'],
    },
  ],
});
