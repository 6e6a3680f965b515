import { expect, test } from 'vitest';
import { mayMountExclusively, mountedClaims } from '../../src/graph/exclusive-claims.js';
import { readGraph } from '../support/read-resources.js';

const graphOf = (modes: string | undefined) => {
  const claim = `---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: ${modes} }\n`;
  return readGraph(`apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] }
${modes === undefined ? '' : claim}`);
};

test.each([
  ['[ReadWriteOnce]', 'ReadWriteOnce', true],
  ['[ReadWriteOncePod]', 'ReadWriteOncePod', true],
  ['[ReadWriteOnce, ReadWriteMany]', undefined, false],
  ['[ReadOnlyMany]', undefined, false],
  ['[]', undefined, false],
])('a claim with the modes %s', (modes, mode, isExclusive) => {
  const graph = graphOf(modes);
  const pod = graph.resources[0]!;
  expect(mountedClaims(graph, pod).map(({ exclusiveMode }) => exclusiveMode)).toEqual([mode]);
  expect(mayMountExclusively(graph, pod)).toBe(isExclusive);
});

test('a claim that the set lacks has unknown modes', () => {
  const graph = graphOf(undefined);
  expect(mountedClaims(graph, graph.resources[0]!)).toEqual([]);
  expect(mayMountExclusively(graph, graph.resources[0]!)).toBe(true);
});
