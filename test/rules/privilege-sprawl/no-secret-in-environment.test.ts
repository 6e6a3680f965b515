import rule from '../../../src/rules/privilege-sprawl/no-secret-in-environment.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const variable = (name: string, from = 'secretKeyRef') => `        - name: ${name}
          valueFrom:
            ${from}: { name: orders-db, key: password }
`;
const env = (...variables: string[]) => podWith({ container: `      env:\n${variables.join('')}` });

testRule(rule, {
  valid: [
    { name: 'no variables', yaml: podWith({}) },
    { name: 'a ConfigMap', yaml: env(variable('LEVEL', 'configMapKeyRef')) },
    {
      name: 'a Secret as a file',
      yaml: podWith({ spec: '  volumes: [{ name: db, secret: { secretName: orders-db } }]\n' }),
    },
    {
      name: 'every key of a ConfigMap',
      yaml: podWith({ container: '      envFrom: [{ configMapRef: { name: orders } }]\n' }),
    },
  ],
  invalid: [
    {
      name: 'one variable',
      yaml: env(variable('DB_PASSWORD')),
      at: ['secretKeyRef'],
      message: [/^Container "app" takes "DB_PASSWORD" from Secrets as variables\.$/],
    },
    {
      name: 'several, said once',
      yaml: env(variable('LEVEL', 'configMapKeyRef'), variable('A'), variable('B')),
      at: ['secretKeyRef'],
      message: ['takes "A", "B" from'],
    },
    {
      name: 'every key of a Secret',
      yaml: podWith({ container: '      envFrom:\n        - secretRef:\n            name: orders-db\n' }),
      at: ['secretRef'],
      message: ['takes every key of Secret "orders-db" from'],
    },
  ],
});
