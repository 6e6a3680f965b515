import rule from '../../../src/rules/privilege-sprawl/no-tiller.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', image);

testRule(rule, {
  valid: [
    { name: 'another image', yaml: podWith({}) },
    { name: 'an image that is named after it', yaml: pod('registry.example.com/tiller-backup:1.0.0') },
    { name: 'a folder of that name', yaml: pod('registry.example.com/tiller/exporter:1.0.0') },
    { name: 'no image', yaml: podWith({}).replace(/ {6}image.*\n/, '') },
  ],
  invalid: [
    {
      name: 'the usual image',
      yaml: pod('gcr.io/kubernetes-helm/tiller:v2.17.0'),
      at: ['image: gcr.io/kubernetes-helm/tiller:v2.17.0'],
      message: ['Container "app" runs Tiller.'],
    },
    {
      name: 'a copy without a tag',
      yaml: pod('registry.example.com/tiller'),
      at: ['image: registry.example.com/tiller'],
    },
    {
      name: 'a digest',
      yaml: pod('ghcr.io/helm/tiller@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1'),
      at: ['image: ghcr.io/helm/tiller@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1'],
    },
  ],
});
