import type { Configuration, Override, Settings } from './configuration.js';

/** What holds for a file: what is said for all, and over it the overrides that apply, the later ones last. */
export function mergeSettings(configuration: Configuration, overrides: readonly Override[]): Settings {
  const layers: readonly Settings[] = [configuration, ...overrides];
  const last = <K extends keyof Settings>(key: K) => layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const kubernetesVersion = last('kubernetesVersion');
  const profile = last('profile');
  return {
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
    ...(profile === undefined ? {} : { profile }),
    rules: Object.assign({}, ...layers.map(({ rules }) => rules)),
    site: Object.assign({}, ...layers.map(({ site }) => site)),
  };
}
