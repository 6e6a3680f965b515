import { expect, test } from 'vitest';
import { shareGroup } from '../../../scripts/custom-schemas/pack-group.js';

const text = { type: 'string', minLength: 1, maxLength: 10, description: 'x' };
const schema = {
  type: 'object',
  properties: { description: text, b: { items: text, type: 'array' }, c: { type: 'string' } },
  'x-kubernetes-validations': [{ rule: 'true' }],
};

test('what stands twice is written once, without prose and rules, and only served versions are', () => {
  const versions = [
    { name: 'v1beta1', served: true, schema },
    { name: 'v1', served: true, schema: { type: 'object' } },
    { name: 'v1alpha1', served: false, schema: {} },
  ];
  const [shared, kinds] = shareGroup([{ group: 'g', kind: 'K', versions }]);
  expect(shared).toEqual([{ type: 'string', minLength: 1, maxLength: 10 }]);
  const written = {
    type: 'object',
    properties: { description: 0, b: { items: 0, type: 'array' }, c: { type: 'string' } },
  };
  expect(kinds).toEqual([
    [
      'K',
      [
        ['v1', { type: 'object' }],
        ['v1beta1', written],
      ],
    ],
  ]);
});
