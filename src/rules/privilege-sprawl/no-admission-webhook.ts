import { defineRule } from '../rule.js';

/** Dynamic Admission Control. */
export default defineRule({
  id: 'no-admission-webhook',
  title: 'No admission webhook is configured',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#review-lists',
  rationale:
    'Opt-in, a list for reviews: each webhook reads, and may change, what passes the API server, Secrets included.',
  equivalents: ['kubescape/C-0036', 'kubescape/C-0039'],
  fixable: false,
  scope: 'resource',
  kinds: [
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  ],

  *check({ resource }) {
    for (const webhook of resource.at('webhooks').items()) {
      const at = webhook.at('name');
      yield { at, message: `${resource.kind} "${resource.name}" has webhook "${at.string ?? ''}".` };
    }
  },
});
