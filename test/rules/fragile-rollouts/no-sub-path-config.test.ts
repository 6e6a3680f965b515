import rule from '../../../src/rules/fragile-rollouts/no-sub-path-config.js';
import { testRule } from '../../support/test-rule.js';

const pod = (volume: string, mount: string, metadata = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
${metadata}spec:
  volumes:
    - name: config
      ${volume}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      volumeMounts: [{ name: config, mountPath: /etc/app/app.conf${mount} }]
`;
const CONFIG_MAP = 'configMap: { name: app }';
const immutable = `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\nimmutable: true\ndata: { app.conf: x }\n`;

testRule(rule, {
  valid: [
    { name: 'a folder', yaml: pod(CONFIG_MAP, '') },
    { name: 'a part of a claim', yaml: pod('persistentVolumeClaim: { claimName: data }', ', subPath: a') },
    {
      name: 'pods that a checksum replaces',
      yaml: pod(CONFIG_MAP, ', subPath: app.conf', '  annotations: { checksum/config: abc }\n'),
    },
    { name: 'an immutable ConfigMap', yaml: pod(CONFIG_MAP, ', subPath: app.conf') + immutable },
    { name: 'an empty path', yaml: pod(CONFIG_MAP, ', subPath: ""') },
    {
      name: 'another volume',
      yaml: pod(CONFIG_MAP, ', subPath: a').replace('{ name: config, mount', '{ name: other, mount'),
    },
  ],
  invalid: [
    {
      name: 'a file of a ConfigMap',
      yaml: pod(CONFIG_MAP, ', subPath: app.conf'),
      at: ['subPath: app.conf'],
      message: ['of the configMap volume "config" through subPath'],
    },
    {
      name: 'a file of a Secret',
      yaml: pod('secret: { secretName: app }', ', subPath: tls.crt'),
      at: ['subPath: tls.crt'],
    },
    {
      name: 'a computed path in a projected volume',
      yaml: pod('projected: { sources: [] }', ', subPathExpr: $(NAME)'),
      at: ['subPathExpr: $(NAME)'],
    },
  ],
});
