import { EXTENSION_VALIDATORS } from '../../src/validity/extension-validators.js';
import { head, testValidators } from './validator-cases.js';

const HEAD = head('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.acme.io');
const AT = 'spec.versions.0.schema.openAPIV3Schema';
const A = `${AT}.properties.a`;

function root(schema: string, version = ''): string {
  return `spec: { group: acme.io, scope: Cluster, names: { kind: Widget, plural: widgets }, versions: [{ name: v1, served: true, storage: true, ${version} schema: { openAPIV3Schema: ${schema} } }] }`;
}

/** A schema in which `a` is described so. */
function field(schema: string): string {
  return root(`{ type: object, properties: { a: ${schema} } }`);
}

const STATUS = 'subresources: { status: {} },';

testValidators(EXTENSION_VALIDATORS, {
  head: HEAD,
  valid: {
    anything: root('{ type: object, x-kubernetes-preserve-unknown-fields: true }'),
    'what names are': root(
      '{ type: object, properties: { apiVersion: { type: string }, kind: { type: string }, metadata: { type: object, properties: { name: { type: string, maxLength: 9 } } } } }',
    ),
    'a number or a text': field('{ x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }'),
    'a number or a text, and more': field(
      '{ x-kubernetes-int-or-string: true, allOf: [{ anyOf: [{ type: integer }, { type: string }] }, { maxLength: 9 }] }',
    ),
    'a whole object': field(
      '{ type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }',
    ),
    'a field called properties': field(
      '{ type: object, properties: { properties: { type: object, x-kubernetes-preserve-unknown-fields: true } } }',
    ),
    'alternatives of fields': root(
      '{ type: object, properties: { a: { type: string }, b: { type: array, items: { type: string } } }, oneOf: [{ required: [a] }, { properties: { b: { minItems: 1, items: { maxLength: 3 } } } }] }',
    ),
    'alternatives deep down that speak of anything': field(
      '{ type: object, anyOf: [{ properties: { b: { minLength: 1 } } }] }',
    ),
    defaults: field(
      '{ type: object, default: { b: x }, properties: { b: { type: string, enum: [x], default: x }, c: { type: array, items: { type: integer }, default: [1] } } }',
    ),
    'lists by keys and sets': field(
      '{ type: object, properties: { b: { type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k, l], items: { type: object, required: [k], properties: { k: { type: string }, l: { type: string, default: m } } } }, c: { type: array, x-kubernetes-list-type: set, items: { type: object, x-kubernetes-map-type: atomic, properties: { d: { type: string } } } } } }',
    ),
    rules: field(
      '{ type: object, properties: { b: { type: string } }, x-kubernetes-validations: [{ rule: "self.b\\n != \'(\'", message: wrong, reason: FieldValueInvalid, fieldPath: .b }] }',
    ),
    'free maps': field('{ type: object, properties: { b: { type: object, additionalProperties: true } } }'),
    'the status apart': root('{ type: object, title: a, properties: { a: { type: string } } }', STATUS),
    'a pattern that is not read here': field("{ type: string, pattern: '\\pL+' }"),
    placeholders: field("{ type: '${TYPE}', default: '${DEFAULT}' }"),
  },
  invalid: {
    'a root of another type': [root('{ type: array, items: { type: string } }'), [`${AT}.type`, 'has to be "object"']],
    'a root that says nothing': [
      root('{ nullable: true, additionalProperties: { type: string } }'),
      [`${AT}.type`, 'needs "type"'],
      [`${AT}.additionalProperties`, 'at the root'],
      [`${AT}.nullable`, 'at the root'],
    ],
    'what says nothing': [
      root(
        '{ type: object, properties: { a: {}, b:, c: { type: array, items: {} }, d: { type: array }, e: { type: array, items: 5 } } }',
      ),
      [`${A}.type`, 'The schema of "a" needs "type"'],
      [`${AT}.properties.b.type`, '"b"'],
      [`${AT}.properties.c.items.type`, 'of the items'],
      [`${AT}.properties.d.items`, 'needs "items"'],
      [`${AT}.properties.e.items`, 'needs "items"'],
    ],
    'types that are none': [
      root('{ type: object, properties: { a: { type: int }, b: { type: "null" } } }'),
      [`${A}.type`, '"integer"'],
      [`${AT}.properties.b.type`, 'nullable'],
    ],
    'what JSON Schema has': [
      field(
        '{ type: string, $ref: "#/a", id: a, definitions: { b: { type: string } }, patternProperties: { c: { type: string } }, uniqueItems: true, x-kubernetes-preserve-unknown-fields: false }',
      ),
      [`${A}.id`, 'may not stand'],
      [`${A}.$ref`, 'may not stand'],
      [`${A}.patternProperties`, 'may not stand'],
      [`${A}.definitions`, 'may not stand'],
      [`${A}.uniqueItems`, 'x-kubernetes-list-type: set'],
      [`${A}.x-kubernetes-preserve-unknown-fields`, 'true or nothing'],
    ],
    'a list of schemas': [field('{ type: array, items: [{ type: string }] }'), [`${A}.items`, 'one schema']],
    'named and other fields': [
      field('{ type: object, properties: { b: { type: string } }, additionalProperties: false }'),
      [`${A}.additionalProperties`, 'beside "properties"'],
    ],
    'a pattern that is none': [field("{ type: string, pattern: '(?=a)b' }"), [`${A}.pattern`, 'RE2']],
    opposites: [
      field(
        '{ x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: true, x-kubernetes-embedded-resource: true, type: object }',
      ),
      [`${A}.x-kubernetes-preserve-unknown-fields`, 'may not stand beside'],
      [`${A}.x-kubernetes-embedded-resource`, 'may not stand beside'],
    ],
    'a whole object that is none': [
      root(
        '{ type: object, properties: { a: { x-kubernetes-embedded-resource: true }, b: { type: string, x-kubernetes-embedded-resource: true, properties: { kind: { type: integer } } }, c: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true, additionalProperties: { type: string } } } }',
      ),
      [`${A}.type`, '"object" here'],
      [`${A}.properties`, 'needs "properties"'],
      [`${AT}.properties.b.type`, '"object" here'],
      [`${AT}.properties.b.properties.kind.type`, '"string"'],
      [`${AT}.properties.c.additionalProperties`, 'may not stand beside'],
    ],
    'what is said of metadata': [
      root(
        '{ type: object, properties: { kind: { type: integer }, metadata: { type: object, description: a, properties: { labels: { type: object, additionalProperties: { type: string } } } } } }',
      ),
      [`${AT}.properties.kind.type`, '"string"'],
      [`${AT}.properties.metadata.description`, '"name" and "generateName" alone'],
    ],
    'structure in alternatives': [
      field(
        '{ type: object, properties: { b: { type: string } }, anyOf: [{ properties: { b: { type: string, description: c } } }, { x-kubernetes-list-type: "", additionalProperties: true, default: {} }], not: { properties: { metadata: {} } } }',
      ),
      [`${A}.anyOf.0.properties.b.type`, 'schema outside'],
      [`${A}.anyOf.0.properties.b.description`, 'schema outside'],
      [`${A}.anyOf.1.x-kubernetes-list-type`, '"atomic"'],
      [`${A}.anyOf.1.type`, '"array"'],
      [`${A}.anyOf.1.default`, 'schema outside'],
      [`${A}.anyOf.1.x-kubernetes-list-type`, 'schema outside'],
      [`${A}.anyOf.1.additionalProperties`, 'schema outside'],
      [`${A}.not.properties.metadata`, 'may not be spoken of'],
    ],
    'what is spoken of and not described': [
      root(
        '{ type: object, properties: { a: { type: object, x-kubernetes-preserve-unknown-fields: true } }, allOf: [{ anyOf: [{ properties: { b: { minLength: 1 } } }] }, { properties: { a: { items: { minLength: 1 } } } }] }',
      ),
      [`${AT}.properties.b`, 'described here'],
      [`${A}.items`, 'described here'],
    ],
    'defaults that are refused': [
      field(
        '{ type: object, default: { b: 1, c: d }, properties: { b: { type: string, enum: [x], default: y }, e: { type: array, items: { type: string }, default: [1] } } }',
      ),
      [`${A}.default.c`, 'has no field "default.c"'],
      [`${A}.default.b`, '"b"'],
      [`${A}.properties.b.default`, 'takes'],
      [`${A}.properties.e.default.0`, 'An item'],
    ],
    'defaults of the object itself': [
      root(
        '{ type: object, properties: { metadata: { type: object, default: {}, properties: { name: { type: string, default: a } } }, kind: { type: string, default: b } } }',
      ),
      [`${AT}.properties.metadata.default`, 'in "metadata"'],
      [`${AT}.properties.metadata.properties.name.default`, 'in "metadata"'],
      [`${AT}.properties.kind.default`, 'in "kind"'],
    ],
    'lists of odd types': [
      root(
        '{ type: object, properties: { a: { type: object, x-kubernetes-list-type: list }, b: { type: array, x-kubernetes-map-type: set, items: { type: string } }, c: { type: array, x-kubernetes-list-map-keys: [d], items: { type: object } } } }',
      ),
      [`${A}.x-kubernetes-list-type`, '"set"'],
      [`${A}.type`, '"array"'],
      [`${AT}.properties.b.x-kubernetes-map-type`, '"granular"'],
      [`${AT}.properties.b.type`, '"object"'],
      [`${AT}.properties.c.x-kubernetes-list-type`, 'has to be "map"'],
    ],
    'sets of what cannot be compared': [
      root(
        '{ type: object, properties: { a: { type: array, x-kubernetes-list-type: set, items: { type: object, nullable: true } }, b: { type: array, x-kubernetes-list-type: set, items: { type: array, x-kubernetes-list-type: set, items: { type: string } } } } }',
      ),
      [`${A}.items.nullable`, 'nullable'],
      [`${A}.items.x-kubernetes-map-type`, 'atomic'],
      [`${AT}.properties.b.items.x-kubernetes-list-type`, '"atomic"'],
    ],
    'keys that are none': [
      root(
        '{ type: object, properties: { a: { type: array, x-kubernetes-list-type: map, items: { type: string } }, b: { type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k, l, m, k], items: { type: object, required: [l], properties: { l: { type: array, nullable: true, items: { type: string } }, m: { type: string } } } } } }',
      ),
      [`${A}.x-kubernetes-list-map-keys`, 'needs'],
      [`${A}.items.type`, '"object"'],
      [`${AT}.properties.b.x-kubernetes-list-map-keys.0`, 'do not have'],
      [`${AT}.properties.b.items.properties.l.type`, '"array"'],
      [`${AT}.properties.b.items.properties.l.nullable`, 'cannot be nullable'],
      [`${AT}.properties.b.items.properties.m.default`, 'required'],
      [`${AT}.properties.b.x-kubernetes-list-map-keys.3`, 'do not have'],
      [`${AT}.properties.b.x-kubernetes-list-map-keys.3`, 'second time'],
    ],
    'rules that are none': [
      field(
        '{ type: object, properties: { b: { type: string } }, x-kubernetes-validations: [{ rule: " " }, { rule: "a(", message: " ", reason: "" }, { rule: "self.b\\n== oldSelf.b" }, { rule: self.c, messageExpression: " ", message: "b\\nc", fieldPath: .c }] }',
      ),
      [`${A}.x-kubernetes-validations.0.rule`, 'blank'],
      [`${A}.x-kubernetes-validations.1.rule`, '")" is missing'],
      [`${A}.x-kubernetes-validations.1.message`, 'blank'],
      [`${A}.x-kubernetes-validations.1.reason`, '"FieldValueInvalid"'],
      [`${A}.x-kubernetes-validations.2.message`, 'line breaks'],
      [`${A}.x-kubernetes-validations.3.rule`, '"self" has no "c"'],
      [`${A}.x-kubernetes-validations.3.messageExpression`, 'blank'],
      [`${A}.x-kubernetes-validations.3.message`, 'line breaks'],
      [`${A}.x-kubernetes-validations.3.fieldPath`, 'no field'],
    ],
    'what the status cannot share': [
      root(
        '{ type: object, maxProperties: 3, properties: { a: { type: string } }, oneOf: [{ required: [a] }] }',
        STATUS,
      ),
      [`${AT}.maxProperties`, 'subresource "status"'],
      [`${AT}.oneOf`, 'subresource "status"'],
    ],
  },
});
