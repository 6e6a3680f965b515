import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import type { Resource } from '../resources/resource.js';
import { isWhole } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { checkRangeOfAddresses } from './network-address-checks.js';
import { familyOf, readRange } from './network-addresses.js';
import { duplicateValue, invalidValue, quoted } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Nodes: taints, the addresses of their pods, and what they have (API reference, NodeSpec, NodeStatus). */
export function* checkNode(node: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const taints = node.at('spec', 'taints').items();
  for (const taint of taints) {
    yield* checkNonEmptyFormat(taint.at('key'), QUALIFIED_NAME);
    yield* checkFormat(taint.at('value'), LABEL_VALUE);
  }
  yield* checkRepeatedTaints(taints);
  yield* checkPodRanges(node.at('spec'), minor);
  for (const list of ['capacity', 'allocatable']) yield* checkAmounts(node.at('status', list));
}

function* checkRepeatedTaints(taints: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const taint of taints) {
    const [key, effect] = [taint.at('key').string, taint.at('effect').string];
    if (!key || !effect || isPlaceholder(key) || isPlaceholder(effect)) continue;
    const name = `${key}:${effect}`;
    if (seen.has(name))
      yield duplicateValue(taint, `The taint ${quoted(name)} stands here twice; key and effect name a taint.`);
    seen.add(name);
  }
}

/** Where `podCIDR` is not the first of `podCIDRs`, the server takes it alone. */
function* checkPodRanges(spec: Field, minor: number): Iterable<ShapeProblem> {
  const [single, list] = [spec.at('podCIDR'), spec.at('podCIDRs')];
  const isSingle = Boolean(single.value) && single.value !== list.items()[0]?.value;
  const ranges = isSingle ? [single] : list.items();
  for (const range of ranges) yield* checkRangeOfAddresses(range, minor);
  const families = ranges.map(({ string }) => readRange(string ?? '')).map((range) => range && familyOf(range));
  if (ranges.length > 2 || (families[0] && families[0] === families[1]))
    yield invalidValue(list, '"podCIDRs" takes one range of each family.');
}

function* checkAmounts(list: Field): Iterable<ShapeProblem> {
  for (const [name, field] of list.entries()) {
    const amount = parseQuantity(field.value);
    if (amount === undefined) continue;
    if (amount < 0) yield invalidValue(field, `${quoted(name)} is below zero.`);
    else if (isWhole(name) && !Number.isInteger(amount))
      yield invalidValue(field, `${quoted(name)} is no whole number.`);
  }
}
