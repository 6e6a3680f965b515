import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/config/read-configuration.js';
import { nearName } from '../../src/schemas/near-name.js';
import { SourceText } from '../../src/text/source-text.js';
import { VOCABULARY } from '../../src/tools/load-configuration.js';

function read(yaml: string) {
  return readConfiguration(new SourceText('kubeshark.yaml', yaml), VOCABULARY, nearName);
}

describe('a configuration', () => {
  test('says everything that it may', () => {
    const { configuration, problems } = read(`kubernetesVersion: "1.30"
profile: strict
rules:
  no-privileged-container: error
  no-cpu-limit: info
  require-cpu-request: off
site:
  allowedRegistries: [registry.example.com/]
  requiredLabels: { team: "*" }
  forbiddenEnvironment: { LOG_LEVEL: [debug, trace] }
  userIds: [{ min: 1000, max: 2000 }]
  maxContainersPerPod: 5
  maxRequests: { cpu: "2", memory: 1Gi }
exclude: [vendor/]
crds: [crds]
failOn: warning
baseline: kubeshark-baseline.json
rulesAsOf: "0.1.0"
overrides:
  - paths: [legacy/**]
    kubernetesVersion: v1.25.3
    rules: { no-privileged-container: "off" }
`);
    expect(problems).toEqual([]);
    expect(configuration).toEqual({
      kubernetesVersion: '1.30',
      profile: 'strict',
      rules: { 'no-privileged-container': 'error', 'no-cpu-limit': 'info', 'require-cpu-request': 'off' },
      site: {
        allowedRegistries: ['registry.example.com/'],
        requiredLabels: { team: '*' },
        forbiddenEnvironment: { LOG_LEVEL: ['debug', 'trace'] },
        userIds: [{ min: 1000, max: 2000 }],
        maxContainersPerPod: 5,
        maxRequests: { cpu: '2', memory: '1Gi' },
      },
      exclude: ['vendor/'],
      crds: ['crds'],
      failOn: 'warning',
      baseline: 'kubeshark-baseline.json',
      rulesAsOf: '0.1.0',
      overrides: [{ paths: ['legacy/**'], kubernetesVersion: 'v1.25.3', rules: { 'no-privileged-container': 'off' } }],
    });
  });

  test.each([
    ['nothing', ''],
    ['a comment', '# later\n'],
    ['keys without values', 'rules:\nsite:\n'],
    ['an empty map', '{}\n'],
  ])('may hold %s', (_, yaml) => {
    expect(read(yaml)).toEqual({ configuration: {}, problems: [] });
  });

  test.each<[name: string, yaml: string, problems: (string | RegExp)[]]>([
    [
      'an unknown key',
      'profle: strict\n',
      [
        /^kubeshark\.yaml:1:1: Unknown key "profle"\. Did you mean "profile"\? Known: kubernetesVersion, profile, rules, site, /,
      ],
    ],
    [
      'an unknown rule',
      'rules:\n  no-privileged-containr: off\n',
      ['kubeshark.yaml:2:3: No rule is called "no-privileged-containr". Did you mean "no-privileged-container"?'],
    ],
    [
      'a rule that is like no other',
      'rules: { zzz: off }\n',
      ['kubeshark.yaml:1:10: No rule is called "zzz". "kubeshark-mcp rules" lists them.'],
    ],
    [
      'an unknown severity',
      'rules:\n  no-privileged-container: warn\n',
      ['kubeshark.yaml:2:3: "rules.no-privileged-container" must be one of off, info, warning, error.'],
    ],
    [
      'text that cannot be read, switched off',
      'rules:\n  yaml-syntax: off\n',
      ['kubeshark.yaml:2:3: "rules.yaml-syntax" must be error.'],
    ],
    [
      'an unknown profile',
      'profile: lenient\n',
      ['kubeshark.yaml:1:1: "profile" must be one of recommended, strict, pss-baseline, pss-restricted.'],
    ],
    [
      'a version that YAML reads as a number',
      'kubernetesVersion: 1.30\n',
      ['kubeshark.yaml:1:1: "kubernetesVersion" must be a Kubernetes version, as "1.33": put it in quotes.'],
    ],
    [
      'a version that is none',
      'kubernetesVersion: latest\n',
      ['kubeshark.yaml:1:1: "kubernetesVersion" must be a Kubernetes version, as "1.33".'],
    ],
    [
      'an unknown list',
      'site:\n  allowedRegistry: [a]\n',
      [/^kubeshark\.yaml:2:3: Unknown key "allowedRegistry"\. Did you mean "allowedRegistries"\?/],
    ],
    ['text for a list', 'exclude: vendor\n', ['kubeshark.yaml:1:1: "exclude" must be a list.']],
    ['a map for text', 'crds:\n  - good\n  - { a: b }\n', [/^kubeshark\.yaml:3:5: "crds\[1\]" must be text\.$/]],
    [
      'a range upside down',
      'site: { userIds: [{ min: 5, max: 1 }] }\n',
      [/^kubeshark\.yaml:1:19: "site\.userIds\[0\]" must have a min that is not above its max\.$/],
    ],
    ['a bad quantity', 'site: { maxLimits: { memory: lots } }\n', [/"site\.maxLimits\.memory" must be a quantity/]],
    [
      'a negative number',
      'site: { maxGracePeriod: -1 }\n',
      [/"site\.maxGracePeriod" must be a whole number, 0 or more\.$/],
    ],
    [
      'an override without paths',
      'overrides:\n  - profile: strict\n',
      ['kubeshark.yaml:2:5: "overrides[0].paths" must be a list.'],
    ],
    [
      'an override with a key of the whole',
      'overrides:\n  - { paths: [a], failOn: info }\n',
      [/:2:19: Unknown key "failOn"\. Known: paths, /],
    ],
    [
      'a key twice',
      'profile: strict\nprofile: strict\n',
      ['kubeshark.yaml:2:1: Key "profile" stands twice in this map.'],
    ],
    ['broken YAML', 'rules: [\n', [/^kubeshark\.yaml:\d+:\d+: /]],
    [
      'two documents',
      'profile: strict\n---\nprofile: strict\n',
      ['kubeshark.yaml:2:1: Only one document is read here.'],
    ],
    ['a list', '- a\n', [/^kubeshark\.yaml:1:1: The configuration must be a map\.$/]],
    [
      'several faults, in order',
      'profile: x\nrules: { a: off }\nfailOn: never\n',
      [
        /^kubeshark\.yaml:1:1: /,
        /^kubeshark\.yaml:2:10: /,
        /^kubeshark\.yaml:3:1: "failOn" must be one of error, warning, info\.$/,
      ],
    ],
    ['a key of every object', 'rules: { __proto__: off }\n', [/:1:10: No rule is called "__proto__"/]],
  ])('is refused for %s, with the place', (_, yaml, expected) => {
    const { problems, configuration } = read(yaml);
    expect(configuration).toEqual({});
    expect(problems).toHaveLength(expected.length);
    for (const [index, problem] of expected.entries()) {
      if (typeof problem === 'string') expect(problems[index]).toBe(problem);
      else expect(problems[index]).toMatch(problem);
    }
  });
});
