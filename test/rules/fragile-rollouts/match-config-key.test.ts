import rule from '../../../src/rules/fragile-rollouts/match-config-key.js';
import { testRule } from '../../support/test-rule.js';

const pod = (key: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      env:
        - name: LEVEL
          valueFrom: { configMapKeyRef: { name: web, key: ${key} } }
        - name: TOKEN
          valueFrom: { secretKeyRef: { name: web, key: token } }
`;
const volume = (key: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  volumes: [{ name: c, configMap: { name: web, items: [{ key: ${key}, path: x }] } }]
  containers: [{ name: app, image: a }]
`;
const configMap = (data: string) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n${data}`;
const secret = (data: string, metadata = '') =>
  `---\napiVersion: v1\nkind: Secret\nmetadata: { name: web${metadata} }\n${data}`;

testRule(rule, {
  valid: [
    { name: 'objects from elsewhere', yaml: pod('level') },
    { name: 'a key of the ConfigMap', yaml: pod('level') + configMap('data: { level: info }\n') },
    { name: 'a binary key', yaml: volume('logo') + configMap('binaryData: { logo: AAAA }\n') },
    { name: 'a key of the Secret, as text', yaml: pod('level') + secret('stringData: { token: x }\n') },
    { name: 'a Secret that is filled in elsewhere', yaml: pod('level') + secret('') },
    {
      name: 'a Secret that a controller fills in',
      yaml: pod('level') + secret('data: { a: b }\n', ', annotations: { kubernetes.io/service-account.name: web }'),
    },
    { name: 'a reference that is optional', yaml: pod('level, optional: true') + configMap('data: { a: b }\n') },
    { name: 'a key that is not final', yaml: pod('"${KEY}"') + configMap('data: { a: b }\n') },
    {
      name: 'one of two ConfigMaps of the name',
      yaml: pod('level') + configMap('data: { a: b }\n') + configMap('data: { level: b }\n'),
    },
    { name: 'a fragment', yaml: pod('lvl') + configMap('data: { level: info }\n'), complete: false },
  ],
  invalid: [
    {
      name: 'a key that the ConfigMap lacks',
      yaml: pod('lvl') + configMap('data: { level: info }\n'),
      at: ['key: lvl'],
      message: ['Pod "web" reads the key "lvl" of ConfigMap "web", which does not have it'],
    },
    { name: 'an empty ConfigMap', yaml: pod('level') + configMap(''), at: ['key: level'] },
    {
      name: 'a key that the Secret lacks',
      yaml: pod('level') + secret('stringData: { TOKEN: hunter2 }\n'),
      at: ['key: token'],
      message: [/^(?!.*hunter2).*Secret "web"/],
      fixed: (pod('level') + secret('stringData: { TOKEN: hunter2 }\n')).replace('token', 'TOKEN'),
    },
    {
      name: 'an item of a volume',
      yaml: volume('app.conf') + configMap('data: { app.yaml: x }\n'),
      at: ['key: app.conf'],
    },
  ],
});
