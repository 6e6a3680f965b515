import rule from '../../../src/rules/insecure-workload-defaults/no-mutable-sandbox-image.js';
import { testRule } from '../../support/test-rule.js';

const sandbox = (pod: string, more = '') => `apiVersion: extensions.agents.x-k8s.io/v1alpha1
kind: SandboxTemplate
metadata: { name: agent }
spec:
${more}  podTemplate:
    spec: ${pod}
`;
const SITE = { allowedRegistries: ['registry.example.com'] };

testRule(rule, {
  valid: [
    { name: 'no image', yaml: sandbox('{ containers: [{ name: a }] }') },
    { name: 'a text that is no image', yaml: sandbox('{ containers: [{ name: a, image: "A B" }] }'), site: SITE },
    { name: 'a version', yaml: sandbox('{ containers: [{ name: a, image: "registry.example.com/a:1.0.0" }] }') },
    {
      name: 'a digest',
      yaml: sandbox(
        '{ containers: [{ name: a, image: "a:latest@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1" }] }',
      ),
    },
    { name: 'an image that is not final', yaml: sandbox('{ containers: [{ name: a, image: "${IMAGE}" }] }') },
    {
      name: 'an allowed registry',
      yaml: sandbox('{ containers: [{ name: a, image: "registry.example.com/a:1.0.0" }] }'),
      site: SITE,
    },
  ],
  invalid: [
    {
      name: 'a tag that moves',
      yaml: sandbox('{ containers: [{ name: a, image: "a:latest" }] }'),
      at: ['image: "a:latest"'],
      message: ['whatever "latest" is'],
    },
    { name: 'no tag', yaml: sandbox('{ containers: [{ name: a, image: a }] }'), at: ['image: a'] },
    {
      name: 'another registry',
      yaml: sandbox('{ containers: [{ name: a, image: "a:1.0.0" }] }'),
      site: SITE,
      at: ['image: "a:1.0.0"'],
      message: ['docker.io/library/a'],
    },
    {
      name: 'an init container',
      yaml: sandbox('{ initContainers: [{ name: i, image: "i:main" }] }'),
      at: ['image: "i:main"'],
    },
  ],
});
