import rule from '../../../src/rules/fragile-rollouts/no-unfilled-text.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const config = (entry: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  ${entry}\n`;

testRule(rule, {
  valid: [
    { name: 'plain text', yaml: config('host: db.example.com') },
    { name: 'a program', yaml: config('run.sh: |\n    echo "usage: run <FILE>"\n    exit 1') },
    { name: 'a value that another program fills in', yaml: config('host: "${HOST}"') },
    { name: 'a credential, which is another rule', yaml: config('db-password: CHANGEME') },
    {
      name: 'a credential in a variable',
      yaml: podWith({ container: '      env: [{ name: DB_PASSWORD, value: CHANGEME }]\n' }),
    },
    { name: 'a Secret', yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { host: CHANGEME }\n' },
    {
      name: 'an image, which is another rule',
      yaml: podWith({}).replace('registry.example.com/shop/orders:1.4.2', '"<your-image>"'),
    },
    { name: 'an argument', yaml: podWith({ container: '      args: ["--format=<TIME>"]\n' }) },
  ],
  invalid: [
    {
      name: 'a mark with brackets',
      yaml: config('host: <your-host>'),
      at: ['host: <your-host>'],
      message: ['ConfigMap "a" has something left to fill in under "host"'],
    },
    {
      name: 'a variable',
      yaml: podWith({ container: '      env: [{ name: DB_HOST, value: CHANGEME }]\n' }),
      at: ['value: CHANGEME'],
      message: ['under "DB_HOST"'],
    },
    {
      name: 'a part of an annotation',
      yaml: 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::<ACCOUNT_ID>:role/a" } }\n',
      at: ['eks.amazonaws.com/role-arn: "arn:aws:iam::<ACCOUNT_ID>:role/a"'],
    },
    {
      name: 'an element of a list',
      yaml: 'apiVersion: example.com/v1\nkind: Zone\nmetadata: { name: a }\nspec: { hosts: [a.example.com, shop.yourdomain.com] }\n',
      at: ['shop.yourdomain.com'],
      message: ['under "hosts"'],
    },
  ],
});
