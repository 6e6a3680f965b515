import { type Field, isMap } from '../documents/field.js';

/** Labels by name; `null` is empty text, as the API server decodes it. Values that are no text are left out: it refuses them. */
export type Labels = ReadonlyMap<string, string>;

export function readLabels(field: Field): Labels {
  const labels = new Map<string, string>();
  for (const [key, { string, exists }] of field.entries())
    if (string !== undefined || !exists) labels.set(key, string ?? '');
  return labels;
}

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Which labels a selector asks for. */
export class LabelSelector {
  constructor(
    readonly equal: Labels,
    readonly requirements: readonly Requirement[] = [],
  ) {}

  /** Whether it names no label, and so selects everything (or, in a Service, nothing). */
  get isEmpty(): boolean {
    return this.equal.size === 0 && this.requirements.length === 0;
  }

  matches(labels: Labels): boolean {
    for (const [key, value] of this.equal) if (labels.get(key) !== value) return false;
    return this.requirements.every((requirement) => satisfies(labels, requirement));
  }
}

/**
 * A plain map of labels, as in `Service.spec.selector`; undefined where it is missing or empty, which selects nothing
 * (API reference, ServiceSpec).
 */
export function readMapSelector(field: Field): LabelSelector | undefined {
  const labels = readLabels(field);
  return labels.size > 0 ? new LabelSelector(labels) : undefined;
}

/** `matchLabels` and `matchExpressions` (API reference, LabelSelector); undefined where there is none. */
export function readLabelSelector(field: Field): LabelSelector | undefined {
  if (!isMap(field.value)) return undefined;
  const requirements = field.at('matchExpressions').items().map(readRequirement);
  return new LabelSelector(readLabels(field.at('matchLabels')), requirements);
}

function readRequirement(field: Field): Requirement {
  const values = field.at('values').items();
  return {
    key: field.at('key').string ?? '',
    operator: field.at('operator').string ?? '',
    values: values.map(({ string }) => string ?? ''),
  };
}

function satisfies(labels: Labels, { key, operator, values }: Requirement): boolean {
  const value = labels.get(key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
