import { describe, expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { kustomizePatchFiles } from '../../src/resources/kustomize-patches.js';
import { toResources } from '../../src/resources/to-resources.js';
import { unsettledValues } from '../../src/resources/unsettled-values.js';
import { SourceText } from '../../src/text/source-text.js';

const contents = (text: string, file = 'test.yaml') => parseDocuments(new SourceText(file, text)).map(toResources);
const names = (text: string) =>
  contents(text).flatMap(({ resources }) => resources.map(({ kind, name }) => `${kind}/${name}`));

describe('objects are found', () => {
  test.each([
    [
      'one a document',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Pod\nmetadata: { generateName: b- }\n',
      ['Pod/a', 'Pod/b-*'],
    ],
    [
      'the items of a List',
      'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: Pod, metadata: { name: a } }\n  - { apiVersion: v1, kind: Secret, metadata: { name: b } }\n',
      ['Pod/a', 'Secret/b'],
    ],
    [
      'the items of a list of one kind',
      'apiVersion: apps/v1\nkind: DeploymentList\nitems: [{ apiVersion: apps/v1, kind: Deployment, metadata: { name: a } }]\n',
      ['Deployment/a'],
    ],
    [
      'a list in a list',
      'apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: Pod, metadata: { name: a } }] }]\n',
      ['Pod/a'],
    ],
    [
      'a kind that ends in List and holds no items',
      'apiVersion: example.org/v1\nkind: AllowList\nmetadata: { name: a }\n',
      ['AllowList/a'],
    ],
    ['an object without a kind', 'apiVersion: v1\nmetadata: { name: a }\n', ['/a']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what is not meant for the API server is told by its name', () => {
  test.each([
    ['a Helm template', 'kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n', 'template'],
    ['a Kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', 'client-side'],
    ['a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []\n', 'client-side'],
    ['a kind cluster', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n', 'client-side'],
    ['a kubeadm configuration', 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n', 'client-side'],
    ['a list of JSON patch operations', '- { op: add, path: /spec/replicas, value: 3 }\n', 'patch'],
    [
      'a strategic merge patch',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: a, $patch: delete }] } } }\n',
      'patch',
    ],
    ['a compose file', 'services: { web: { image: nginx } }\n', 'foreign'],
    ['plain words', 'just words\n', 'foreign'],
  ])('%s', (_, text, reason) => {
    expect(contents(text)).toEqual([expect.objectContaining({ resources: [], notJudged: reason })]);
  });
});

test('a Kustomization names its patches, by path from where it stands', () => {
  const text =
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches:\n  - path: ../shared/./p.yaml\n  - patch: |-\n      - op: remove\n        path: /a\npatchesStrategicMerge:\n  - q.yaml\n  - |-\n    a: 1\n    b: 2\n';
  const files = kustomizePatchFiles(parseDocuments(new SourceText('overlays/prod/kustomization.yaml', text)));
  expect([...files].sort()).toEqual(['overlays/prod/q.yaml', 'overlays/shared/p.yaml']);
});

describe('every kind that carries a pod shows it', () => {
  test.each([
    ['apps/v1', 'Deployment', 'template'],
    ['extensions/v1beta1', 'DaemonSet', 'template'],
    ['batch/v1', 'CronJob', 'jobTemplate: { spec: { template'],
    ['batch/v1beta1', 'CronJob', 'jobTemplate: { spec: { template'],
  ])('%s %s', (apiVersion, kind, way) => {
    const pod =
      '{ metadata: { labels: { app: a } }, spec: { initContainers: [{ name: i }, { name: s, restartPolicy: Always }], containers: [{ name: c }], ephemeralContainers: [{ name: e }] } }';
    const spec = way.includes('job') ? `{ ${way}: ${pod} } } }` : `{ ${way}: ${pod} }`;
    const [resource] = contents(`apiVersion: ${apiVersion}\nkind: ${kind}\nspec: ${spec}\n`)[0]!.resources;
    expect(resource?.pod?.containers.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'i init',
      's sidecar',
      'c regular',
      'e ephemeral',
    ]);
    expect(resource?.pod?.labels.get('app')).toBe('a');
  });

  test('kinds of other groups do not', () => {
    expect(
      contents('apiVersion: example.org/v1\nkind: Deployment\nspec: { template: { spec: {} } }\n')[0]!.resources[0]
        ?.pod,
    ).toBeUndefined();
  });

  test.each(['constructor', '__proto__', 'toString'])('a kind named %s is an ordinary unknown kind', (kind) => {
    expect(contents(`apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n`)[0]!.resources[0]?.pod).toBeUndefined();
  });
});

describe('values that are not final are counted by what they wait for', () => {
  test.each([
    ['a substitution', 'replicas: ${N}\nname: x-${ENV}\n', { substitution: 2, encrypted: 0 }],
    ['a template in quotes', 'spec: { host: "{{ .Values.host }}" }\n', { substitution: 1, encrypted: 0 }],
    ['SOPS ciphertext, in data too', 'data: { a: "ENC[AES256_GCM,data:x]" }\n', { substitution: 0, encrypted: 1 }],
    [
      'a script, whose variables are its own',
      'data:\n  run.sh: echo ${HOME}\nargs: ["${HOME}"]\n',
      { substitution: 0, encrypted: 0 },
    ],
    ['a reference that the kubelet resolves', 'spec: { path: /data/$(POD) }\n', { substitution: 0, encrypted: 0 }],
  ])('%s', (_, text, expected) => {
    const [document] = parseDocuments(new SourceText('', text));
    expect(unsettledValues(document!)).toEqual(expected);
  });
});
