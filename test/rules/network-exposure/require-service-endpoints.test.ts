import rule from '../../../src/rules/network-exposure/require-service-endpoints.js';
import { testRule } from '../../support/test-rule.js';

const set = (spec: string, extra = '', workload = 'web') => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  ports: [{ port: 80 }]
${spec}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${workload}, namespace: shop }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
${extra}`;

const slice = (service: string) => `---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: web-1, namespace: shop, labels: { kubernetes.io/service-name: ${service} } }
addressType: IPv4
endpoints: [{ addresses: [198.51.100.7] }]
`;

testRule(rule, {
  valid: [
    { name: 'a selector', yaml: set('  selector: { app: web }\n') },
    { name: 'a slice of endpoints', yaml: set('', slice('web')) },
    {
      name: 'endpoints of the older kind',
      yaml: set('', '---\napiVersion: v1\nkind: Endpoints\nmetadata: { name: web, namespace: shop }\n'),
    },
    { name: 'another name for a host', yaml: set('  type: ExternalName\n  externalName: web.example.com\n') },
    {
      name: 'a custom resource of that name',
      yaml: set(
        '',
        '---\napiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: web, namespace: shop }\nspec: {}\n',
      ),
    },
    { name: 'a set without workloads', yaml: set('').split('---')[0] as string },
    { name: 'a fragment', yaml: set(''), complete: false },
  ],
  invalid: [
    { name: 'no selector', yaml: set(''), at: ['spec'], message: ['"web" has no selector'] },
    { name: 'an empty selector', yaml: set('  selector: {}\n', '', 'api'), at: ['selector'] },
    { name: 'a slice of another Service', yaml: set('', slice('api')), at: ['spec'] },
    { name: 'an empty value', yaml: set('  selector:\n'), at: ['selector:'] },
  ],
});
