import rule from '../../../src/rules/api-drift/unsupported-value.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  ${spec}\n  containers: [{ name: a, image: a:1 }]\n`;

testRule(rule, {
  valid: [
    { name: 'an allowed value', yaml: pod('restartPolicy: OnFailure') },
    { name: 'empty text, which means the default', yaml: pod('restartPolicy: ""') },
    { name: 'a placeholder', yaml: pod('dnsPolicy: "${DNS}"') },
    { name: 'a status', yaml: `${pod('hostIPC: false')}status: { phase: Sleeping }\n` },
  ],
  invalid: [
    {
      name: 'another case',
      yaml: pod('restartPolicy: always # why'),
      at: ['restartPolicy: always'],
      fixed: pod('restartPolicy: Always # why'),
    },
    {
      name: 'a typo',
      yaml: pod('dnsPolicy: ClusterFrist'),
      at: ['dnsPolicy: ClusterFrist'],
      fixed: pod('dnsPolicy: ClusterFirst'),
    },
    {
      name: 'another word',
      yaml: pod('restartPolicy: Sometimes'),
      at: ['restartPolicy: Sometimes'],
      message: ['it takes Always, Never or OnFailure.'],
      fixed: null,
    },
    {
      name: 'an item of a list',
      yaml: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x }\nspec: { podSelector: {}, policyTypes: [egress] }\n',
      at: ['egress'],
      fixed:
        'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x }\nspec: { podSelector: {}, policyTypes: [Egress] }\n',
    },
  ],
});
