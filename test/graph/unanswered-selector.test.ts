import { describe, expect, test } from 'vitest';
import { unansweredSelector } from '../../src/graph/unanswered-selector.js';
import { readLabelSelector } from '../../src/resources/labels.js';
import { idOf, one, readSet } from './read-set.js';

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web, example.com/team: shop } }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
---
`;

function judge(selector: string, { namespace = 'shop', set = POD } = {}) {
  const graph = readSet(
    `${set}apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: it }\nspec: { podSelector: ${selector} }\n`,
  );
  const read = readLabelSelector(one(graph, 'NetworkPolicy/it').at('spec', 'podSelector'));
  return read && unansweredSelector(graph, { selector: read, namespace });
}

describe('nothing can be said', () => {
  test.each([
    ['where a pod answers', '{ matchLabels: { app: web } }', {}],
    ['of an empty selector', '{}', {}],
    ['of an unknown operator', '{ matchExpressions: [{ key: app, operator: Like, values: [x] }] }', {}],
    ['of a value that is filled in later', '{ matchLabels: { app: "${APP}" } }', {}],
    ["of an operator's own label", '{ matchLabels: { strimzi.io/name: kafka } }', {}],
    ['of a namespace without workloads', '{ matchLabels: { app: api } }', { namespace: 'data' }],
    [
      'of labels that a custom resource gives',
      '{ matchLabels: { app: api } }',
      {
        set: `${POD}apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: api }\nspec: { template: { metadata: { labels: { app: api } } } }\n---\n`,
      },
    ],
  ])('%s', (_, selector, options) => {
    expect(judge(selector, options)).toBeUndefined();
  });
});

describe('a pod is missing', () => {
  test.each([
    ['for another value', '{ matchLabels: { app: api } }'],
    ['for another value of a label with a domain that pods carry', '{ matchLabels: { example.com/team: data } }'],
    ['for a recommended label', '{ matchLabels: { app.kubernetes.io/name: web } }'],
    ['for an expression', '{ matchExpressions: [{ key: app, operator: In, values: [api] }] }'],
  ])('%s', (_, selector) => {
    expect(judge(selector)?.elsewhere).toEqual([]);
  });

  test('in its namespace, and stands in another', () => {
    expect(judge('{ matchLabels: { app: web } }', { namespace: 'data' })?.elsewhere.map(idOf)).toEqual(['Pod/web']);
  });
});
