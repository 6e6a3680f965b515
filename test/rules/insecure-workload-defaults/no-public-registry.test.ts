import rule from '../../../src/rules/insecure-workload-defaults/no-public-registry.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);

testRule(rule, {
  valid: [
    { name: 'a registry of its own', yaml: podWith({}) },
    { name: 'a registry that is not final', yaml: image('"${REGISTRY}/app"') },
    { name: 'an image that none is', yaml: image('"a b"') },
  ],
  invalid: [
    {
      name: 'Docker Hub by default',
      yaml: image('nginx:1.27'),
      at: ['image: nginx:1.27'],
      message: ['public registry docker.io'],
    },
    {
      name: 'Docker Hub by name',
      yaml: image('index.docker.io/team/app:1'),
      at: ['image: index.docker.io/team/app:1'],
    },
    { name: 'another one', yaml: image('ghcr.io/team/app:1'), at: ['image: ghcr.io/team/app:1'] },
  ],
});
