import rule from '../../../src/rules/resource-starvation/no-lost-quota.js';
import { documents } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
const QUOTA = `apiVersion: v1
kind: ResourceQuota
metadata: { name: bounds, namespace: shop }
spec: { hard: { pods: 10 } }
`;
const RANGE = `apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: shop }
spec: { limits: [{ type: Container, default: { memory: 64Mi } }] }
`;
const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec: { containers: [{ name: app, image: registry.example.com/app:1.0.0 }] }
`;

const SET = documents(NAMESPACE, QUOTA, RANGE, pod('one'), pod('two'));

testRule(rule, {
  valid: [
    { name: 'a quota under another name', before: SET, yaml: SET.replace('bounds', 'limits') },
    {
      name: 'a quota without a namespace in its place',
      before: SET,
      yaml: SET.replace('bounds, namespace: shop', 'bounds'),
    },
    { name: 'a fragment', before: SET, yaml: pod('one'), complete: false },
    { name: 'a namespace that had none', before: pod('one'), yaml: documents(pod('one'), pod('two')) },
    {
      name: 'a namespace that is not used any more',
      before: SET,
      yaml: pod('one').replace('namespace: shop', 'namespace: web'),
    },
  ],
  invalid: [
    {
      name: 'a quota that is gone, once',
      before: SET,
      yaml: documents(NAMESPACE, RANGE, pod('one'), pod('two')),
      at: ['name: shop'],
      message: ['Namespace "shop" no longer has ResourceQuota "bounds", nor another in its place.'],
    },
    {
      name: 'both, at the first workload',
      before: SET,
      yaml: documents(pod('new'), pod('one'), pod('two')),
      at: ['name: one'],
      message: ['no longer has ResourceQuota "bounds" and LimitRange "defaults", nor another in their place'],
    },
    {
      name: 'a quota in another namespace',
      before: SET,
      yaml: SET.replace('bounds, namespace: shop', 'bounds, namespace: web'),
      at: ['name: shop'],
    },
    {
      name: 'what states no namespace',
      before: documents(RANGE, pod('one')).replaceAll(', namespace: shop', ''),
      yaml: pod('one').replace(', namespace: shop', ''),
      at: ['name: one'],
      message: ['The namespace no longer has LimitRange "defaults"'],
    },
  ],
});
