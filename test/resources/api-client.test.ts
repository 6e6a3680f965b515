import { expect, it } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { usesAccountToken } from '../../src/resources/api-client.js';
import { Pod } from '../../src/resources/pod.js';
import { SourceText } from '../../src/text/source-text.js';

function uses(container: string, metadata = '{}'): boolean {
  const [document] = parseDocuments(
    new SourceText('pod.yaml', `metadata: ${metadata}\nspec: { containers: [${container}] }`),
  );
  return usesAccountToken(new Pod(document!.root));
}

it.each([
  'bitnami/kubectl:1.33',
  'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2',
  'quay.io/prometheus-operator/prometheus-operator@sha256:abc',
  'ghcr.io/fluxcd/source-controller:v1',
  'localhost:5000/cluster-autoscaler',
])('%s calls the API', (image) => expect(uses(`{ image: ${image} }`)).toBe(true));

it.each(['nginx:1.27', 'registry.example.com/kubernetes/orders:1', 'shop/kiosk:1', 'postgres:17', '""'])(
  '%s does not',
  (image) => expect(uses(`{ image: ${image} }`)).toBe(false),
);

it.each(['args: [--leader-elect=true]', 'args: [--kubeconfig, x]', 'command: [sh, -c, "kubectl get pods"]'])(
  '%s calls the API',
  (text) => expect(uses(`{ image: a, ${text} }`)).toBe(true),
);

it.each(['args: [--leader]', 'args: [1]', 'command: text'])('%s does not', (text) =>
  expect(uses(`{ image: a, ${text} }`)).toBe(false),
);

it('counts an agent of Vault', () => {
  expect(uses('{ image: a }', '{ annotations: { vault.hashicorp.com/agent-inject: "true" } }')).toBe(true);
  expect(uses('{ image: a }', '{ annotations: { vault.hashicorp.com/agent-inject: "false" } }')).toBe(false);
});
