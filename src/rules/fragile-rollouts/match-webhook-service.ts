import type { Field } from '../../documents/field.js';
import { missingBackend } from '../../graph/missing-backend.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** WebhookClientConfig, failurePolicy (API reference, ValidatingWebhookConfiguration); port 443 by default. */
export default defineRule({
  id: 'match-webhook-service',
  title: 'Webhooks call a Service and a port of the set',
  severity: 'error',
  modes: ['fragile-rollouts', 'network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#webhooks',
  rationale:
    'With failurePolicy Fail, which is the default, everything that the webhook watches is refused while its Service is missing, the pods that would serve it included.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: [
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'apiregistration.k8s.io/APIService',
    'apiextensions.k8s.io/CustomResourceDefinition',
  ],

  *check({ resource, graph }) {
    for (const { service, isWeak } of calls(resource)) {
      const [at, port] = [service.at('name'), service.at('port').number ?? 443];
      if (!at.string) continue;
      const namespace = service.at('namespace').string;
      const to = graph.named('Service', at.string, namespace);
      const ports = to
        .flatMap((called) => called.at('spec', 'ports').items())
        .map((written) => written.at('port').value);
      const isMissing = missingBackend(graph, { target: { kinds: ['Service'], name: at.string, namespace }, to });
      const lacksPort = to.length > 0 && ports.every((number) => typeof number === 'number' && number !== port);
      const fault = isMissing ? 'which the set does not have' : lacksPort ? `which has no port ${port}` : undefined;
      if (!fault) continue;
      const message = `${resource.kind} "${resource.name}" calls Service "${at.string}", ${fault}.`;
      yield { at, message, severity: isWeak ? 'warning' : 'error' };
    }
  },
});

interface Call {
  readonly service: Field;
  /** Whether requests pass while nobody answers. */
  readonly isWeak: boolean;
}

function calls(resource: Resource): Call[] {
  const webhooks = resource
    .at('webhooks')
    .items()
    .map((webhook) => ({
      service: webhook.at('clientConfig', 'service'),
      isWeak: webhook.at('failurePolicy').value === 'Ignore',
    }));
  const conversion = resource.at('spec', 'conversion', 'webhook', 'clientConfig', 'service');
  const api = resource.isA('APIService', 'apiregistration.k8s.io') ? [resource.at('spec', 'service')] : [];
  return [...webhooks, ...[conversion, ...api].map((service) => ({ service, isWeak: false }))];
}
