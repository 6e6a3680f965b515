import rule from '../../../src/rules/fragile-rollouts/require-multiple-replicas.js';
import { testRule } from '../../support/test-rule.js';

const set = (spec: string, more = '', pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
${spec}  template:
    metadata: { labels: { app: web } }
    spec: { ${pod}containers: [{ name: app, image: a }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
${more}`;
const HPA =
  '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { kind: Deployment, name: web }, maxReplicas: 3 }\n';
const KEDA =
  '---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web }\nspec: { scaleTargetRef: { name: web } }\n';

testRule(rule, {
  valid: [
    { name: 'two replicas', yaml: set('  replicas: 2\n') },
    { name: 'none', yaml: set('  replicas: 0\n') },
    { name: 'an autoscaler', yaml: set('', HPA) },
    { name: 'a ScaledObject', yaml: set('', KEDA) },
    { name: 'Recreate, which says that it is single', yaml: set('  strategy: { type: Recreate }\n') },
    {
      name: 'a claim that may attach once',
      yaml: set('', '', 'volumes: [{ name: a, persistentVolumeClaim: { claimName: a } }], '),
    },
    { name: 'a worker without a Service', yaml: set('').split('---')[0] as string },
    { name: 'a fragment', yaml: set('').replace('web', 'api'), complete: false },
    { name: 'a number that is not final', yaml: set('  replicas: ${REPLICAS}\n') },
  ],
  invalid: [
    {
      name: 'one replica',
      yaml: set('  replicas: 1\n'),
      at: ['replicas: 1'],
      message: ['Deployment "web" is behind a Service and runs one replica'],
      fixed: set('  replicas: 1\n').replace('replicas: 1', 'replicas: 2'),
    },
    { name: 'the default', yaml: set(''), at: ['spec'], fixed: set('').replace('---', '  replicas: 2\n---') },
    {
      name: 'an autoscaler of another Deployment',
      yaml: set('  replicas: 1\n', HPA.replace('Deployment, name: web', 'Deployment, name: api')),
      at: ['replicas: 1'],
      fixed: set('  replicas: 1\n', HPA.replace('Deployment, name: web', 'Deployment, name: api')).replace(
        'replicas: 1',
        'replicas: 2',
      ),
    },
  ],
});
