import rule from '../../../src/rules/network-exposure/match-service-dns-name.js';
import { testRule } from '../../support/test-rule.js';

const service = (name: string, spec: string, namespace = 'shop') => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec: ${spec}
`;

const pod = (value: string, namespace = 'shop') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ${namespace}, labels: { app: web } }
spec:
  containers:
    - name: app
      image: registry.example.com/web:1.2.3
      env: [{ name: API_URL, value: "${value}" }]
`;

const API = service('api', '{ selector: { app: api }, ports: [{ port: 80, targetPort: 8080 }] }');
const DATA = service('db', '{ selector: { app: db }, ports: [{ port: 5432 }] }', 'data');
const dataPod = `---\n${pod('x', 'data').replace('name: web', 'name: db')}`;

testRule(rule, {
  valid: [
    { name: 'a Pod alone', yaml: pod('http://api:8080') },
    { name: 'the port of the Service', yaml: pod('http://api:80/v1') + API },
    { name: 'the port that the scheme implies', yaml: pod('http://api.shop.svc.cluster.local/v1') + API },
    { name: 'a host of the internet', yaml: pod('https://api.example.com:8443') + API },
    { name: 'a word that is the name of a Service', yaml: pod('api') + API },
    { name: 'an image', yaml: pod('registry.example.com/api:8080') + API },
    { name: 'a Service of its own namespace', yaml: pod('postgres://app@db:5432/shop', 'data') + DATA },
    {
      name: 'a headless Service, whose pods are reached on any port',
      yaml:
        pod('http://api:8080') + service('api', '{ clusterIP: None, selector: { app: api }, ports: [{ port: 80 }] }'),
    },
    {
      name: 'another name for a host',
      yaml: pod('https://api:8443') + service('api', '{ type: ExternalName, externalName: api.example.com }'),
    },
    { name: 'a value that is filled in later', yaml: pod('http://${HOST}:8080') + API },
    { name: 'a reference to another variable', yaml: pod('http://$(HOST):8080') + API },
    { name: 'a host that holds a program of its own', yaml: pod('localhost:8080') + API },
  ],
  invalid: [
    {
      name: 'the port of the container',
      yaml: pod('http://api:8080/v1') + API,
      at: ['value: "http://api:8080/v1"'],
      message: ['"API_URL" of container "app" connects to port 8080 of Service "api", which has only 80'],
      fixed: (pod('http://api:8080/v1') + API).replace('8080', '80'),
    },
    {
      name: 'a port that the scheme implies',
      yaml: pod('https://api.shop.svc') + API,
      at: ['value: "https://api.shop.svc"'],
      message: ['port 443'],
    },
    {
      name: 'host and port alone',
      yaml: pod('api:8080') + API,
      at: ['value: "api:8080"'],
      fixed: (pod('api:8080') + API).replace('8080"', '80"'),
    },
    {
      name: 'a short name for another namespace',
      yaml: pod('postgres://app:secret@db:5432/shop') + DATA,
      at: ['value: "postgres://app:secret@db:5432/shop"'],
      message: [/names the host "db", but the set has Service "db" only in namespace "data"\.$/],
      fixed: (pod('postgres://app:secret@db:5432/shop') + DATA).replace('db', 'db.data'),
    },
    {
      name: 'the namespace default',
      yaml: pod('http://api.default.svc.cluster.local') + API,
      at: ['value: "http://api.default.svc.cluster.local"'],
      fixed: (pod('http://api.default.svc.cluster.local') + API).replace('default', 'shop'),
    },
    {
      name: 'a namespace of the set',
      yaml: pod('api.data.svc') + API + dataPod,
      at: ['value: "api.data.svc"'],
      fixed: (pod('api.data.svc') + API + dataPod).replace('"api.data', '"api.shop'),
    },
    { name: 'a namespace outside the set', yaml: pod('api.other.svc') + API, at: ['value: "api.other.svc"'] },
  ],
});
