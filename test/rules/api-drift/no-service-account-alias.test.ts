import rule from '../../../src/rules/api-drift/no-service-account-alias.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n${spec}  containers: [{ name: a, image: a:1 }]\n`;

testRule(rule, {
  valid: [
    { name: 'the field', yaml: pod('  serviceAccountName: web\n') },
    { name: 'both, as a server returns them', yaml: pod('  serviceAccount: web\n  serviceAccountName: web\n') },
    { name: 'neither', yaml: pod('') },
  ],
  invalid: [
    {
      name: 'the alias alone',
      yaml: pod('  serviceAccount: web # why\n'),
      at: ['serviceAccount: web'],
      fixed: pod('  serviceAccountName: web # why\n'),
    },
    {
      name: 'another name than the field',
      yaml: pod('  serviceAccount: other\n  serviceAccountName: web\n'),
      at: ['serviceAccount: other'],
      message: ['is ignored beside "serviceAccountName: web"'],
      fixed: pod('  serviceAccountName: web\n'),
    },
    {
      name: 'a name for a placeholder',
      yaml: pod('  serviceAccount: "${ACCOUNT}"\n'),
      at: ['serviceAccount: "${ACCOUNT}"'],
      fixed: pod('  serviceAccountName: "${ACCOUNT}"\n'),
    },
  ],
});
