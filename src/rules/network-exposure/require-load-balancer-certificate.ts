import { defineRule } from '../rule.js';

const CERTIFICATE = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

/** Annotation service.beta.kubernetes.io/aws-load-balancer-ssl-cert (Service, TLS support on AWS). */
export default defineRule({
  id: 'require-load-balancer-certificate',
  title: 'Load balancers on port 443 end TLS themselves',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#opt-in-views',
  rationale:
    'Opt-in, for AWS: without the annotation the load balancer passes connections on, and the pods have to bring a certificate, which is what an ingress controller does.',
  equivalents: ['kubescape/C-0231'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource }) {
    const port = resource
      .at('spec', 'ports')
      .items()
      .find((candidate) => candidate.at('port').value === 443);
    if (resource.at('spec', 'type').value !== 'LoadBalancer' || !port || resource.annotation(CERTIFICATE)) return;
    yield {
      at: port.at('port'),
      message: `The load balancer of Service "${resource.name}" has no certificate for port 443.`,
    };
  },
});
