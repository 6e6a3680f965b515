import rule from '../../../src/rules/fragile-rollouts/no-ownerless-image.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);

testRule(rule, {
  valid: [
    { name: 'a registry', yaml: podWith({}) },
    { name: 'an owner', yaml: image('grafana/grafana:11.0.0') },
    { name: 'an official image', yaml: image('nginx:1.27') },
    { name: 'an official image that is no longer built', yaml: image('centos:7') },
    { name: 'the library by name', yaml: image('docker.io/library/orders:1.0.0') },
    { name: 'a name that is not final', yaml: image('"${APP}:1.0.0"') },
    { name: 'a placeholder, which is another rule', yaml: image('your-image:1.0.0') },
    {
      name: 'an image that is never pulled',
      yaml: podWith({ container: '      imagePullPolicy: Never\n' }).replace(
        'registry.example.com/shop/orders:1.4.2',
        'orders:1',
      ),
    },
    { name: 'what Istio fills in', yaml: image('auto') },
  ],
  invalid: [
    {
      name: 'an application',
      yaml: image('orders:1.4.2'),
      at: ['image: orders:1.4.2'],
      message: ['runs orders of Docker Hub'],
    },
    { name: 'no tag', yaml: image('my-app'), at: ['image: my-app'] },
    {
      name: 'a digest',
      yaml: image('api@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1'),
      at: ['image: api@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1'],
    },
    { name: 'a name almost like an official one', yaml: image('nginx-custom:1.27'), at: ['image: nginx-custom:1.27'] },
  ],
});
