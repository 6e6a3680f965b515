import rule from '../../../src/rules/insecure-workload-defaults/require-allowed-registry.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);
const SITE = { allowedRegistries: ['registry.example.com/', 'docker.io/library/', '*.dkr.ecr.*.amazonaws.com'] };

testRule(rule, {
  valid: [
    { name: 'an allowed registry', yaml: image('registry.example.com/team/app:1.0.0'), site: SITE },
    { name: 'an allowed image of Docker Hub', yaml: image('nginx:1.27'), site: SITE },
    { name: 'a pattern', yaml: image('12.dkr.ecr.eu-west-1.amazonaws.com/app:1.0.0'), site: SITE },
    { name: 'a site without a list', yaml: image('ghcr.io/team/app:1.0.0') },
    { name: 'an image that is not final', yaml: image('"${REGISTRY}/app:1.0.0"'), site: SITE },
    { name: 'no image', yaml: podWith({}).replace(/ {6}image.*\n/, ''), site: SITE },
  ],
  invalid: [
    {
      name: 'another registry',
      yaml: image('ghcr.io/team/app:1.0.0'),
      site: SITE,
      at: ['image: ghcr.io/team/app:1.0.0'],
      message: ['image of ghcr.io/team/app'],
    },
    {
      name: 'a registry whose name begins alike',
      yaml: image('registry.example.com.evil.example/team/app:1.0.0'),
      site: SITE,
      at: ['image: registry.example.com.evil.example/team/app:1.0.0'],
    },
    {
      name: 'Docker Hub by default',
      yaml: image('team/app'),
      site: SITE,
      at: ['image: team/app'],
      message: ['docker.io/team/app'],
    },
    {
      name: 'anything, where nothing is allowed',
      yaml: image('nginx'),
      site: { allowedRegistries: [] },
      at: ['image: nginx'],
    },
  ],
});
