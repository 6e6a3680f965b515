import type { LabelSelector } from './labels.js';

/** A selector as `kubectl get -l` writes it: `app=web,tier in (front,back),!canary`. */
export function describeSelector({ equal, requirements }: LabelSelector): string {
  const equals = [...equal].map(([key, value]) => `${key}=${value}`);
  return [...equals, ...requirements.map(describeRequirement)].join(',');
}

function describeRequirement({ key, operator, values }: LabelSelector['requirements'][number]): string {
  if (operator === 'Exists') return key;
  if (operator === 'DoesNotExist') return `!${key}`;
  return `${key} ${operator === 'NotIn' ? 'notin' : 'in'} (${values.join(',')})`;
}
