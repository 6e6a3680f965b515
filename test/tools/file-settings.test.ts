import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../src/config/configuration.js';
import { placeConfiguration } from '../../src/files/configuration-place.js';
import noPrivileged from '../../src/rules/insecure-workload-defaults/no-privileged-container.js';
import requireStorageClass from '../../src/rules/resource-starvation/require-storage-class.js';
import type { Rule } from '../../src/rules/rule.js';
import { levelOf, SettingsByFile } from '../../src/tools/file-settings.js';
import { checkOwnVersion, isNewerThan } from '../../src/tools/own-version.js';

const NOTHING = { kubernetesVersion: undefined, profile: undefined };
const { matcher } = placeConfiguration('/repo/apps', '/repo');

function settingsFor(
  configuration: Configuration,
  requested: ConstructorParameters<typeof SettingsByFile>[1] = NOTHING,
) {
  return new SettingsByFile(configuration, requested, matcher);
}

describe('what holds for a file', () => {
  const configuration: Configuration = {
    kubernetesVersion: '1.30',
    rules: { 'no-privileged-container': 'warning', 'no-cpu-limit': 'error' },
    site: { allowedRegistries: ['a/'], maxContainersPerPod: 3 },
    overrides: [
      { paths: ['legacy/**', '!legacy/new.yaml'], kubernetesVersion: '1.25', profile: 'strict' },
      {
        paths: ['apps/**/dev/*.yaml'],
        rules: { 'no-privileged-container': 'off' },
        site: { allowedRegistries: ['b/'] },
      },
      { paths: ['apps/web/dev/last.yaml'], rules: { 'no-privileged-container': 'info' } },
    ],
  };
  const of = (file: string) => settingsFor(configuration).of(file);

  test('is what is said for all, where nothing else is said', () => {
    expect(of('web/app.yaml')).toMatchObject({
      target: { release: '1.30' },
      profile: 'recommended',
      site: { allowedRegistries: ['a/'] },
    });
    const settings = settingsFor(configuration);
    expect(settings.of('web/app.yaml')).toBe(settings.general);
  });

  test.each([
    ['../legacy/a/b.yaml', '1.25', 'strict', 'warning', 'a/'],
    ['../legacy/new.yaml', '1.30', 'recommended', 'warning', 'a/'],
    ['web/dev/app.yaml', '1.30', 'recommended', 'off', 'b/'],
    ['web/dev/last.yaml', '1.30', 'recommended', 'info', 'b/'],
    ['../../elsewhere/legacy/a.yaml', '1.30', 'recommended', 'warning', 'a/'],
    ['<input>', '1.30', 'recommended', 'warning', 'a/'],
  ])('%s', (file, release, profile, level, registry) => {
    const settings = of(file);
    expect(settings).toMatchObject({
      target: { release },
      profile,
      site: { allowedRegistries: [registry], maxContainersPerPod: 3 },
    });
    expect(settings.levels).toMatchObject({ 'no-privileged-container': level, 'no-cpu-limit': 'error' });
  });

  test('is overruled by the request', () => {
    const settings = settingsFor(configuration, { kubernetesVersion: '1.33', profile: 'pss-baseline' });
    expect(settings.of('../legacy/a.yaml')).toMatchObject({ target: { release: '1.33' }, profile: 'pss-baseline' });
  });
});

describe('what is made of a rule', () => {
  const level = (rule: Rule, configuration: Configuration, rulesAsOf?: string) =>
    levelOf(rule, settingsFor(configuration).general, rulesAsOf);

  test.each<[name: string, rule: Rule, configuration: Configuration, level: string | undefined]>([
    ['its own severity', noPrivileged, {}, undefined],
    ['what is said', noPrivileged, { rules: { 'no-privileged-container': 'info' } }, 'info'],
    ['nothing, where it is in no profile', requireStorageClass, { profile: 'strict' }, 'off'],
    [
      'what is said, though it is in no profile',
      requireStorageClass,
      { rules: { 'require-storage-class': 'error' } },
      'error',
    ],
    [
      'an error, in a standard',
      noPrivileged,
      { profile: 'pss-baseline' },
      noPrivileged.profiles.includes('pss-baseline') ? 'error' : 'off',
    ],
  ])('%s', (_, rule, configuration, expected) => {
    expect(level(rule, configuration)).toBe(expected);
  });

  test('nothing, where it is younger than the pinned version, also by name', () => {
    const young = { ...noPrivileged, since: '1.3.0' };
    expect(level(young, {}, '1.2')).toBe('off');
    expect(level(young, { rules: { 'no-privileged-container': 'error' } }, '1.2.9')).toBe('off');
    expect(level(young, {}, '1.3')).toBeUndefined();
    expect(level(young, {})).toBeUndefined();
    expect(level(noPrivileged, {}, '0.1.0')).toBeUndefined();
  });
});

describe('versions of KubeShark', () => {
  test.each([
    ['1.2.0', '1.1.9', true],
    ['1.2.0', '1.2.0', false],
    ['1.2.7', '1.2', false],
    ['1.10.0', '1.9.0', true],
    ['1.3.0', '1.2', true],
    ['0.9.9', '1', false],
    ['2.0.0', '1', true],
  ])('%s is newer than %s: %s', (version, other, expected) => {
    expect(isNewerThan(version, other)).toBe(expected);
  });

  test.each(['latest', '1.2.3.4', 'v1', '', '99.0.0'])('"%s" pins nothing', (version) => {
    expect(() => checkOwnVersion(version)).toThrow(/no version of KubeShark|are not known/);
  });
});
