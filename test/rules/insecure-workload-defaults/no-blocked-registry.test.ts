import rule from '../../../src/rules/insecure-workload-defaults/no-blocked-registry.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);
const SITE = { blockedRegistries: ['docker.io', 'quay.io/fork'] };

testRule(rule, {
  valid: [
    { name: 'another registry', yaml: image('registry.example.com/team/app:1.0.0'), site: SITE },
    { name: 'a path that begins alike', yaml: image('quay.io/forked/app:1.0.0'), site: SITE },
    { name: 'a text that is no image', yaml: image('docker.io/A B'), site: SITE },
    { name: 'a site without a list', yaml: image('docker.io/app:1.0.0') },
    { name: 'an image that is not final', yaml: image('"docker.io/${APP}:1.0.0"'), site: SITE },
  ],
  invalid: [
    {
      name: 'Docker Hub by default',
      yaml: image('nginx'),
      site: SITE,
      at: ['image: nginx'],
      message: ['docker.io/library/nginx'],
    },
    {
      name: 'Docker Hub by name',
      yaml: image('docker.io/team/app:1'),
      site: SITE,
      at: ['image: docker.io/team/app:1'],
    },
    { name: 'a path of a registry', yaml: image('quay.io/fork/app:1'), site: SITE, at: ['image: quay.io/fork/app:1'] },
  ],
});
