import rule from '../../../src/rules/resource-starvation/match-autoscaler-requests.js';
import { testRule } from '../../support/test-rule.js';

interface Parts {
  readonly autoscaler: string;
  readonly resources?: string;
  readonly more?: string;
  readonly version?: string;
}

const set = ({ autoscaler, resources = '{}', more = '', version = 'v2' }: Parts) => `apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec:
  maxReplicas: 9
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
${autoscaler}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      containers:
        - name: app
          image: registry.example.com/web:1.2.3
          resources: ${resources}
${more}`;

const metric = (name: string, target = 'type: Utilization, averageUtilization: 70') => `  metrics:
    - type: Resource
      resource:
        name: ${name}
        target: { ${target} }
`;

const OF_PROXY = `  metrics:
    - type: ContainerResource
      containerResource: { name: cpu, container: proxy, target: { type: Utilization, averageUtilization: 70 } }
`;

const PROXY = `        - name: proxy
          image: registry.example.com/proxy:1.2.3
          resources: { requests: { cpu: 10m } }
`;

const LIMIT_RANGE = `---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: shop }
spec: { limits: [{ type: Container, defaultRequest: { cpu: 100m } }] }
`;

testRule(rule, {
  valid: [
    { name: 'a request', yaml: set({ autoscaler: metric('cpu'), resources: '{ requests: { cpu: 100m } }' }) },
    {
      name: 'a limit, which the request defaults to',
      yaml: set({ autoscaler: metric('memory'), resources: '{ limits: { memory: 64Mi } }' }),
    },
    {
      name: 'an amount per pod, which needs no request',
      yaml: set({ autoscaler: metric('cpu', 'type: AverageValue, averageValue: 500m') }),
    },
    {
      name: 'a request of the pod',
      yaml: set({ autoscaler: metric('cpu'), more: '      resources: { requests: { cpu: 1 } }\n' }),
    },
    { name: 'the one container that is measured', yaml: set({ autoscaler: OF_PROXY, more: PROXY }) },
    { name: 'a LimitRange that fills the request in', yaml: set({ autoscaler: metric('cpu'), more: LIMIT_RANGE }) },
    {
      name: 'a LimitRange that fills memory in',
      yaml: set({ autoscaler: metric('memory'), more: LIMIT_RANGE.replace('cpu: 100m', 'memory: 64Mi') }),
    },
    {
      name: 'an init container',
      yaml: set({
        autoscaler: metric('cpu'),
        resources: '{ requests: { cpu: 1 } }',
        more: '      initContainers: [{ name: init, image: i }]\n',
      }),
    },
    {
      name: 'a custom metric',
      yaml: set({
        autoscaler:
          '  metrics: [{ type: Pods, pods: { metric: { name: rps }, target: { type: AverageValue, averageValue: 10 } } }]\n',
      }),
    },
  ],
  invalid: [
    {
      name: 'no request',
      yaml: set({ autoscaler: metric('cpu') }),
      at: ['name: cpu'],
      message: ['"web" measures cpu against the requests of Deployment "web", where container "app" requests none'],
    },
    {
      name: 'the other resource alone',
      yaml: set({ autoscaler: metric('memory'), resources: '{ requests: { cpu: 1 } }' }),
      at: ['name: memory'],
    },
    {
      name: 'a sidecar',
      yaml: set({
        autoscaler: metric('cpu'),
        resources: '{ requests: { cpu: 1 } }',
        more: '      initContainers: [{ name: log, image: i, restartPolicy: Always }]\n',
      }),
      at: ['name: cpu'],
      message: ['"log"'],
    },
    { name: 'no metrics, which means CPU', yaml: set({ autoscaler: '' }), at: ['spec'], message: ['measures cpu'] },
    {
      name: 'the first version of the API',
      yaml: set({ autoscaler: '  targetCPUUtilizationPercentage: 80\n', version: 'v1' }),
      at: ['targetCPUUtilizationPercentage: 80'],
    },
    {
      name: 'a container that does not exist',
      yaml: set({ autoscaler: OF_PROXY }),
      at: ['name: cpu'],
      message: ['container "proxy" does not exist'],
    },
  ],
});
