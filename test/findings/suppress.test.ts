import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { KICS_QUERIES } from '../../src/resources/suppressions/kics-queries.js';
import duplicateKey from '../../src/rules/api-drift/duplicate-key.js';
import noUnusedSuppression from '../../src/rules/api-drift/no-unused-suppression.js';
import unknownField from '../../src/rules/api-drift/unknown-field.js';
import yamlSyntax from '../../src/rules/api-drift/yaml-syntax.js';
import { RULES as CATALOGUE } from '../../src/rules/catalogue.generated.js';
import noHostNamespaces from '../../src/rules/insecure-workload-defaults/no-host-namespaces.js';
import noPrivileged from '../../src/rules/insecure-workload-defaults/no-privileged-container.js';
import requireNetworkPolicy from '../../src/rules/network-exposure/require-network-policy.js';
import requireResources from '../../src/rules/resource-starvation/require-resources.js';
import { SourceText } from '../../src/text/source-text.js';

const RULES = [noPrivileged, noHostNamespaces, requireResources, duplicateKey, unknownField, yamlSyntax];

function run(yaml: string, suppressions = true) {
  const sources = [new SourceText('case.yaml', yaml)];
  const { findings, suppressed = [] } = audit({ sources, release: '1.36', complete: true, suppressions }, RULES);
  const told = ({ line, rule }: { line: number; rule: string }) => `${line} ${rule}`;
  return {
    shown: findings.map(told).sort(),
    hidden: suppressed.map(({ finding }) => told(finding)).sort(),
    suppressed,
  };
}

/** Two pods in a Deployment's template, each privileged, without limits, in the host's network. */
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
    example.com/team: shop
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata:
      annotations:
        example.com/team: shop
      labels: { app: web }
    spec:
      hostNetwork: true
      containers:
        - name: one
          image: example.com/one:1
          securityContext:
            privileged: true
        - image: example.com/two:1
          name: two
          securityContext: { privileged: true }
`;

const ALL = [
  '15 no-host-namespaces',
  '17 require-resources',
  '20 no-privileged-container',
  '22 require-resources',
  '23 no-privileged-container',
];

/** The Deployment with a comment behind a line, or with one of its own above it. */
function behind(line: number, comment: string): string {
  return DEPLOYMENT.split('\n')
    .map((text, index) => (index === line - 1 ? `${text} ${comment}` : text))
    .join('\n');
}

function above(line: number, comment: string): string {
  const indent = /^ */.exec(DEPLOYMENT.split('\n')[line - 1]!)![0];
  return DEPLOYMENT.split('\n')
    .flatMap((text, index) => (index === line - 1 ? [indent + comment, text] : [text]))
    .join('\n');
}

test('without a suppression, everything is shown', () => {
  expect(run(DEPLOYMENT)).toMatchObject({ shown: ALL, hidden: [] });
});

const OWN = '# kubeshark: ignore no-privileged-container, require-resources -- because';

describe('a comment of ours', () => {
  test.each<[name: string, yaml: string, hidden: string[]]>([
    ['behind the field itself', behind(20, OWN), ['20 no-privileged-container']],
    ['behind a key above it', behind(19, OWN), ['20 no-privileged-container']],
    [
      'behind the dash of the list element that holds it',
      behind(17, OWN),
      ['17 require-resources', '20 no-privileged-container'],
    ],
    ['behind the line under which a missing field is told', behind(22, OWN), ['22 require-resources']],
    ['behind a key, which covers all below', behind(16, OWN), ALL.slice(1)],
    ['behind a field beside it', behind(18, OWN), []],
    ['behind the last line', behind(23, OWN), ['23 no-privileged-container']],
  ])('%s', (_, yaml, hidden) => {
    expect(run(yaml)).toMatchObject({ hidden, shown: ALL.filter((finding) => !hidden.includes(finding)) });
  });

  test.each<[name: string, yaml: string, hidden: string[]]>([
    ['the field', above(20, OWN), ['21 no-privileged-container']],
    [
      'a key',
      above(16, OWN),
      ['18 require-resources', '21 no-privileged-container', '23 require-resources', '24 no-privileged-container'],
    ],
    ['a list element', above(21, OWN), ['23 require-resources', '24 no-privileged-container']],
    [
      'the first line, which covers the object',
      above(1, OWN),
      ['18 require-resources', '21 no-privileged-container', '23 require-resources', '24 no-privileged-container'],
    ],
    [
      'with other comments and blank lines between',
      above(20, `${OWN}\n            # drives the disk\n`),
      ['23 no-privileged-container'],
    ],
  ])('above %s', (_, yaml, hidden) => {
    expect(run(yaml).hidden).toEqual(hidden);
  });

  test('in front of the document marker covers the first object, and it alone', () => {
    const pod = (name: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { hostPID: true, containers: [] }\n`;
    const mark = '# kubeshark: ignore no-host-namespaces -- a debugger\n';
    expect(run(`${mark}---\n${pod('a')}---\n${pod('b')}`)).toMatchObject({
      hidden: ['6 no-host-namespaces'],
      shown: ['11 no-host-namespaces'],
    });
    expect(run(`${pod('a')}---\n${mark}${pod('b')}`)).toMatchObject({ hidden: ['10 no-host-namespaces'] });
    expect(run(`${pod('a')}${mark}---\n${pod('b')}`).hidden).toEqual([]);
  });

  test('above an item of a List covers that object alone', () => {
    const item = (name: string) =>
      `  - apiVersion: v1\n    kind: Pod\n    metadata: { name: ${name} }\n    spec: { hostPID: true, containers: [] }\n`;
    const yaml = `apiVersion: v1\nkind: List\nitems:\n${item('a')}  # kubeshark: ignore no-host-namespaces -- a debugger\n${item('b')}`;
    expect(run(yaml)).toMatchObject({ shown: ['7 no-host-namespaces'], hidden: ['12 no-host-namespaces'] });
  });

  test('keeps its reason', () => {
    expect(
      run(behind(20, '# kubeshark: ignore no-privileged-container -- a -- b')).suppressed[0]!.suppression,
    ).toMatchObject({ by: 'kubeshark', reason: 'a -- b' });
  });

  test('counts with Windows line ends', () => {
    expect(run(behind(20, OWN).replaceAll('\n', '\r\n')).hidden).toEqual(['20 no-privileged-container']);
  });

  test.each([
    ['without a reason', '# kubeshark: ignore no-privileged-container'],
    ['for another rule', '# kubeshark: ignore no-host-path -- because'],
    ['for all rules', '# kubeshark: ignore * -- because'],
    ['with a word before it', '# see kubeshark: ignore no-privileged-container -- because'],
    ['misspelt', '# kubeshark: ignroe no-privileged-container -- because'],
  ])('%s does not count', (_, comment) => {
    expect(run(behind(20, comment))).toMatchObject({ hidden: [], shown: ALL });
  });

  test('is none where a scalar holds it', () => {
    const script = (text: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: one\n      args:\n        - ${text}\n      securityContext: { privileged: true }\n      resources: { limits: { memory: 1Gi } }\n`;
    const mark = '# kubeshark: ignore no-privileged-container -- because';
    expect(run(script(`|\n          ${mark}`)).hidden).toEqual([]);
    expect(run(script(`"x ${mark}"`)).hidden).toEqual([]);
    expect(run(script(`>-\n          a\n          ${mark}`)).hidden).toEqual([]);
  });

  test('cannot hide text that cannot be read', () => {
    const mark = '# kubeshark: ignore yaml-syntax, duplicate-key -- because';
    expect(run(`${mark}\na: [\n`).shown).toEqual(['3 yaml-syntax']);
    expect(
      run(`${mark}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: b }\ndata: {}\n`).shown,
    ).toEqual(['6 duplicate-key']);
  });

  test('hides what the API server refuses, as its author says why', () => {
    expect(
      run(
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndate: {} # kubeshark: ignore unknown-field -- a patched server\n',
      ),
    ).toMatchObject({ hidden: ['4 unknown-field'] });
  });

  test('is not looked at where suppressions are off', () => {
    expect(run(behind(20, OWN), false)).toMatchObject({ hidden: [], shown: ALL });
  });
});

describe('an annotation', () => {
  const annotated = (annotation: string) => DEPLOYMENT.replace('example.com/team: shop', annotation);
  const inTemplate = (annotation: string) =>
    DEPLOYMENT.replace(/(labels: \{ app: web \}\n {4}spec)/, '$1').replace(
      '        example.com/team: shop',
      `        ${annotation}`,
    );
  /** What answers a check of these tools: not that a container states nothing at all. */
  const LIMITED = ALL.filter((finding) => !finding.includes('require-resources'));
  const PRIVILEGED = ['20 no-privileged-container', '23 no-privileged-container'];

  test.each<[annotation: string, hidden: string[]]>([
    ['kubeshark.io/ignore.no-privileged-container: drives the disk', PRIVILEGED],
    ['kubeshark.io/ignore.no-privileged-container: ""', []],
    ['kubeshark.io/ignore: no-privileged-container', []],
    ['ignore-check.kube-linter.io/privileged-container: drives the disk', PRIVILEGED],
    ['ignore-check.kube-linter.io/privileged-container: ""', PRIVILEGED],
    ['ignore-check.kube-linter.io/no-such-check: x', []],
    ['kube-score/ignore: "service-type, container-security-context-privileged"', PRIVILEGED],
    ['kube-score/ignore: service-type', []],
    ['kube-score/enable: container-security-context-privileged', []],
    ['kube-score/skip: "false"', []],
    ['polaris.fairwinds.com/runAsPrivileged-exempt: "true"', PRIVILEGED],
    ['polaris.fairwinds.com/runAsPrivileged-exempt: "false"', []],
    ['polaris.fairwinds.com/exempt: "True"', LIMITED],
    ['checkov.io/skip1: CKV_K8S_16=drives the disk', PRIVILEGED],
    ['checkov.io/skip2: CKV_K8S_16', PRIVILEGED],
    ['checkov.io/skip: CKV_K8S_16', []],
    ['kube-linter.io/ignore-all: managed elsewhere', LIMITED],
    ['kube-score/ignore: "*"', ALL.filter((finding) => !finding.includes('host-namespaces'))],
  ])('%s', (annotation, hidden) => {
    expect(run(annotated(annotation)).hidden).toEqual(hidden);
  });

  test.each<[annotation: string, hidden: string[]]>([
    ['kubeshark.io/ignore.no-privileged-container: drives the disk', PRIVILEGED],
    ['kube-score/ignore: container-security-context-privileged', PRIVILEGED],
    ['ignore-check.kube-linter.io/privileged-container: its tool does not look here', []],
  ])('on the pod template: %s', (annotation, hidden) => {
    expect(run(inTemplate(annotation)).hidden).toEqual(hidden);
  });

  test('of a peer does not hide what the API server refuses', () => {
    const yaml =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, annotations: { kube-linter.io/ignore-all: x, polaris.fairwinds.com/exempt: "true" } }\ndate: {}\n';
    expect(run(yaml).shown).toEqual(['4 unknown-field']);
  });

  test('covers its own object alone, also in minified JSON', () => {
    const pod = (name: string, annotations: object) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, annotations },
      spec: { hostPID: true, containers: [] },
    });
    const items = [pod('a', {}), pod('b', { 'kubeshark.io/ignore.no-host-namespaces': 'a debugger' })];
    const { shown, suppressed } = run(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    expect(shown).toEqual(['1 no-host-namespaces']);
    expect(suppressed[0]!.finding.resource.name).toBe('b');
  });
});

describe("a peer's comment", () => {
  test.each<[name: string, yaml: string, hidden: string[]]>([
    ['trivy, above the container', above(17, '# trivy:ignore:KSV-0017'), ['21 no-privileged-container']],
    ['trivy, by an older id', above(17, '#trivy:ignore:ksv017'), ['21 no-privileged-container']],
    [
      'trivy, by a long id, beside another',
      above(17, '# trivy:ignore:AVD-KSV-0001 trivy:ignore:AVD-KSV-0017'),
      ['21 no-privileged-container'],
    ],
    ['trivy, all', above(17, '# trivy:ignore:*'), ['21 no-privileged-container']],
    ['trivy, until a date, which is not known here', above(17, '# trivy:ignore:KSV-0017:exp:2030-01-01'), []],
    ['kics, the line below', above(20, '# kics-scan ignore-line'), ['21 no-privileged-container']],
    ['kics, a block', above(19, '# kics-scan ignore-block'), ['21 no-privileged-container']],
    [
      'kics, an object',
      above(1, '# kics-scan ignore-block'),
      ['16 no-host-namespaces', '21 no-privileged-container', '24 no-privileged-container'],
    ],
    [
      'kics, the file',
      above(1, '# kics-scan ignore'),
      ['16 no-host-namespaces', '21 no-privileged-container', '24 no-privileged-container'],
    ],
    [
      'kics, a query in the file',
      above(1, '# kics-scan disable=dd29336b-fe57-445b-a26e-e6aa867ae609,00000000-0000-0000-0000-000000000000'),
      ['21 no-privileged-container', '24 no-privileged-container'],
    ],
    [
      'kics, all other queries in the file',
      above(1, '# kics-scan enable=dd29336b-fe57-445b-a26e-e6aa867ae609'),
      ['16 no-host-namespaces'],
    ],
    ['kics, the file, but not at its beginning', above(7, '# kics-scan ignore'), []],
  ])('%s', (_, yaml, hidden) => {
    expect(run(yaml).hidden).toEqual(hidden);
  });
});

test('what does not run on a fragment is not unused there', () => {
  const yaml = `apiVersion: v1\nkind: Pod\nmetadata: { name: a } # kubeshark: ignore require-network-policy -- alone\nspec: { containers: [{ name: a, image: "a:1", ports: [{ containerPort: 80 }] }] }\n`;
  const sources = [new SourceText('case.yaml', yaml)];
  const rules = [requireNetworkPolicy, noUnusedSuppression];
  const told = (complete: boolean) => audit({ sources, release: '1.36', complete }, rules).findings.length;
  expect([told(false), told(true)]).toEqual([0, 0]);
  const unneeded = [new SourceText('case.yaml', yaml.replace('kind: Pod', 'kind: ConfigMap'))];
  expect(audit({ sources: unneeded, release: '1.36', complete: true }, rules).findings).toHaveLength(1);
  expect(audit({ sources: unneeded, release: '1.36', complete: false }, rules).findings).toHaveLength(0);
});

test('hostile numbers of suppressions end at a limit, on the safe side', () => {
  const many = Array.from({ length: 20_000 }, () => '# kubeshark: ignore no-host-namespaces -- x').join('\n');
  const yaml = `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n${many}\nspec: { hostPID: true, containers: [] }\n`;
  const { hidden, shown } = run(yaml);
  expect([...hidden, ...shown]).toEqual(['20004 no-host-namespaces']);
});

/** A key's name has 63 characters at most (Kubernetes documentation, labels and annotations). */
test.each(CATALOGUE)('$id can be named in an annotation', ({ id }) => {
  expect(`ignore.${id}`.length).toBeLessThanOrEqual(63);
});

test('the queries of KICS are called as equivalents call them', () => {
  const equivalents = new Set(CATALOGUE.flatMap((rule) => rule.equivalents));
  for (const name of KICS_QUERIES.values()) expect(equivalents).toContain(`kics/${name}`);
});
