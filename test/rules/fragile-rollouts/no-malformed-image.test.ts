import rule from '../../../src/rules/fragile-rollouts/no-malformed-image.js';
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
    { name: 'a name to fill in, which is another rule', yaml: pod('<your-image>') },
    { name: 'tokens of other programs', yaml: pod('$IMAGE:$TAG') },
    { name: 'a token between underscores', yaml: pod('__IMAGE__') },
    { name: 'a word in capitals, which a script replaces', yaml: pod('WEB_IMAGE') },
    { name: 'a value that is not final', yaml: pod('"${REGISTRY}/Web:1"') },
    { name: 'an image that ko builds', yaml: pod('ko://github.com/acme/web') },
    { name: 'an empty image', yaml: pod('""') },
  ],
  invalid: [
    {
      name: 'a scheme',
      yaml: pod('https://ghcr.io/acme/web:1.0 # pushed by CI'),
      at: ['image: https://ghcr.io/acme/web:1.0'],
      fixed: pod('ghcr.io/acme/web:1.0 # pushed by CI'),
    },
    {
      name: 'a tag left out behind its colon',
      yaml: pod('"nginx:"'),
      at: ['image: "nginx:"'],
      fixed: pod('"nginx:"').replace('"nginx:"', '"nginx"'),
    },
    {
      name: 'capitals in a path',
      yaml: pod('ghcr.io/Acme/Web:1.0'),
      at: ['image: ghcr.io/Acme/Web:1.0'],
      message: ['"ghcr.io/Acme/Web:1.0" whose name is not well formed'],
      fixed: null,
    },
    { name: 'a shortened digest', yaml: pod('nginx@sha256:3f2a91c'), at: ['image: nginx@sha256:3f2a91c'], fixed: null },
    {
      name: 'a name and a password, which are not repeated',
      yaml: pod('bob:hunter2@ghcr.io/acme/web'),
      at: ['image: bob:hunter2@ghcr.io/acme/web'],
      message: [/^(?!.*hunter2)/],
      fixed: null,
    },
  ],
});
