import rule from '../../../src/rules/privilege-sprawl/no-plain-secret.js';
import { testRule } from '../../support/test-rule.js';

const secret = (data: string) => `apiVersion: v1
kind: Secret
metadata: { name: orders-db }
${data}`;

testRule(rule, {
  valid: [
    { name: 'no values', yaml: secret('type: Opaque\n') },
    {
      name: 'values that another program fills in',
      yaml: secret('stringData: { password: "${PASSWORD}", token: "" }\n'),
    },
    { name: 'encrypted values', yaml: secret('data: { password: "ENC[AES256_GCM,data:x,type:str]" }\n') },
    { name: 'what is public', yaml: secret('stringData: { ca.crt: x, username: orders }\n') },
    { name: 'stand-ins, which another rule reports', yaml: secret('stringData: { password: changeme }\n') },
  ],
  invalid: [
    {
      name: 'encoded values',
      yaml: secret('data:\n  username: b3JkZXJz\n  password: dGg2UW4xOGI=\n'),
      at: ['data'],
      message: [/^Secret "orders-db" carries its values in the manifest: "password"\.$/],
    },
    {
      name: 'plain values',
      yaml: secret('stringData:\n  password: th6Qn18b\n  token: abc\n'),
      at: ['stringData'],
      message: ['"password", "token"'],
    },
    {
      name: 'a key beside its certificate',
      yaml: secret('type: kubernetes.io/tls\ndata: { tls.crt: eA==, tls.key: eQ== }\n'),
      at: ['data'],
      message: ['"tls.key".'],
    },
  ],
});
