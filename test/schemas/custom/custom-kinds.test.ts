import { describe, expect, test } from 'vitest';
import type { CustomKind } from '../../../src/schemas/custom/custom-kind.js';
import { CustomKinds } from '../../../src/schemas/custom/custom-kinds.js';
import { EMBEDDED_GROUPS, embeddedKinds } from '../../../src/schemas/custom/embedded-kinds.js';
import { readCrds } from '../../../src/schemas/custom/read-crd.js';
import { readJsonSchema } from '../../../src/schemas/custom/read-json-schema.js';
import { SourceText } from '../../../src/text/source-text.js';
import { readResources } from '../../support/read-resources.js';

const NAME = { group: 'cert-manager.io', version: 'v1', kind: 'Certificate' };

const crd = (
  field: string,
  { group = NAME.group, kind = NAME.kind, version = 'v1' } = {},
) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: x }
spec:
  group: ${group}
  names: { kind: ${kind} }
  versions: [{ name: ${version}, served: true, schema: { openAPIV3Schema: { type: object, properties: { ${field}: { type: string } } } } }]
`;

const jsonSchema = (field: string) =>
  JSON.stringify({ type: 'object', properties: { [field]: { type: 'string' } }, additionalProperties: false });

function fieldsOf(found: CustomKind | undefined): readonly string[] | undefined {
  return found?.versions[0]?.schema.propertyNames;
}

function find(files: Readonly<Record<string, string>>, set = '', name = NAME): readonly string[] | undefined {
  const sources = Object.entries(files).map(([file, text]) => new SourceText(file, text));
  return fieldsOf(new CustomKinds(readResources(set), sources).find(name));
}

describe('the embedded schemas', () => {
  test.each([
    ['gateway.networking.k8s.io', 'HTTPRoute', ['v1', 'v1beta1']],
    ['monitoring.coreos.com', 'ServiceMonitor', ['v1']],
    ['argoproj.io', 'Application', ['v1alpha1']],
    ['keda.sh', 'ScaledObject', ['v1alpha1']],
    ['external-secrets.io', 'ExternalSecret', ['v1']],
    ['networking.istio.io', 'VirtualService', ['v1', 'v1beta1', 'v1alpha3']],
  ])('%s %s', (group, kind, versions) => {
    const found = embeddedKinds(group).find((known) => known.kind === kind);
    expect(found?.versions.map(({ name }) => name)).toEqual(versions);
    expect(found?.versions[0]?.schema.property('spec')?.type).toBe('object');
  });

  test('are of groups that have kinds, each with a schema', () => {
    for (const group of EMBEDDED_GROUPS) {
      expect(embeddedKinds(group).length).toBeGreaterThan(0);
      for (const { versions } of embeddedKinds(group))
        for (const { schema } of versions) expect(schema.type).toBe('object');
    }
  });

  test('are none of other groups', () => {
    expect(embeddedKinds('constructor')).toEqual([]);
  });
});

describe('what is known of a kind', () => {
  const folder = { 'certificate-cert-manager-v1.json': jsonSchema('fromJson') };

  test('comes from the set first, then from files, then from the package', () => {
    const files = { 'crds.yaml': `a: b\n---\n${crd('fromFile')}---\n${crd('other', { kind: 'Issuer' })}`, ...folder };
    expect(find(files, crd('fromSet'))).toEqual(['fromSet']);
    expect(find(files)).toEqual(['fromFile']);
    expect(find(folder)).toEqual(['fromJson']);
    expect(find({})).toContain('spec');
  });

  test.each([
    ['cert-manager.io/certificate_v1.json', true],
    ['schemas/cert-manager.io/certificate_v1.json', true],
    ['schemas/Certificate-cert-manager.io-v1.json', true],
    ['certificate-cert-manager-v1.json', true],
    ['cert-manager.io/certificate_v1beta1.json', false],
    ['other.io/certificate_v1.json', false],
    ['xcertificate-cert-manager-v1.json', false],
  ])('%s', (file, isFound) => {
    expect(find({ [file]: jsonSchema('fromJson') })?.includes('fromJson')).toBe(isFound);
  });

  test.each([
    [
      'a CRD in JSON',
      JSON.stringify(
        JSON.parse(
          '{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","spec":{"group":"cert-manager.io","names":{"kind":"Certificate"},"versions":[{"name":"v1","served":true,"schema":{"openAPIV3Schema":{"properties":{"fromFile":{}}}}}]}}',
        ),
      ),
    ],
    [
      'a list of CRDs',
      `kind: List\napiVersion: v1\nitems:\n  - ${crd('fromFile').trimEnd().replaceAll('\n', '\n    ')}\n`,
    ],
    [
      'a flow map',
      '{ kind: CustomResourceDefinition, spec: { group: cert-manager.io, names: { kind: Certificate }, versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { properties: { fromFile: {} } } } }] } }',
    ],
  ])('is read from %s', (_, text) => {
    expect(find({ 'crd.yaml': text })).toEqual(['fromFile']);
  });

  test('is not taken from a file that cannot be read', () => {
    expect(find({ 'crd.yaml': `${crd('fromFile')}  - *` })).toContain('spec');
  });

  test('is nothing for a kind that nobody describes', () => {
    expect(find({}, '', { group: 'example.com', version: 'v1', kind: 'Shark' })).toBeUndefined();
  });
});

describe('a CRD', () => {
  const versions = (spec: object, apiVersion = 'apiextensions.k8s.io/v1') =>
    readCrds({
      apiVersion,
      kind: 'CustomResourceDefinition',
      spec: { group: 'g', names: { kind: 'K' }, ...spec },
    }).flatMap((kind) => kind.versions.map(({ name, isClosed, dropsStatus }) => ({ name, isClosed, dropsStatus })));
  const schema = { openAPIV3Schema: { type: 'object' } };
  const version = (name: string, more: object = {}) => ({ name, served: true, schema, ...more });

  test('has the preferred version first', () => {
    const names = ['v1alpha1', 'v2', 'v10', 'v1beta2', 'other', 'v1beta10'];
    const found = versions({ versions: names.map((name) => version(name)) });
    expect(found.map(({ name }) => name)).toEqual(['v10', 'v2', 'v1beta10', 'v1beta2', 'v1alpha1', 'other']);
  });

  test('serves what it says it serves', () => {
    expect(versions({ versions: [version('v1'), version('v2', { served: false })] })).toHaveLength(1);
  });

  test('says whether the status is written elsewhere', () => {
    const found = versions({ versions: [version('v1', { subresources: { status: {} } }), version('v1beta1')] });
    expect(found.map(({ dropsStatus }) => dropsStatus)).toEqual([true, false]);
  });

  test('of the beta API keeps unknown fields, unless it says otherwise', () => {
    const old = { version: 'v1', validation: schema };
    expect(versions(old, 'apiextensions.k8s.io/v1beta1')).toEqual([
      { name: 'v1', isClosed: false, dropsStatus: false },
    ]);
    const [closed] = versions({ ...old, preserveUnknownFields: false }, 'apiextensions.k8s.io/v1beta1');
    expect(closed?.isClosed).toBe(true);
  });

  test.each([
    ['nothing', null],
    ['text', 'x'],
    ['another kind', { kind: 'ConfigMap' }],
    ['no names', { kind: 'CustomResourceDefinition', spec: { group: 'g', versions: [] } }],
    [
      'strange versions',
      { kind: 'CustomResourceDefinition', spec: { group: 'g', names: { kind: 'K' }, versions: [5, { name: 1 }] } },
    ],
  ])('is not seen in %s', (_, value) => {
    expect(readCrds(value)).toEqual([]);
  });
});

describe('a JSON schema', () => {
  test('is open where it does not say that it is closed', () => {
    const read = readJsonSchema('v1', {
      type: 'object',
      properties: {
        open: { type: 'object', properties: { a: { type: 'string' } } },
        closed: { type: 'object', properties: {}, additionalProperties: false },
        either: { format: 'int-or-string', oneOf: [{ type: 'string' }, { type: 'integer' }] },
        optional: { type: ['string', 'null'] },
        limited: { type: 'integer', exclusiveMinimum: 5 },
        elsewhere: { $ref: '#/definitions/x' },
      },
    });
    const of = (name: string) => read?.schema.property(name);
    expect([of('open')?.preservesUnknown, of('closed')?.preservesUnknown]).toEqual([true, false]);
    expect([of('either')?.isIntOrString, of('either')?.type]).toEqual([true, undefined]);
    expect([of('optional')?.type, of('optional')?.isNullable]).toEqual(['string', true]);
    expect([of('limited')?.limit('minimum'), of('limited')?.excludes('minimum')]).toEqual([5, true]);
    expect(of('elsewhere')?.preservesUnknown).toBe(true);
  });

  test.each([[null], [5], [{}], [{ properties: 5 }]])('is not seen in %j', (value) => {
    expect(readJsonSchema('v1', value)).toBeUndefined();
  });
});
