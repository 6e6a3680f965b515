import { expect, test } from 'vitest';
import { SourceText } from '../../../src/text/source-text.js';
import type { ReadSource } from '../../../src/tools/host.js';
import { invoke } from '../../../src/tools/tool.js';
import { validateOutput } from '../../../src/tools/validate-output.js';

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: sharks.sea.example.com }
spec:
  group: sea.example.com
  scope: Namespaced
  names: { plural: sharks, singular: shark, kind: Shark, listKind: SharkList }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { teeth: { type: integer } } } } } }
`;

const SHARK = `apiVersion: sea.example.com/v1
kind: Shark
metadata: { name: x, namespace: shop }
spec: { tooth: 5, teeth: "300" }
`;

const host = (texts: Readonly<Record<string, string>>) => ({
  read: async (paths: readonly string[]): Promise<readonly ReadSource[]> =>
    paths.map((path) => ({ text: new SourceText(path, texts[path] ?? ''), isScanned: false })),
});

async function rejected(input: object): Promise<unknown> {
  const { findings, summary } = await invoke(validateOutput, input, host({ 'crds/shark.yaml': CRD }));
  const found = findings.filter((finding) => finding.rejected).map(({ rule }) => rule);
  return { found, notJudged: summary.notJudged };
}

test('an object of an unknown kind is not judged', async () => {
  expect(await rejected({ manifests: SHARK })).toEqual({ found: [], notJudged: 1 });
});

test('a CRD in the set makes its kind known', async () => {
  const manifests = `${CRD}---\n${SHARK}`;
  expect(await rejected({ manifests })).toEqual({ found: ['unknown-field', 'wrong-type'], notJudged: 0 });
});

test('so does a file of CRDs, which is not itself judged', async () => {
  const answer = await rejected({ manifests: SHARK, crds: ['crds/shark.yaml'] });
  expect(answer).toEqual({ found: ['unknown-field', 'wrong-type'], notJudged: 0 });
});

test('a known kind in another version is unknown', async () => {
  const manifests = SHARK.replace('/v1', '/v2');
  expect(await rejected({ manifests, crds: ['crds/shark.yaml'] })).toEqual({ found: ['unknown-kind'], notJudged: 0 });
});
