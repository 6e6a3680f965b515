import type { Field } from '../../documents/field.js';
import type { Resource } from '../../resources/resource.js';
import { QUOTA_RESOURCES } from '../../resources/resource-names.js';
import { defineRule } from '../rule.js';

const COMPUTE = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];
const PODS = ['pods', ...COMPUTE];

/** What a quota of each scope can count (Resource Quotas, quota scopes; the server's validation of ResourceQuotas). */
const COUNTABLE: Readonly<Record<string, readonly string[]>> = {
  Terminating: PODS,
  NotTerminating: PODS,
  BestEffort: ['pods'],
  NotBestEffort: PODS,
  PriorityClass: PODS,
  CrossNamespacePodAffinity: PODS,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
const OPPOSITES: Readonly<Record<string, string>> = { NotBestEffort: 'BestEffort', NotTerminating: 'Terminating' };

export default defineRule({
  id: 'no-impossible-quota-scope',
  title: 'Scopes of a ResourceQuota fit what it counts',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#namespace-limits-and-quotas',
  rationale:
    'The API server refuses a quota whose scope has no say over what it counts, such as services of NotTerminating pods or the CPU of BestEffort pods, and one with two opposite scopes.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['/ResourceQuota'],

  *check({ resource }) {
    const scopes = scopesOf(resource);
    const names = scopes.map(([name]) => name);
    const counted = resource
      .at('spec', 'hard')
      .entries()
      .map(([name]) => name);
    for (const [name, at] of scopes) {
      const problem = `ResourceQuota "${resource.name}" has the scope ${name}`;
      const odd = counted.find((amount) => QUOTA_RESOURCES.includes(amount) && !COUNTABLE[name]?.includes(amount));
      const opposite = names.find((other) => other === OPPOSITES[name]);
      if (opposite) yield { at, message: `${problem} beside ${opposite}.`, rejected: true };
      else if (odd) yield { at, message: `${problem}, which cannot count ${odd}.`, rejected: true };
    }
  },
});

/** The scopes that exist, of both fields. */
function scopesOf(quota: Resource): [name: string, at: Field][] {
  const spec = quota.at('spec');
  const selected = spec
    .at('scopeSelector', 'matchExpressions')
    .items()
    .map((expression) => expression.at('scopeName'));
  const fields = [...spec.at('scopes').items(), ...selected];
  return fields.flatMap((at): [string, Field][] =>
    at.string && Object.hasOwn(COUNTABLE, at.string) ? [[at.string, at]] : [],
  );
}
