import rule from '../../../src/rules/api-drift/wrong-type.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string) => `apiVersion: v1
kind: Pod
metadata: { name: x }
spec:
  containers:
    - name: app
      image: a:1
${container}`;

testRule(rule, {
  valid: [
    {
      name: 'text, numbers and ports',
      yaml: pod(
        '      env: [{ name: A, value: "5" }]\n      ports: [{ containerPort: 80 }]\n      livenessProbe: { httpGet: { port: http } }\n',
      ),
    },
    { name: 'a whole number with a point', yaml: pod('      ports: [{ containerPort: 80.0 }]\n') },
    { name: 'a number for a quantity', yaml: pod('      resources: { limits: { cpu: 1 } }\n') },
    {
      name: 'placeholders',
      yaml: pod('      ports: [{ containerPort: "${PORT}" }]\n      stdin: "{{ .Values.stdin }}"\n'),
    },
    { name: 'null', yaml: pod('      env: null\n      args: [null]\n') },
    {
      name: 'an encrypted value',
      yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: x }\ndata: { a: "ENC[AES256_GCM,data:a,type:str]" }\n',
    },
  ],
  invalid: [
    {
      name: 'a number for text',
      yaml: pod('      env:\n        - name: PORT\n          value: 8080 # http\n'),
      at: ['value: 8080'],
      fixed: pod('      env:\n        - name: PORT\n          value: "8080" # http\n'),
    },
    {
      name: 'a version that is a number',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  version: 1.10\n',
      at: ['version: 1.10'],
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  version: "1.10"\n',
    },
    {
      name: 'yes for text',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  debug: yes\n',
      at: ['debug: yes'],
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  debug: "yes"\n',
    },
    {
      name: 'text for a number',
      yaml: pod('      ports:\n        - containerPort: "80"\n'),
      at: ['containerPort: "80"'],
      fixed: pod('      ports:\n        - containerPort: 80\n'),
    },
    {
      name: 'text for a boolean',
      yaml: pod("      tty: 'true'\n"),
      at: ["tty: 'true'"],
      fixed: pod('      tty: true\n'),
    },
    {
      name: 'a quantity with a unit of its own',
      yaml: pod('      resources:\n        limits:\n          memory: 512MB\n'),
      at: ['memory: 512MB'],
      fixed: pod('      resources:\n        limits:\n          memory: 512M\n'),
    },
    { name: 'a map for a list', yaml: pod('      env: { A: b }\n'), at: ['env'], fixed: null },
    {
      name: 'data that is not base64',
      yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: x }\ndata: { password: hunter2 }\n',
      at: ['password: hunter2'],
      message: [/^"password" takes base64 text, not other text\.$/],
      fixed: null,
    },
  ],
});
