import { describe, expect, it } from 'vitest';
import { factsOfPasted } from '../../src/diagnosis/pasted-evidence.js';
import { identifyPasted, splitPastedManifests } from '../../src/diagnosis/pasted-manifests.js';

const YAML = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n';

describe('pasted manifests', () => {
  it('are told from the words around them', () => {
    const text = `please review\n${YAML}thanks`;
    const { prose, manifests } = splitPastedManifests(text);
    expect(manifests.map(({ start, end }) => text.slice(start, end))).toEqual([YAML]);
    expect(prose.split(/\s+/)).toEqual(['please', 'review', 'thanks']);
    expect(prose).toHaveLength(text.length);
  });

  it.each([
    ['prose', 'please: review\nthis: text'],
    ['a log', 'Error: it failed\nReason: OOMKilled\nState: Waiting'],
    ['one line of YAML', 'kind: Service'],
  ])('%s is none', (_, text) => {
    expect(splitPastedManifests(text).manifests).toEqual([]);
  });

  it('are identified document by document', () => {
    expect(identifyPasted(`${YAML}---\nkind: Role\n`)).toEqual([
      { apiVersion: 'v1', kind: 'Service', name: 'web' },
      { apiVersion: '', kind: 'Role', name: 'unnamed' },
    ]);
  });

  it.each([
    ['privileged: true', 'insecure-workload-defaults'],
    ['hostPath:', 'insecure-workload-defaults'],
    ['type: LoadBalancer', 'network-exposure'],
    ['name: cluster-admin', 'privilege-sprawl'],
    ['verbs: ["*"]', 'privilege-sprawl'],
    ['image: acme/web:latest', 'fragile-rollouts'],
    ['image: acme/web', 'fragile-rollouts'],
  ])('tell something by the line %s', (line, expected) => {
    expect(factsOfPasted({ task: line, pasted: [{ start: 0, end: line.length }] }).map(({ mode }) => mode)).toEqual([
      expected,
    ]);
  });

  it('a fixed tag tells nothing', () => {
    expect(factsOfPasted({ task: 'image: acme/web:1.2', pasted: [{ start: 0, end: 19 }] })).toEqual([]);
  });
});
