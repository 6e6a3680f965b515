import { describe, expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { isEverywhere, NetworkPolicy } from '../../src/resources/network-policy.js';
import { toResources } from '../../src/resources/to-resources.js';
import { SourceText } from '../../src/text/source-text.js';

function read(spec: string): NetworkPolicy {
  const yaml = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: it }\nspec: ${spec}\n`;
  const [document] = parseDocuments(new SourceText('test.yaml', yaml));
  return new NetworkPolicy(toResources(document!).resources[0]!);
}

describe('a rule allows a port', () => {
  test.each<[string, string, boolean]>([
    ['by its number', '[{ port: 8080 }]', true],
    ['within a range', '[{ port: 8000, endPort: 8080 }]', true],
    ['at no port in particular', '[]', true],
    ['of its protocol alone', '[{ protocol: TCP }]', true],
    ['by a name of the pod', '[{ port: http }]', true],
    ['that is filled in later', '[{ port: "${PORT}" }]', true],
    ['not by another number', '[{ port: 80 }]', false],
    ['not behind a range', '[{ port: 8000, endPort: 8079 }]', false],
    ['not of another protocol', '[{ port: 8080, protocol: UDP }]', false],
    ['not by a name that the pod has not', '[{ port: web }]', false],
  ])('%s', (_, ports, expected) => {
    const [rule] = read(`{ ingress: [{ ports: ${ports} }] }`).rules('Ingress');
    expect(rule?.allowsPort(8080, 'TCP', ['http'])).toBe(expected);
  });
});

describe('a peer is everything', () => {
  test.each<[string, string, boolean]>([
    ['all of IPv4', '{ ipBlock: { cidr: 0.0.0.0/0 } }', true],
    ['all of IPv6', '{ ipBlock: { cidr: "::/0" } }', true],
    ['all of IPv4 but a part', '{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }', false],
    ['every namespace', '{ namespaceSelector: {} }', true],
    ['every pod of every namespace', '{ namespaceSelector: {}, podSelector: {} }', true],
    ['every pod of one namespace', '{ podSelector: {} }', false],
    ['some pods of every namespace', '{ namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }', false],
  ])('%s: %s is %s', (_, peer, expected) => {
    const [rule] = read(`{ ingress: [{ from: [${peer}] }] }`).rules('Ingress');
    expect(rule?.peers.items().map(isEverywhere)).toEqual([expected]);
  });
});
