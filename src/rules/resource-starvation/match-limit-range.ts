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
  fixable: true,
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
      const fix = bound.write && {
        title: `Write ${bound.write.amount}, ${bound.write.means}`,
        safety: 'suggestion' as const,
        edits: [bound.write.at.set(bound.write.amount)],
      };
      yield {
        at,
        message: `${stated}, ${bound.words} of ${bound.amount.value} in LimitRange "${range.limitRange.name}".`,
        ...(fix ? { fix } : {}),
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

interface Crossed {
  readonly words: string;
  readonly amount: Field;
  /** What could be written to stay within. */
  readonly write?: { readonly at: Field; readonly amount: string | number; readonly means: string } | undefined;
}

function crossed({ container, range, list, name, at }: Stated): Crossed | undefined {
  const amount = parseQuantity(at.value);
  const [least, most] = [range.item.at('min', name), range.item.at('max', name)];
  if (amount === undefined) return undefined;
  if (amount < (parseQuantity(least.value) ?? amount))
    return {
      words: 'below the minimum',
      amount: least,
      write: writing(at, least, 'the least that it admits, if the nodes have room'),
    };
  if (amount > (parseQuantity(most.value) ?? amount))
    return {
      words: 'above the maximum',
      amount: most,
      write: writing(at, most, 'the most that it admits, if that is enough'),
    };
  const filledIn = defaultAmount(range, 'limits', name);
  const hasOwnLimit = list === 'limits' || container.at('resources', 'limits', name).exists;
  if (!filledIn || hasOwnLimit || amount <= (parseQuantity(filledIn.value) ?? amount)) return undefined;
  const limit = container.at('resources', 'limits', name);
  return {
    words: 'above the default limit',
    amount: filledIn,
    write: writing(limit, at, 'its request, as its own limit, if that is enough'),
  };
}

function writing(at: Field, { scalar }: Field, means: string): Crossed['write'] {
  return scalar === undefined ? undefined : { at, amount: scalar, means };
}
