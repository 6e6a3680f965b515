import { describe, expect, test } from 'vitest';
import { formatPath } from '../../../src/documents/path.js';
import { apiFacts } from '../../../src/schemas/api-facts.js';
import { CustomKinds } from '../../../src/schemas/custom/custom-kinds.js';
import type { ShapeProblem } from '../../../src/schemas/shape-problem.js';
import { checkCustom, isJudged } from '../../../src/validity/custom/check-custom.js';
import { readResources } from '../../support/read-resources.js';

function problemsOf(yaml: string): readonly ShapeProblem[] {
  const resources = readResources(yaml);
  const context = { kinds: new CustomKinds(resources, []), facts: apiFacts('1.36') };
  return resources
    .filter(({ kind }) => kind !== 'CustomResourceDefinition')
    .flatMap((resource) => checkCustom(resource, context));
}

function inBrief(problems: readonly ShapeProblem[]): string[] {
  return problems.map(({ code, field, rejected }) => `${code}${rejected ? '' : '?'} ${formatPath(field.path)}`);
}

/** What is found in a value of a field of this schema. */
function ofValue(schema: string, value: string): string[] {
  return inBrief(
    problemsOf(`${crd(schema)}---
apiVersion: sea.example.com/v1
kind: Shark
metadata: { name: x }
spec: { f: ${value} }
`),
  );
}

const crd = (schema: string) => `apiVersion: apiextensions.k8s.io/v1
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
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { f: ${schema} } } } } }
`;

const INT_OR_TEXT = '{ x-kubernetes-int-or-string: true, maximum: 10, pattern: "^[0-9]+%$" }';
const TEXTS = '{ type: array, items: { type: string }, minItems: 1, maxItems: 2 }';
const NAMES = '{ type: object, additionalProperties: { type: string }, minProperties: 1, maxProperties: 2 }';
const A_OR_B = 'type: object, properties: { a: { type: string }, b: { type: string } }';
const PORTS =
  '{ type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [port, protocol], items: { type: object, required: [port], properties: { port: { type: integer }, protocol: { type: string, default: TCP } } } }';
const EMBEDDED =
  '{ type: object, x-kubernetes-embedded-resource: true, properties: { spec: { type: object, properties: { a: { type: string } } } } }';
const DEFAULTED =
  '{ type: object, properties: { t: { type: string, default: A }, a: { type: string } }, oneOf: [{ properties: { t: { enum: [A] } }, required: [a] }, { properties: { t: { enum: [B] } } }] }';

describe('a value that the server takes', () => {
  test.each([
    ['{ type: integer }', '1.0'],
    ['{ type: integer }', '9223372036854775807'],
    ['{ type: number }', '5'],
    ['{ type: string }', 'null'],
    ['{ type: string }', '${VAR}'],
    ['{ type: string, enum: [a, ""] }', '""'],
    ['{ type: string, nullable: true }', 'null'],
    [INT_OR_TEXT, '10'],
    [INT_OR_TEXT, '50%'],
    ['{ type: string, minLength: 2, maxLength: 2 }', '"\u{1F600}\u{1F600}"'],
    ['{ type: integer, minimum: 1, maximum: 5, exclusiveMaximum: true }', '1'],
    [TEXTS, '[a, b]'],
    ['{ type: array, items: { type: string, default: x } }', '[null]'],
    [NAMES, '{ a: b, c: null }'],
    [`{ ${A_OR_B}, required: [a] }`, '{ a: "" }'],
    ['{ type: object, required: [a], properties: { a: { type: string, default: x } } }', '{}'],
    ['{ type: object, required: [a], properties: { a: { type: string, nullable: true } } }', '{ a: null }'],
    [`{ ${A_OR_B}, required: [a] }`, '{ "${KEY}": x, b: z }'],
    [`{ ${A_OR_B}, oneOf: [{ required: [a] }, { required: [b] }] }`, '{ a: x }'],
    [`{ ${A_OR_B}, oneOf: [{ required: [a] }, { properties: { b: { enum: [z] } } }] }`, '{ b: "${B}" }'],
    [DEFAULTED, '{ a: x }'],
    [DEFAULTED, '{ t: B }'],
    [PORTS, '[{ port: 1 }, { port: 1, protocol: UDP }]'],
    [PORTS, '[{ port: "${A}" }, { port: "${A}" }]'],
    ['{ type: object, x-kubernetes-preserve-unknown-fields: true }', '{ a: { b: 1 } }'],
    ['{ type: object, additionalProperties: true }', '{ a: 1 }'],
    ['{ x-kubernetes-preserve-unknown-fields: true }', '[1, null]'],
    [EMBEDDED, '{ apiVersion: v1, kind: Pod, metadata: { name: A_b, labels: { a: b } } }'],
    ['{ type: string, format: date-time }', '"2024-01-02t03:04:05z"'],
    ['{ type: string, format: ipv6 }', '"::ffff:1.2.3.4"'],
    ['{ type: string, format: duration }', '3 weeks'],
    ['{ type: string, format: nonsense }', 'x'],
    ['{ type: string, pattern: "(?=a)" }', 'b'],
  ])('%s: %s', (schema, value) => {
    expect(ofValue(schema, value)).toEqual([]);
  });
});

describe('a value that the server refuses', () => {
  test.each([
    ['{ type: integer }', '1.5', 'wrong-type spec.f'],
    ['{ type: integer, format: int32 }', '2147483648', 'wrong-type spec.f'],
    ['{ type: string }', '5', 'wrong-type spec.f'],
    ['{ type: string, format: byte }', '[x]', 'wrong-type? spec.f'],
    ['{ type: string, format: nonsense }', '[x]', 'wrong-type spec.f'],
    ['{ type: string, enum: [a], nullable: true }', 'null', 'unknown-value spec.f'],
    ['{ type: integer, enum: [1, 2] }', '3', 'unknown-value spec.f'],
    [INT_OR_TEXT, '1.5', 'wrong-type spec.f'],
    [INT_OR_TEXT, '11', 'invalid-value spec.f'],
    [INT_OR_TEXT, 'x', 'invalid-value spec.f'],
    ['{ type: string, minLength: 2 }', 'a', 'invalid-value spec.f'],
    ['{ type: string, maxLength: 2 }', 'abc', 'too-long-value spec.f'],
    ['{ type: integer, minimum: 1, exclusiveMinimum: true }', '1', 'invalid-value spec.f'],
    ['{ type: integer, maximum: 5 }', '6', 'invalid-value spec.f'],
    ['{ type: integer, multipleOf: 5 }', '6', 'invalid-value spec.f'],
    [TEXTS, '[]', 'invalid-value spec.f'],
    [TEXTS, '[a, b, c]', 'too-long-value spec.f'],
    [TEXTS, '[null]', 'wrong-type spec.f[0]'],
    [NAMES, '{}', 'invalid-value spec.f'],
    [NAMES, '{ a: b, c: d, e: f }', 'too-long-value spec.f'],
    [NAMES, '{ a: 5 }', 'wrong-type spec.f.a'],
    [`{ ${A_OR_B}, required: [a] }`, '{ a: null }', 'missing-field spec.f.a'],
    [`{ ${A_OR_B} }`, '{ a: x, d: null }', 'unknown-field spec.f.d'],
    [`{ ${A_OR_B}, oneOf: [{ required: [a] }, { required: [b] }] }`, '{}', 'invalid-value spec.f'],
    [`{ ${A_OR_B}, oneOf: [{ required: [a] }, { required: [b] }] }`, '{ a: x, b: z }', 'invalid-value spec.f'],
    [`{ ${A_OR_B}, anyOf: [{ required: [a] }, { required: [b] }] }`, '{}', 'invalid-value spec.f'],
    [`{ ${A_OR_B}, not: { required: [a, b] } }`, '{ a: x, b: z }', 'invalid-value spec.f'],
    [`{ ${A_OR_B}, allOf: [{ properties: { a: { minLength: 2 } } }] }`, '{ a: x }', 'invalid-value spec.f.a'],
    [DEFAULTED, '{}', 'invalid-value spec.f'],
    ['{ type: array, items: { type: string }, x-kubernetes-list-type: set }', '[a, a]', 'duplicate-value spec.f[1]'],
    [PORTS, '[{ port: 1 }, { port: 1, protocol: TCP }]', 'duplicate-value spec.f[1]'],
    ['{ type: object }', '{ a: 1 }', 'unknown-field spec.f.a'],
    ['{ type: object, additionalProperties: true }', '{ a: [{ b: 1 }] }', 'unknown-field spec.f.a[0].b'],
    [EMBEDDED, '{ kind: Pod }', 'missing-field spec.f.apiVersion'],
    [EMBEDDED, '{ apiVersion: v1, kind: a b }', 'invalid-value spec.f.kind'],
    [EMBEDDED, '{ apiVersion: v1, kind: Pod, other: 1 }', 'unknown-field spec.f.other'],
    [EMBEDDED, '{ apiVersion: v1, kind: Pod, metadata: { lables: {} } }', 'unknown-field spec.f.metadata.lables'],
    [EMBEDDED, '{ apiVersion: v1, kind: Pod, metadata: { name: a/b } }', 'invalid-value spec.f.metadata.name'],
    ['{ type: string, format: date-time }', '"2024-02-30T03:04:05Z"', 'invalid-value spec.f'],
    ['{ type: string, format: byte }', '"aGVsbG8"', 'invalid-value spec.f'],
    ['{ type: string, format: ipv4 }', '"::1"', 'invalid-value spec.f'],
    ['{ type: string, format: cidr }', '10.0.0.1/33', 'invalid-value spec.f'],
    ['{ type: string, format: duration }', '5 foos', 'invalid-value spec.f'],
    ['{ type: string, format: uuid4 }', '123e4567-e89b-12d3-a456-426614174000', 'invalid-value spec.f'],
    ['{ type: string, format: uri }', 'x', 'invalid-value spec.f'],
    ['{ type: string, pattern: "^a+$" }', '"a\\n"', 'invalid-value spec.f'],
  ])('%s: %s', (schema, value, expected) => {
    expect(ofValue(schema, value)).toEqual([expected]);
  });
});

describe('what a message says', () => {
  const certificate = (spec: string, metadata = '{ name: web }') =>
    `apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: ${metadata}\nspec: ${spec}\n`;

  test.each([
    [
      certificate('{ secretName: x, issuerRef: { name: ca }, dnsName: [a] }'),
      'Certificate has no field "spec.dnsName"; did you mean "dnsNames"?',
    ],
    [
      certificate('{ secretName: x, issuerRef: { name: ca, algorithm: RSA } }'),
      'Certificate has no field "spec.issuerRef.algorithm"; it belongs under "spec.privateKey".',
    ],
    [certificate('{ issuerRef: { name: ca } }'), '"spec" needs "secretName", which is missing.'],
    [
      certificate('{ secretName: x, issuerRef: { nam: ca } }'),
      'Certificate has no field "spec.issuerRef.nam"; did you mean "name"?',
    ],
    [
      certificate('{ secretName: x, issuerRef: { name: ca }, privateKey: { algorithm: rsa } }'),
      '"algorithm" does not take "rsa"; did you mean "RSA"?',
    ],
    [
      certificate('{ secretName: x, issuerRef: { name: ca }, privateKey: { size: "2048" } }'),
      '"size" takes a whole number, not text; leave out the quotes.',
    ],
    [
      certificate('{ secretName: x, issuerRef: { name: ca } }', '{ nmae: x }'),
      'ObjectMeta has no field "nmae"; did you mean "name"?',
    ],
    [
      certificate('{ secretName: x, issuerRef: { name: ca } }', '{}'),
      'Certificate needs "metadata.name", which is missing.',
    ],
    [
      'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: x }\nspec: { host: a, trafficPolicy: { loadBalancer: { simple: RANDOM, consistentHash: { useSourceIp: true } } } }\n',
      '"loadBalancer" has "simple" and "consistentHash", and takes at most one of them.',
    ],
    [
      `${crd('{ type: string }')}---\napiVersion: sea.example.com/v2\nkind: Shark\nmetadata: { name: x }\n`,
      'There is no Shark in sea.example.com/v2; use sea.example.com/v1.',
    ],
    [
      'apiVersion: cert-manager.io/v1\nkind: Certificates\nmetadata: { name: x }\n',
      'There is no Certificates in cert-manager.io/v1; use Certificate.',
    ],
  ])('%#', (yaml, message) => {
    expect(problemsOf(yaml).map((problem) => problem.message)).toEqual([message]);
  });

  test('names the labels and annotations that no object can have', () => {
    const yaml = certificate(
      '{ secretName: x, issuerRef: { name: ca } }',
      '{ name: A_b, labels: { a: x y }, annotations: { a b: c } }',
    );
    expect(inBrief(problemsOf(yaml))).toEqual([
      'invalid-value metadata.name',
      'invalid-value metadata.labels.a',
      "invalid-value metadata.annotations['a b']",
    ]);
  });
});

describe('what is passed over', () => {
  test('a status, which the server drops before it validates', () => {
    const yaml = 'apiVersion: cert-manager.io/v1\nkind: CertificateRequest\nmetadata: { name: x }\n';
    const spec = 'spec: { request: eA==, issuerRef: { name: ca } }\n';
    expect(problemsOf(`${yaml}${spec}status: { conditions: [{ type: 5 }] }\n`)).toEqual([]);
    expect(inBrief(problemsOf(`${yaml}${spec}status: { other: 5 }\n`))).toEqual(['unknown-field status.other']);
  });

  test('the map that SOPS adds', () => {
    const yaml = `${crd('{ type: string }')}---\napiVersion: sea.example.com/v1\nkind: Shark\nmetadata: { name: x }\nsops: { mac: x }\n`;
    expect(problemsOf(yaml)).toEqual([]);
  });

  test('versions that only another release of the project may serve', () => {
    const [resource] = readResources(
      'apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata: { name: x }\n',
    );
    const kinds = new CustomKinds([], []);
    expect(isJudged(resource!, kinds)).toBe(false);
    expect(checkCustom(resource!, { kinds, facts: apiFacts('1.36') })).toEqual([]);
  });

  test('kinds that nothing is known of', () => {
    const [resource] = readResources('apiVersion: sea.example.com/v1\nkind: Whale\nmetadata: { nmae: x }\n');
    const kinds = new CustomKinds([], []);
    expect(isJudged(resource!, kinds)).toBe(false);
    expect(checkCustom(resource!, { kinds, facts: apiFacts('1.36') })).toEqual([]);
  });
});
