import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { borrowFormats } from '../../scripts/schemas/borrow-formats.js';
import { decodeFacts } from '../../scripts/schemas/decode-facts.js';
import { ofLongName, sharedName } from '../../scripts/schemas/definition-names.js';
import { encodeChunks, encodeFacts, packChunks } from '../../scripts/schemas/encode-facts.js';
import { writeFieldCode } from '../../scripts/schemas/field-code.js';
import { readFolder } from '../../scripts/schemas/read-folder.js';
import { addOpenApi, type OpenApiDocument } from '../../scripts/schemas/read-openapi.js';
import type { FactsModel } from '../../scripts/schemas/release-model.js';
import * as committed from '../../src/schemas/facts/facts.generated.js';
import { readFieldCode } from '../../src/schemas/field-facts.js';

const META = {
  type: 'object',
  fields: { name: { type: 'string' }, stamp: { ref: 'io.k8s.apimachinery.pkg.apis.meta.v1.Time' } },
};
const OLD_META = {
  type: 'object',
  fields: { name: { type: 'string' }, stamp: { type: 'string', format: 'date-time' } },
};

const OLD = {
  version: '1.27',
  kinds: [
    {
      group: 'stable.k8s.io',
      version: 'v1beta1',
      kind: 'Shark',
      plural: 'sharks',
      namespaced: true,
      definition: 'V1beta1Shark',
      actions: ['get', 'post'],
    },
  ],
  definitions: {
    V1beta1Shark: { fields: { metadata: { ref: 'V1ObjectMeta' }, spec: { ref: 'V1beta1SharkSpec' } }, type: 'object' },
    V1beta1SharkSpec: {
      fields: {
        teeth: { type: 'integer' },
        weight: { type: 'string' },
        port: { type: 'object' },
        fins: { type: 'array', items: { type: 'string' } },
      },
      required: ['teeth'],
      type: 'object',
    },
    V1ObjectMeta: OLD_META,
    V1Unreachable: { fields: { a: { type: 'string' } }, type: 'object' },
  },
};

const NEW = {
  version: '1.28',
  kinds: [
    {
      group: 'stable.k8s.io',
      version: 'v1',
      kind: 'Shark',
      plural: 'sharks',
      namespaced: true,
      definition: 'io.k8s.api.stable.v1.Shark',
      actions: ['post'],
    },
    {
      group: 'stable.k8s.io',
      version: 'v1beta1',
      kind: 'Shark',
      plural: 'sharks',
      namespaced: true,
      definition: 'io.k8s.api.stable.v1beta1.Shark',
      actions: ['post'],
    },
  ],
  definitions: {
    'io.k8s.api.stable.v1.Shark': {
      fields: {
        metadata: { ref: 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
        spec: { ref: 'io.k8s.api.stable.v1.SharkSpec' },
      },
    },
    'io.k8s.api.stable.v1.SharkSpec': {
      fields: { mood: { type: 'string' }, teeth: { type: 'integer', format: 'int64' } },
    },
    'io.k8s.api.stable.v1beta1.Shark': {
      fields: {
        metadata: { ref: 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
        spec: { ref: 'io.k8s.api.stable.v1beta1.SharkSpec' },
      },
    },
    'io.k8s.api.stable.v1beta1.SharkSpec': {
      fields: {
        teeth: { type: 'integer', format: 'int32' },
        weight: { ref: 'io.k8s.apimachinery.pkg.api.resource.Quantity' },
        port: { ref: 'io.k8s.apimachinery.pkg.util.intstr.IntOrString' },
        fins: { type: 'array', items: { type: 'string' }, listType: 'set' },
      },
    },
    'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': META,
    'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: 'string', format: 'date-time' },
    'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: 'string' },
    'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: 'string', format: 'int-or-string' },
  },
};

const LIFECYCLE = [
  {
    group: 'stable.k8s.io',
    version: 'v1beta1',
    kind: 'Shark',
    plural: 'sharks',
    namespaced: true,
    deprecatedIn: '1.28',
    removedIn: '1.31',
    replacement: 'stable.k8s.io/v1',
  },
];
const ENUMS = { 'io.k8s.api.stable.v1.SharkSpec': { mood: ['Calm', 'Very Hungry'] } };

let folder: string;
let facts: FactsModel;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
  mkdirSync(join(folder, 'schema'));
  writeFileSync(join(folder, 'schema', '1.28.json'), JSON.stringify(NEW));
  writeFileSync(join(folder, 'schema', '1.27.json'), JSON.stringify(OLD));
  writeFileSync(join(folder, 'lifecycle.json'), JSON.stringify(LIFECYCLE));
  writeFileSync(join(folder, 'enums-1.28.json'), JSON.stringify(ENUMS));
  facts = readFolder(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder', () => {
  test('becomes releases under shared names, oldest first', () => {
    expect(facts.releases.map(({ release, borrowed }) => [release, borrowed])).toEqual([
      ['1.27', true],
      ['1.28', false],
    ]);
    expect([...facts.releases[0]!.definitions.keys()]).toEqual([
      'meta.v1.ObjectMeta',
      'stable.v1beta1.Shark',
      'stable.v1beta1.SharkSpec',
    ]);
    expect(facts.enumsFrom).toBe('1.28');
  });

  test('gives old releases what only newer ones tell', () => {
    expect(Object.fromEntries(facts.releases[0]!.definitions.get('stable.v1beta1.SharkSpec')!)).toEqual({
      fins: '[s\t@set',
      port: 'x',
      teeth: 'i!',
      weight: 'q',
    });
    expect(facts.releases[0]!.definitions.get('meta.v1.ObjectMeta')?.get('stamp')).toBe('t');
  });

  test('is written once for all releases, with the releases that differ', () => {
    const chunks = encodeChunks(facts);
    expect([...chunks.keys()]).toEqual(['kinds', 'meta', 'stable']);
    expect(chunks.get('stable')).toBe(
      [
        'stable.v1.Shark\t28-\nmetadata\t:meta.v1.ObjectMeta\nspec\tSharkSpec',
        'stable.v1.SharkSpec\t28-\nmood\ts\t=Calm|Very Hungry\nteeth\tl',
        'stable.v1beta1.Shark\nmetadata\t:meta.v1.ObjectMeta\nspec\tSharkSpec',
        'stable.v1beta1.SharkSpec\nfins\t[s\t@set\nport\tx\nteeth\ti\t~28-\nteeth\ti!\t~27-27\nweight\tq',
      ].join('\n\n'),
    );
    expect(chunks.get('kinds')).toBe(
      'kinds\nstable.k8s.io\tv1\tShark\tsharks\tnc\t28-\nstable.k8s.io\tv1beta1\tShark\tsharks\tnc\t\t1.28\t1.31\tstable.k8s.io/v1',
    );
  });

  test('comes back from what was written', () => {
    const { releases, enumsFrom } = facts;
    expect(decodeFacts({ releases, enumsFrom, chunks: packChunks(facts) })).toEqual(facts);
  });

  test('is refused where a kind has no definition', () => {
    writeFileSync(join(folder, 'schema', '1.29.json'), JSON.stringify({ ...NEW, version: '1.29', definitions: {} }));
    expect(() => readFolder(folder)).toThrow('1.29: no definition stable.v1.Shark');
    rmSync(join(folder, 'schema', '1.29.json'));
  });
});

describe('the committed facts', () => {
  test('come back unchanged through reading and writing', () => {
    const read = decodeFacts(committed);
    const texts = Object.entries(committed.chunks).map(([name, packed]) => [
      name,
      inflateRawSync(Buffer.from(packed, 'base64')).toString(),
    ]);
    expect([...encodeChunks(read)]).toEqual(texts);
    expect(encodeFacts(read)).toBe(
      encodeFacts(decodeFacts({ ...read, releases: committed.releases, chunks: packChunks(read) })),
    );
  });
});

const DOCUMENT: OpenApiDocument = {
  definitions: {
    'io.k8s.api.stable.v1.Shark': {
      properties: {
        metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
        spec: { $ref: '#/definitions/io.k8s.api.stable.v1.SharkSpec' },
      },
      'x-kubernetes-group-version-kind': [{ group: 'stable.k8s.io', version: 'v1', kind: 'Shark' }],
    },
    'io.k8s.api.stable.v1.SharkSpec': {
      required: ['teeth'],
      properties: {
        mood: { type: 'string' },
        diet: { type: 'string', enum: ['Fish', 'Surfers'] },
        teeth: { type: 'integer', format: 'int64' },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        ponds: {
          type: 'array',
          items: { $ref: '#/definitions/io.k8s.api.stable.v1.Pond' },
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['name'],
        },
      },
    },
    'io.k8s.api.stable.v1.Pond': {
      properties: {
        name: { type: 'string' },
        depth: { $ref: '#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity' },
      },
    },
    'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': { properties: { name: { type: 'string' } } },
    'com.example.v1.Widget': {
      'x-kubernetes-group-version-kind': [{ group: 'example.com', version: 'v1', kind: 'Widget' }],
    },
  },
  paths: {
    '/apis/stable.k8s.io/v1/sharks': {
      get: { 'x-kubernetes-group-version-kind': { group: 'stable.k8s.io', version: 'v1', kind: 'Shark' } },
    },
    '/apis/stable.k8s.io/v1/namespaces/{namespace}/sharks': {
      get: { 'x-kubernetes-group-version-kind': { group: 'stable.k8s.io', version: 'v1', kind: 'Shark' } },
      post: { 'x-kubernetes-group-version-kind': { group: 'stable.k8s.io', version: 'v1', kind: 'Shark' } },
    },
    '/apis/stable.k8s.io/v1/namespaces/{namespace}/sharks/{name}': { get: {} },
    '/apis/example.com/v1/widgets': {
      post: { 'x-kubernetes-group-version-kind': { group: 'example.com', version: 'v1', kind: 'Widget' } },
    },
  },
};

describe('an OpenAPI document', () => {
  test('adds a release with the kinds of Kubernetes', () => {
    const { releases } = addOpenApi(facts, DOCUMENT, '1.29');
    expect(releases.map(({ release }) => release)).toEqual(['1.27', '1.28', '1.29']);
    expect(releases[2]!.kinds).toEqual([
      { group: 'stable.k8s.io', version: 'v1', kind: 'Shark', plural: 'sharks', namespaced: true, creatable: true },
    ]);
    expect(Object.fromEntries(releases[2]!.definitions.get('stable.v1.SharkSpec')!)).toEqual({
      diet: 's\t=Fish|Surfers',
      labels: '{s',
      mood: 's\t=Calm|Very Hungry',
      ponds: '[Pond\t@map:name',
      teeth: 'l!',
    });
  });

  test('ends what it no longer has', () => {
    expect(encodeChunks(addOpenApi(facts, DOCUMENT, '1.29')).get('kinds')).toContain(
      'v1beta1\tShark\tsharks\tnc\t27-28\t1.28',
    );
  });

  test('replaces a release that is there, in its place', () => {
    const { releases } = addOpenApi(facts, DOCUMENT, '1.27');
    expect(releases.map(({ release, borrowed }) => [release, borrowed])).toEqual([
      ['1.27', false],
      ['1.28', false],
    ]);
    expect(releases[1]).toEqual(facts.releases[1]);
  });
});

describe('names', () => {
  const known = new Set([
    'core.v1.PodSpec',
    'core.v1.ResourceClaim',
    'resource.v1.ResourceClaim',
    'meta.v1.ObjectMeta',
  ]);

  test.each([
    ['io.k8s.api.core.v1.PodSpec', 'core.v1.PodSpec'],
    ['io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON', 'JSON'],
    ['io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService', 'apiregistration.v1.APIService'],
    ['io.k8s.apimachinery.pkg.api.resource.Quantity', 'Quantity'],
  ])('%s is %s', (name, shared) => {
    expect(ofLongName(name)).toBe(shared);
  });

  test.each([
    ['V1PodSpec', 'apps.v1.Deployment', 'core.v1.PodSpec'],
    ['V1ObjectMeta', 'extensions.v1beta1.Ingress', 'meta.v1.ObjectMeta'],
    ['CoreV1Event', 'core.v1.Event', 'core.v1.Event'],
    ['ExtensionsV1beta1IngressSpec', 'extensions.v1beta1.Ingress', 'extensions.v1beta1.IngressSpec'],
    ['V1beta1PodSecurityPolicySpec', 'policy.v1beta1.PodSecurityPolicy', 'policy.v1beta1.PodSecurityPolicySpec'],
    ['V1ResourceClaim', 'core.v1.ResourceRequirements', 'core.v1.ResourceClaim'],
    ['RuntimeRawExtension', 'apps.v1.ControllerRevision', 'RawExtension'],
  ])('%s, reached from %s, is %s', (name, from, shared) => {
    expect(sharedName(name, from, known)).toBe(shared);
  });
});

test('a type that newer releases lack takes what its namesake in another version tells', () => {
  const release = (version: string, name: string, x: object) => ({
    version,
    kinds: [],
    definitions: { [name]: { fields: { x } } },
  });
  const borrowed = borrowFormats(release('1.14', 'a.v1beta1.B', { type: 'integer' }), [
    release('1.28', 'a.v1.B', { type: 'integer', format: 'int32' }),
  ]);
  expect(borrowed.definitions).toEqual({ 'a.v1beta1.B': { fields: { x: { type: 'integer', format: 'int32' } } } });
});

test('a field keeps its own type where a newer release has another', () => {
  const own = {
    version: '1.27',
    kinds: [],
    definitions: { 'a.v1.B': { fields: { x: { type: 'integer' }, y: { type: 'string' } } } },
  };
  const newer = {
    version: '1.28',
    kinds: [],
    definitions: {
      'a.v1.B': { fields: { x: { type: 'string', format: 'byte' }, y: { type: 'array', items: { type: 'string' } } } },
    },
  };
  expect(borrowFormats(own, [newer])).toEqual(own);
});

describe('a field code', () => {
  const traits = { scope: 'core.v1', required: false, allowed: undefined };

  test.each([
    [{ type: 'string' }, traits, 's'],
    [{ type: 'string' }, { ...traits, required: true, allowed: ['A', 'b c'] }, 's!\t=A|b c'],
    [{ type: 'array', items: { ref: 'core.v1.Volume' }, mergeKey: 'name' }, traits, '[Volume\t@map:name'],
    [
      {
        type: 'array',
        items: { ref: 'core.v1.Port' },
        listType: 'map',
        listMapKeys: ['port', 'protocol'],
        mergeKey: 'port',
      },
      traits,
      '[Port\t@map:port,protocol',
    ],
    [{ type: 'object', values: { type: 'array', items: { type: 'string' } } }, traits, '{[s'],
    [{ ref: 'meta.v1.ObjectMeta' }, traits, ':meta.v1.ObjectMeta'],
    [{ type: 'object' }, traits, 'o'],
  ])('of %j with %j is %j', (field, given, code) => {
    expect(writeFieldCode(field, given)).toBe(code);
    expect(readFieldCode(code, { scope: 'core.v1', borrowed: false }).required).toBe(given.required);
  });

  test('that nobody knows is refused', () => {
    expect(() => writeFieldCode({ type: 'string', format: 'roman' }, traits)).toThrow('roman');
    expect(() => readFieldCode('z', { scope: 'core.v1', borrowed: false })).toThrow('z');
  });
});
