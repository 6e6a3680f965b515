import rule from '../../../src/rules/insecure-workload-defaults/no-malformed-pod-security-label.js';
import { testRule } from '../../support/test-rule.js';

const namespace = (...labels: string[]) => `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    app.kubernetes.io/part-of: shop
${labels.map((label) => `    pod-security.kubernetes.io/${label}\n`).join('')}`;

testRule(rule, {
  valid: [
    { name: 'other labels', yaml: namespace() },
    {
      name: 'levels and versions',
      yaml: namespace('enforce: baseline', 'enforce-version: v1.36', 'warn: restricted', 'warn-version: latest'),
    },
    { name: 'a level that is filled in later', yaml: namespace('enforce: "${LEVEL}"') },
  ],
  invalid: [
    {
      name: 'nothing, which is empty text',
      yaml: namespace('enforce:', 'enforce-version: null'),
      at: ['pod-security.kubernetes.io/enforce:', 'pod-security.kubernetes.io/enforce-version: null'],
      fixed: null,
    },
    {
      name: 'no level',
      yaml: namespace('enforce: default'),
      at: ['pod-security.kubernetes.io/enforce: default'],
      message: ['Label "enforce" of Namespace "shop" is "default", which is no level.'],
      fixed: null,
    },
    {
      name: 'a level in capitals',
      yaml: namespace('audit: Restricted # soon enforced'),
      at: ['pod-security.kubernetes.io/audit: Restricted'],
      fixed: namespace('audit: restricted # soon enforced'),
    },
    {
      name: 'a version without its v',
      yaml: namespace('enforce: baseline', 'enforce-version: "1.36"'),
      at: ['pod-security.kubernetes.io/enforce-version: "1.36"'],
      message: ['"1.36", which is no version'],
      fixed: namespace('enforce: baseline', 'enforce-version: "1.36"').replace('"1', '"v1'),
    },
    {
      name: 'a version with a patch release',
      yaml: namespace('warn-version: v1.33.2'),
      at: ['pod-security.kubernetes.io/warn-version: v1.33.2'],
      fixed: namespace('warn-version: v1.33'),
    },
    {
      name: 'a label that nothing reads',
      yaml: namespace('enforced: baseline'),
      at: ['pod-security.kubernetes.io/enforced: baseline'],
      message: ['knows no label "enforced"'],
      fixed: null,
    },
  ],
});
