import { ADMISSION_VALIDATORS } from '../../src/validity/admission-validators.js';
import { head, testValidators } from './validator-cases.js';

const GROUP = 'admissionregistration.k8s.io';

/** A webhook with these lines in the place of, or beside its own. */
function webhook(lines = '', client = 'service: { name: a, namespace: b }'): string {
  const all = `name: check.example.com\nclientConfig: { ${client} }\nsideEffects: None\nadmissionReviewVersions: [v1]\n${lines}`;
  const kept = all.split('\n').filter((line, index, list) => {
    const key = line.slice(0, line.indexOf(':'));
    return line !== '' && !list.slice(index + 1).some((other) => other.startsWith(`${key}:`));
  });
  return `webhooks:\n- ${kept.join('\n  ')}\n`;
}

function rule(lines: string): string {
  return webhook(`rules: [{ operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods], ${lines} }]`);
}

testValidators(ADMISSION_VALIDATORS, {
  head: head(`${GROUP}/v1`, 'ValidatingWebhookConfiguration'),
  valid: {
    'a service': webhook(),
    'a path and a port': webhook('', 'service: { name: a, namespace: b, path: /check/v1/, port: 8443 }'),
    'a URL': webhook('', 'url: "HTTPS://[::1]:8443/check?"'),
    'what is filled in': webhook('timeoutSeconds: 30', "url: '${URL}'"),
    'no webhooks': 'webhooks: []',
    'wildcards that do not overlap': rule('resources: ["pods/*", "*/scale", services, "*"]').replace('services, ', ''),
    'a part before its wildcard': rule('resources: [pods/log, "pods/*"]'),
    conditions: webhook(
      'matchConditions: [{ name: a.b/c, expression: "true" }, { name: d, expression: "object.a[0]" }]',
    ),
  },
  invalid: {
    'a name of two parts': [webhook('name: example.com'), ['webhooks.0.name', 'three parts']],
    'a name in capitals': [webhook('name: Check.example.com'), ['webhooks.0.name', 'three parts']],
    'a name for two': [`${webhook()}- ${webhook().slice(12)}`, ['webhooks.1.name', 'second time']],
    'side effects': [webhook('sideEffects: Some'), ['webhooks.0.sideEffects', '"None", "NoneOnDryRun"']],
    'a time that is out of range': [webhook('timeoutSeconds: 31'), ['webhooks.0.timeoutSeconds', '1 to 30']],
    'reviews that are not sent': [
      webhook('admissionReviewVersions: [v2, v2, 1a]'),
      ['webhooks.0.admissionReviewVersions.2', 'DNS label'],
      ['webhooks.0.admissionReviewVersions.1', 'second time'],
      ['webhooks.0.admissionReviewVersions', '"v1" or "v1beta1"'],
    ],
    'empty choices': [
      webhook('failurePolicy: ""\nmatchPolicy: ""'),
      ['webhooks.0.failurePolicy', '"Fail", "Ignore"'],
      ['webhooks.0.matchPolicy', '"Exact"'],
    ],
    'two places': [
      webhook('', 'service: { name: a, namespace: b }, url: https://a'),
      ['webhooks.0.clientConfig', 'sets both'],
    ],
    'no place': [webhook('', 'caBundle: ""'), ['webhooks.0.clientConfig', 'sets none']],
    'a URL without TLS': [webhook('', 'url: http://a/b'), ['webhooks.0.clientConfig.url', '"https"']],
    'a URL without a host': [webhook('', 'url: https:///b'), ['webhooks.0.clientConfig.url', 'no host']],
    'a URL with a password': [
      webhook('', 'url: "https://a:hunter2@b"'),
      ['webhooks.0.clientConfig.url', 'credentials'],
    ],
    'a URL with a query': [webhook('', 'url: "https://a/b?c=d"'), ['webhooks.0.clientConfig.url', 'query']],
    'a URL with a fragment': [webhook('', 'url: "https://a/b#c"'), ['webhooks.0.clientConfig.url', 'fragment']],
    'a URL with an odd host': [webhook('', 'url: "https://a b/c"'), ['webhooks.0.clientConfig.url', 'be read']],
    'a URL with an odd port': [webhook('', 'url: "https://a:b/c"'), ['webhooks.0.clientConfig.url', 'be read']],
    'a path that is none': [
      webhook('', 'service: { name: a, namespace: b, path: check, port: 0 }'),
      ['webhooks.0.clientConfig.service.port', '1 to 65535'],
      ['webhooks.0.clientConfig.service.path', 'begin with "/"'],
    ],
    'a path with capitals': [
      webhook('', 'service: { name: a, namespace: b, path: /a/Check }'),
      ['webhooks.0.clientConfig.service.path', '"Check"'],
    ],
    'a rule for nothing': [
      webhook('rules: [{}]'),
      ['webhooks.0.rules.0.operations', 'at least one'],
      ['webhooks.0.rules.0.apiGroups', '"" for the core group'],
      ['webhooks.0.rules.0.apiVersions', 'at least one'],
      ['webhooks.0.rules.0.resources', 'at least one'],
    ],
    'more than everything': [
      rule(
        'operations: ["*", CREATE], apiGroups: [apps, "*"], apiVersions: ["*", v1], resources: ["*/*", pods]',
      ).replace('operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods], ', ''),
      ['webhooks.0.rules.0.operations.0', 'stands for everything'],
      ['webhooks.0.rules.0.apiGroups.1', 'stands for everything'],
      ['webhooks.0.rules.0.apiVersions.0', 'stands for everything'],
      ['webhooks.0.rules.0.resources', 'covers everything'],
    ],
    'empty items': [
      'webhooks: [{ name: a.b.c, clientConfig: { url: "https://a" }, rules: [{ operations: [""], apiGroups: [""], apiVersions: [""], resources: [""], scope: "" }] }]',
      ['webhooks.0.rules.0.operations.0', '"CREATE"'],
      ['webhooks.0.rules.0.apiVersions.0', 'is empty'],
      ['webhooks.0.rules.0.resources.0', 'is empty'],
      ['webhooks.0.rules.0.scope', '"Namespaced"'],
    ],
    'what a wildcard covers': [
      'webhooks: [{ name: a.b.c, clientConfig: { url: "https://a" }, rules: [{ operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["pods/*", pods/log, "*", services] }] }]',
      ['webhooks.0.rules.0.resources.1', '"pods/*"'],
      ['webhooks.0.rules.0.resources', '"services"'],
    ],
    'conditions that are none': [
      webhook(
        'matchConditions: [{ name: a b, expression: " " }, { name: c, expression: "a(" }, { name: c, expression: object.b }, { name: d, expression: params.b }]',
      ),
      ['webhooks.0.matchConditions.0.name', 'qualified name'],
      ['webhooks.0.matchConditions.0.expression', 'blank'],
      ['webhooks.0.matchConditions.1.expression', '")" is missing'],
      ['webhooks.0.matchConditions.3.expression', 'refers to "params"'],
      ['webhooks.0.matchConditions.2.name', 'second time'],
    ],
  },
});

testValidators(ADMISSION_VALIDATORS, {
  head: head(`${GROUP}/v1`, 'MutatingWebhookConfiguration'),
  valid: { 'a webhook': webhook('reinvocationPolicy: IfNeeded') },
  invalid: {
    'no reinvocation': [webhook('reinvocationPolicy: ""'), ['webhooks.0.reinvocationPolicy', '"IfNeeded"']],
  },
});

testValidators(
  ADMISSION_VALIDATORS,
  {
    head: head(`${GROUP}/v1beta1`, 'ValidatingWebhookConfiguration'),
    valid: {
      'side effects, names for two, and conditions that are dropped': `${webhook('sideEffects: Unknown\nmatchConditions: [{ name: a b, expression: "(" }]')}- ${webhook().slice(12)}`,
    },
    invalid: { 'a name of two parts': [webhook('name: example.com'), ['webhooks.0.name', 'three parts']] },
  },
  21,
);
