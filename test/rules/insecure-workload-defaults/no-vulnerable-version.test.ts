import rule from '../../../src/rules/insecure-workload-defaults/no-vulnerable-version.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const image = (name: string) => podWith({}).replace('registry.example.com/shop/orders:1.4.2', name);

testRule(rule, {
  valid: [
    { name: 'the version that closes the hole', yaml: image('quay.io/argoproj/argocd:v2.1.9') },
    { name: 'the one of the next branch', yaml: image('quay.io/argoproj/argocd:v2.2.4') },
    { name: 'a version before the hole', yaml: image('grafana/grafana:9.1.8') },
    { name: 'the version after it', yaml: image('grafana/grafana:9.2.4') },
    { name: 'a tag that is no version', yaml: image('ghcr.io/kyverno/kyverno:latest') },
    { name: 'an image named after it', yaml: image('example.com/grafana-agent:9.2.0') },
    { name: 'another image', yaml: image('nginx:1.8.4') },
  ],
  invalid: [
    {
      name: 'Argo CD before 2.1.9',
      yaml: image('quay.io/argoproj/argocd:v2.0.5'),
      at: ['image: quay.io/argoproj/argocd:v2.0.5'],
      message: ['argoproj/argocd v2.0.5, which has CVE-2022-24348'],
    },
    {
      name: 'Argo CD 2.2',
      yaml: image('quay.io/argoproj/argocd:v2.2.3'),
      at: ['image: quay.io/argoproj/argocd:v2.2.3'],
    },
    {
      name: 'Grafana 9.2',
      yaml: image('grafana/grafana-oss:9.2.0-ubuntu'),
      at: ['image: grafana/grafana-oss:9.2.0-ubuntu'],
      message: ['CVE-2022-39328'],
    },
    {
      name: 'Kyverno 1.8',
      yaml: image('ghcr.io/kyverno/kyverno:v1.8.4'),
      at: ['image: ghcr.io/kyverno/kyverno:v1.8.4'],
      message: ['CVE-2022-47633'],
    },
  ],
});
