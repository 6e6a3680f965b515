import { expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { counterparts } from '../../src/graph/counterparts.js';
import { ResourceGraph } from '../../src/graph/resource-graph.js';
import { toResources } from '../../src/resources/to-resources.js';
import { SourceText } from '../../src/text/source-text.js';

/** Objects as `file: apiVersion Kind namespace/name`, each with its place in the set as a mark. */
function graphOf(...objects: readonly string[]): ResourceGraph {
  const documents = objects.flatMap((object, index) => {
    const [file = '', apiVersion, kind, identity = ''] = object.split(/:? /);
    const [namespace, name] = identity.split('/');
    const metadata = `{ name: ${name}, labels: { mark: m${index} }${namespace ? `, namespace: ${namespace}` : ''} }`;
    return parseDocuments(new SourceText(file, `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n`));
  });
  return new ResourceGraph(documents.flatMap((document) => toResources(document).resources));
}

/** The marks of what each object of the one set was in the other. */
function pairs(after: readonly string[], before: readonly string[]): (string | undefined)[] {
  const graph = graphOf(...after);
  const of = counterparts(graph, graphOf(...before));
  return graph.resources.map((resource) => of(resource)?.labels.get('mark'));
}

test.each<[what: string, after: readonly string[], before: readonly string[], expected: (string | undefined)[]]>([
  ['the object of its name', ['a: v1 Pod x/p'], ['b: v1 Pod x/q', 'c: v1 Pod x/p'], ['m1']],
  ['another kind', ['a: v1 Pod x/p'], ['a: v1 Service x/p'], [undefined]],
  ['another group', ['a: apps/v1 Deployment x/p'], ['a: example.com/v1 Deployment x/p'], [undefined]],
  ['another namespace', ['a: v1 Pod x/p'], ['a: v1 Pod z/p'], [undefined]],
  ['another version', ['a: batch/v1 CronJob x/p'], ['a: batch/v1beta1 CronJob x/p'], ['m0']],
  ['a group that moved', ['a: networking.k8s.io/v1 Ingress x/p'], ['a: extensions/v1beta1 Ingress x/p'], ['m0']],
  ['a namespace that is stated now', ['a: v1 Pod x/p'], ['a: v1 Pod /p'], ['m0']],
  ['a namespace that was stated', ['a: v1 Pod /p'], ['a: v1 Pod x/p'], ['m0']],
  ['a namespace that could be either', ['a: v1 Pod /p'], ['a: v1 Pod x/p', 'a: v1 Pod z/p'], [undefined]],
  [
    'two of one name, by their files',
    ['a: v1 Pod x/p', 'b: v1 Pod x/p'],
    ['b: v1 Pod x/p', 'a: v1 Pod x/p'],
    ['m1', 'm0'],
  ],
  ['two of one name in other files', ['a: v1 Pod x/p', 'b: v1 Pod x/p'], ['c: v1 Pod x/p'], [undefined, undefined]],
])('%s', (_, after, before, expected) => {
  expect(pairs(after, before)).toEqual(expected);
});
