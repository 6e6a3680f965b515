import type { Field } from '../../documents/field.js';
import { type ContainerRange, containerRanges, defaultAmount } from '../../graph/limit-ranges.js';
import type { Container } from '../../resources/container.js';
import { parseQuantity } from '../../resources/quantity.js';
import { defineRule, type Problem } from '../rule.js';

/** Admission fills in defaults first, then compares with min and max (Limit Ranges). */
export default defineRule({
  id: 'match-limit-range',
  title: 'Containers keep within the LimitRange of their namespace',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#namespace-limits-and-quotas',
  rationale:
    'The API server refuses a pod outside the range: the Deployment is created and never gets a pod. A request above the default limit is refused as well, because that limit is filled in first.',
  equivalents: [],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, resource, graph }) {
    for (const range of containerRanges(graph, resource)) yield* outside(container, range);
  },
});

function* outside(container: Container, range: ContainerRange): Iterable<Problem> {
  for (const list of ['requests', 'limits'] as const) {
    for (const [name, at] of container.at('resources', list).entries()) {
      const bound = crossed({ container, range, list, name, at });
      if (!bound) continue;
      const stated = `Container "${container.name}" sets ${list}.${name} to ${at.value}`;
      yield {
        at,
        message: `${stated}, ${bound.words} of ${bound.amount.value} in LimitRange "${range.limitRange.name}".`,
      };
    }
  }
}

interface Stated {
  readonly container: Container;
  readonly range: ContainerRange;
  readonly list: 'requests' | 'limits';
  readonly name: string;
  readonly at: Field;
}

function crossed({
  container,
  range,
  list,
  name,
  at,
}: Stated): { readonly words: string; readonly amount: Field } | undefined {
  const amount = parseQuantity(at.value);
  const [least, most] = [range.item.at('min', name), range.item.at('max', name)];
  if (amount === undefined) return undefined;
  if (amount < (parseQuantity(least.value) ?? amount)) return { words: 'below the minimum', amount: least };
  if (amount > (parseQuantity(most.value) ?? amount)) return { words: 'above the maximum', amount: most };
  const filledIn = defaultAmount(range, 'limits', name);
  const hasOwnLimit = list === 'limits' || container.at('resources', 'limits', name).exists;
  if (!filledIn || hasOwnLimit || amount <= (parseQuantity(filledIn.value) ?? amount)) return undefined;
  return { words: 'above the default limit', amount: filledIn };
}
