import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** A claim for a volume, wherever it is written. */
export interface VolumeClaim {
  /** It in words: `Claim template "data"`. */
  readonly name: string;
  readonly spec: Field;
  /** The minor number of the first release whose API server validates it where it stands. */
  readonly checkedSince: number;
}

/** The claims that an object makes: itself, the templates of a StatefulSet, and the ephemeral volumes of its pod. */
export function volumeClaims(resource: Resource): VolumeClaim[] {
  const templates = resource.isA('StatefulSet', 'apps') ? resource.at('spec', 'volumeClaimTemplates').items() : [];
  const volumes = resource.pod?.spec.at('volumes').items() ?? [];
  const claims = [
    ...(resource.isA('PersistentVolumeClaim', '')
      ? [claim(resource.root, resource.at('metadata'), resource.kind)]
      : []),
    ...templates.map((template) => ({
      ...claim(template, template.at('metadata'), 'Claim template'),
      checkedSince: 34,
    })),
    ...volumes.map((volume) => claim(volume.at('ephemeral', 'volumeClaimTemplate'), volume, 'Volume')),
  ];
  return claims.filter(({ spec }) => spec.exists);
}

function claim(holder: Field, named: Field, what: string): VolumeClaim {
  return { name: `${what} "${named.at('name').string ?? ''}"`, spec: holder.at('spec'), checkedSince: 0 };
}
