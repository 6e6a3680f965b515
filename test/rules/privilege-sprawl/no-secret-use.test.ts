import rule from '../../../src/rules/privilege-sprawl/no-secret-use.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'none', yaml: podWith({}) },
    { name: 'a ConfigMap', yaml: podWith({ container: '      envFrom: [{ configMapRef: { name: a } }]\n' }) },
    { name: 'a pull secret', yaml: podWith({ spec: '  imagePullSecrets: [{ name: a }]\n' }) },
  ],
  invalid: [
    {
      name: 'the whole environment',
      yaml: podWith({ container: '      envFrom: [{ secretRef: { name: db } }]\n' }),
      at: ['name: db'],
      message: ['uses Secret "db"'],
    },
    {
      name: 'a variable',
      yaml: podWith({ container: '      env: [{ name: A, valueFrom: { secretKeyRef: { name: db, key: a } } }]\n' }),
      at: ['name: db'],
    },
    {
      name: 'a volume',
      yaml: podWith({ spec: '  volumes: [{ name: a, secret: { secretName: db } }]\n' }),
      at: ['secretName: db'],
    },
  ],
});
