import { EXTENSION_VALIDATORS } from '../../src/validity/extension-validators.js';
import { head, testValidators } from './validator-cases.js';

const NAMES = 'names: { kind: Widget, plural: widgets }';
const SCHEMA =
  'schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { a: { type: string }, size: { type: number } } } } } }';

function spec(lines = ''): string {
  return `spec:\n  group: acme.io\n  scope: Cluster\n  ${NAMES}\n  versions: [{ name: v1, served: true, storage: true, ${SCHEMA} }]\n${lines}`;
}

function version(lines: string): string {
  return spec().replace('storage: true,', `storage: true, ${lines},`);
}

const HEAD = head('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.acme.io');

testValidators(EXTENSION_VALIDATORS, {
  head: HEAD,
  valid: {
    'a kind': spec(),
    'all names': spec().replace(
      NAMES,
      'names: { kind: Widget, plural: widgets, singular: widget, listKind: WidgetList, shortNames: [w], categories: [all] }',
    ),
    'a webhook': spec(
      '  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: [v1], clientConfig: { url: "https://a" } } }\n',
    ),
    'no conversion': spec('  conversion: { strategy: None }\n  preserveUnknownFields: false\n'),
    columns: version(
      'additionalPrinterColumns: [{ name: A, type: date, format: "", jsonPath: .metadata.creationTimestamp }]',
    ),
    'a scale': version(
      'subresources: { status: {}, scale: { specReplicasPath: .spec.a, statusReplicasPath: .status.a, labelSelectorPath: .status.b } }',
    ),
    'fields to select by': version('selectableFields: [{ jsonPath: .spec.a }]'),
    deprecation: version('deprecated: true, deprecationWarning: "use v2, please…"'),
    'a placeholder': spec()
      .replace('storage: true', "storage: '${STORED}'")
      .replace('group: acme.io', "group: '${GROUP}'"),
  },
  invalid: {
    'another name': [spec().replace('plural: widgets', 'plural: gadgets'), ['metadata.name', '"gadgets.acme.io"']],
    'a group of one part': [
      spec().replace('group: acme.io', 'group: acme'),
      ['metadata.name', '"widgets.acme"'],
      ['spec.group', 'two parts'],
    ],
    'a scope that is none': [spec().replace('Cluster', 'Global'), ['spec.scope', '"Namespaced"']],
    'odd names': [
      spec().replace(
        NAMES,
        'names: { kind: W_, plural: widgets, singular: W, listKind: W_, shortNames: ["1"], categories: [A] }',
      ),
      ['spec.names.singular', 'DNS label'],
      ['spec.names.kind', 'name of a kind'],
      ['spec.names.listKind', 'name of a kind'],
      ['spec.names.shortNames.0', 'DNS label'],
      ['spec.names.categories.0', 'DNS label'],
      ['spec.names.listKind', 'differ'],
    ],
    'what is kept no more': [
      spec('  preserveUnknownFields: true\n'),
      ['spec.preserveUnknownFields', 'takes its place'],
    ],
    'a conversion that is none': [
      spec('  conversion: { strategy: webhook }\n'),
      ['spec.conversion.strategy', '"Webhook"'],
    ],
    'a webhook for nothing': [
      spec('  conversion: { strategy: None, webhook: { conversionReviewVersions: [v1] } }\n'),
      ['spec.conversion.webhook', 'may not be set'],
    ],
    'a conversion without its webhook': [
      spec('  conversion: { strategy: Webhook }\n'),
      ['spec.conversion.webhook.clientConfig', 'needs "webhook.clientConfig"'],
      ['spec.conversion.webhook.conversionReviewVersions', 'needs'],
    ],
    'a webhook that is nowhere': [
      spec('  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: [v2], clientConfig: {} } }\n'),
      ['spec.conversion.webhook.clientConfig', 'sets none'],
      ['spec.conversion.webhook.conversionReviewVersions', '"v1" or "v1beta1"'],
    ],
    'versions that are all kept, and called the same': [
      spec().replace(/versions: \[(.*)\]\n/, 'versions: [$1, $1]\n'),
      ['spec.versions', 'Exactly one'],
      ['spec.versions.1.name', 'second time'],
    ],
    'no version that is kept': [spec().replace('storage: true', 'storage: false'), ['spec.versions', '0 have']],
    'an odd version': [spec().replace('name: v1', 'name: "1.0"'), ['spec.versions.0.name', 'DNS label']],
    'no schema': [spec().replace(`, ${SCHEMA}`, ''), ['spec.versions.0.schema.openAPIV3Schema', 'needs a schema']],
    'a warning for nothing': [
      version('deprecationWarning: ""'),
      ['spec.versions.0.deprecationWarning', '"deprecated: true"'],
      ['spec.versions.0.deprecationWarning', 'empty'],
    ],
    'a warning that is no line': [
      version(`deprecated: true, deprecationWarning: "a\\n${'b'.repeat(300)}"`),
      ['spec.versions.0.deprecationWarning', '256'],
      ['spec.versions.0.deprecationWarning', 'printable'],
    ],
    'columns that are none': [
      version('additionalPrinterColumns: [{ name: A, type: int, format: int16, jsonPath: spec.a }]'),
      ['spec.versions.0.additionalPrinterColumns.0.type', '"integer"'],
      ['spec.versions.0.additionalPrinterColumns.0.format', '"int32"'],
      ['spec.versions.0.additionalPrinterColumns.0.jsonPath', 'begin with "."'],
    ],
    'a scale from elsewhere': [
      version(
        'subresources: { scale: { specReplicasPath: spec.a, statusReplicasPath: .spec.a, labelSelectorPath: .a } }',
      ),
      ['spec.versions.0.subresources.scale.specReplicasPath', '".spec."'],
      ['spec.versions.0.subresources.scale.statusReplicasPath', '".status."'],
      ['spec.versions.0.subresources.scale.labelSelectorPath', '".spec." or ".status."'],
    ],
    'fields that cannot be selected by': [
      version(
        'selectableFields: [{ jsonPath: .spec.b }, { jsonPath: .spec.size }, { jsonPath: .spec.a }, { jsonPath: .spec.a }, { jsonPath: "spec.a" }]',
      ),
      ['spec.versions.0.selectableFields.0.jsonPath', 'no field'],
      ['spec.versions.0.selectableFields.1.jsonPath', 'an integer'],
      ['spec.versions.0.selectableFields.3.jsonPath', 'second time'],
      ['spec.versions.0.selectableFields.4.jsonPath', 'no field'],
    ],
    'one schema, and other fields to select by': [
      spec()
        .replace(
          /versions: \[(.*)\]\n/,
          'versions: [$1, { name: v2, served: true, storage: false, selectableFields: [{ jsonPath: .spec.a }], SCHEMA }]\n',
        )
        .replace('SCHEMA', SCHEMA),
      ['spec.versions.1.selectableFields', 'share'],
    ],
  },
});

testValidators(EXTENSION_VALIDATORS, {
  head: HEAD.replace('widgets.acme.io', 'widgets.x-k8s.k8s.io'),
  valid: {
    'a reason': spec()
      .replace('acme.io', 'x-k8s.k8s.io')
      .concat(
        'metadata: { name: widgets.x-k8s.k8s.io, annotations: { api-approved.kubernetes.io: "unapproved, a test" } }',
      ),
  },
  invalid: {
    'a group of Kubernetes': [
      spec().replace('acme.io', 'x-k8s.k8s.io'),
      ['metadata.annotations.api-approved.kubernetes.io', 'kept for Kubernetes'],
    ],
  },
});

testValidators(
  EXTENSION_VALIDATORS,
  {
    head: head('apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'widgets.acme.io'),
    valid: {
      'no schema': 'spec: { group: acme.io, version: v1, names: { kind: Widget, plural: widgets }, scope: Cluster }',
    },
    invalid: {},
  },
  20,
);

const SERVICE = 'group: acme.io, version: v1, groupPriorityMinimum: 100, versionPriority: 10';

testValidators(EXTENSION_VALIDATORS, {
  head: head('apiregistration.k8s.io/v1', 'APIService', 'v1.acme.io'),
  valid: {
    'a server': `spec: { ${SERVICE}, service: { name: a, namespace: b }, caBundle: YQ== }`,
    'the API server itself': `spec: { ${SERVICE} }`,
  },
  invalid: {
    'another name': [`spec: { ${SERVICE.replace('v1,', 'v2,')} }`, ['metadata.name', '"v2.acme.io"']],
    'nothing to serve': [
      'spec: { groupPriorityMinimum: 0, versionPriority: 1001 }',
      ['metadata.name', '"."'],
      ['spec.group', 'needs "group"'],
      ['spec.version', 'needs "version"'],
      ['spec.groupPriorityMinimum', '1 to 20000'],
      ['spec.versionPriority', '1 to 1000'],
    ],
    'trust in the API server itself': [
      `spec: { ${SERVICE}, caBundle: YQ==, insecureSkipTLSVerify: true }`,
      ['spec.caBundle', 'no "caBundle"'],
      ['spec.insecureSkipTLSVerify', 'may not be true'],
    ],
    'a server that is nowhere': [
      `spec: { ${SERVICE}, service: { port: 0 }, caBundle: YQ==, insecureSkipTLSVerify: true }`,
      ['spec.service.namespace', 'needs "namespace"'],
      ['spec.service.name', 'needs "name"'],
      ['spec.service.port', '1 to 65535'],
      ['spec.insecureSkipTLSVerify', 'beside "caBundle"'],
    ],
  },
});
