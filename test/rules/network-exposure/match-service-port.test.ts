import rule from '../../../src/rules/network-exposure/match-service-port.js';
import { testRule } from '../../support/test-rule.js';

const set = (ports: string, containerPorts: string, { spec = '', podSpec = '' } = {}) => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
${spec}  selector: { app: web }
  ports: ${ports}
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec:
${podSpec}  containers:
    - name: app
      image: registry.example.com/web:1.2.3
      ports: ${containerPorts}
`;

const HTTP = '[{ name: http, containerPort: 8080 }]';
const init = (restartPolicy: string) =>
  `  initContainers: [{ name: proxy, image: registry.example.com/proxy:1.0.0, ${restartPolicy}ports: [{ name: proxy, containerPort: 9000 }] }]\n`;

testRule(rule, {
  valid: [
    { name: 'a name that a container declares', yaml: set('[{ port: 80, targetPort: http }]', HTTP) },
    { name: 'a number that a container declares', yaml: set('[{ port: 80, targetPort: 8080 }]', HTTP) },
    { name: 'a number where no container declares any', yaml: set('[{ port: 80, targetPort: 8080 }]', '[]') },
    {
      name: 'a name that a sidecar declares',
      yaml: set('[{ port: 80, targetPort: proxy }]', HTTP, { podSpec: init('restartPolicy: Always, ') }),
    },
    { name: 'no targetPort', yaml: set('[{ port: 8080 }]', HTTP) },
    {
      name: 'a headless Service, whose clients take the port of the pods',
      yaml: set('[{ port: 80 }]', HTTP, { spec: '  clusterIP: None\n' }),
    },
    {
      name: 'an ExternalName Service',
      yaml: set('[{ port: 80, targetPort: web }]', HTTP, { spec: '  type: ExternalName\n' }),
    },
    { name: 'a port that is filled in later', yaml: set('[{ port: 80, targetPort: "${PORT}" }]', HTTP) },
    {
      name: 'a container whose port is filled in later',
      yaml: set('[{ port: 80, targetPort: web }]', '[{ name: "${PORT_NAME}", containerPort: 8080 }]'),
    },
    {
      name: 'a part of an overlay, whose ports stand elsewhere',
      yaml: set('[{ port: 80, targetPort: web }]', '[]').replace('      image: registry.example.com/web:1.2.3\n', ''),
    },
    {
      name: 'a Service without pods, which another rule flags',
      yaml: set('[{ port: 80, targetPort: web }]', HTTP).replace('selector: { app: web }', 'selector: { app: api }'),
    },
  ],
  invalid: [
    {
      name: 'a name that no container declares',
      yaml: set('[{ port: 80, targetPort: web }]', HTTP),
      at: ['targetPort: web'],
      message: ['port named "web"; the containers of Pod "web" declare only "http" 8080/TCP'],
      fixed: set('[{ port: 80, targetPort: web }]', HTTP).replace('targetPort: web', 'targetPort: http'),
    },
    {
      name: 'a name where no container declares any',
      yaml: set('[{ port: 80, targetPort: http }]', '[]'),
      at: ['targetPort: http'],
      message: ['declare no port'],
    },
    {
      name: 'a name of another protocol',
      yaml: set('[{ port: 53, targetPort: dns, protocol: UDP }]', '[{ name: dns, containerPort: 53 }]'),
      at: ['targetPort: dns'],
      message: ['the UDP port named "dns"'],
    },
    {
      name: 'a name of an init container, which has ended',
      yaml: set('[{ port: 80, targetPort: proxy }]', HTTP, { podSpec: init('') }),
      at: ['targetPort: proxy'],
      fixed: set('[{ port: 80, targetPort: proxy }]', HTTP, { podSpec: init('') }).replace('proxy', 'http'),
    },
    {
      name: 'a number that is not among those declared',
      yaml: set('[{ port: 80, targetPort: 80 }]', HTTP),
      at: ['targetPort: 80'],
      message: ['sends to port 80'],
    },
    { name: 'no targetPort and another number', yaml: set('[{ port: 80 }]', HTTP), at: ['port: 80'] },
    {
      name: 'one of two',
      yaml: set('[{ name: a, port: 80, targetPort: http }, { name: b, port: 9090 }]', HTTP),
      at: ['port: 9090'],
    },
    {
      name: 'a name behind a headless Service',
      yaml: set('[{ port: 80, targetPort: web }]', HTTP, { spec: '  clusterIP: None\n' }),
      at: ['targetPort: web'],
      fixed: set('[{ port: 80, targetPort: web }]', HTTP, { spec: '  clusterIP: None\n' }).replace(
        'targetPort: web',
        'targetPort: http',
      ),
    },
  ],
});
