import rule from '../../../src/rules/privilege-sprawl/no-placeholder-secret.js';
import { testRule } from '../../support/test-rule.js';

const secret = (data: string) => `apiVersion: v1
kind: Secret
metadata: { name: orders-db }
${data}`;

testRule(rule, {
  valid: [
    { name: 'something that nobody guesses', yaml: secret('data: { password: dGg2UW4xOGI= }\n') },
    { name: 'a user who is called so', yaml: secret('stringData: { username: admin, database: postgres }\n') },
    { name: 'a value that another program fills in', yaml: secret('stringData: { password: "${PASSWORD}" }\n') },
    { name: 'an encrypted value', yaml: secret('stringData: { password: "ENC[AES256_GCM,data:x,type:str]" }\n') },
    { name: 'an address with a variable', yaml: secret('stringData: { url: "postgres://app:$(PASSWORD)@db/app" }\n') },
    { name: 'no base64, which the API server refuses', yaml: secret('data: { password: changeme! }\n') },
  ],
  invalid: [
    {
      name: 'a stand-in in base64',
      yaml: secret('data:\n  password: Y2hhbmdlbWU=\n'),
      at: ['password: Y2hhbmdlbWU='],
      message: [/^Secret "orders-db" holds a stand-in under "password"\.$/],
    },
    {
      name: 'what is tried first',
      yaml: secret('stringData:\n  password: Password123\n'),
      at: ['password: Password123'],
      message: ['easily guessed'],
    },
    {
      name: 'a stand-in under any key',
      yaml: secret('stringData:\n  url: "<your-database-url>"\n'),
      at: ['url: "<your-database-url>"'],
    },
    {
      name: 'a password in an address',
      yaml: secret('stringData:\n  url: postgres://app:postgres@db/app\n'),
      at: ['url: postgres://app:postgres@db/app'],
    },
    {
      name: 'each key',
      yaml: secret('stringData:\n  api-key: your-api-key\n  token: xxxx\n'),
      at: ['api-key: your-api-key', 'token: xxxx'],
    },
  ],
});
