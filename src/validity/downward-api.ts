import type { Field } from '../documents/field.js';
import { parseQuantity, quantitySuffix } from '../resources/quantity.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, unsupportedValue } from './problems.js';

/** Of the fields of a pod, these can be asked for whole or one by one. */
const KEYED = ['metadata.labels', 'metadata.annotations'];

/** What a field of the pod can be asked for as. */
export interface FieldPaths {
  /** The paths that are taken. */
  readonly plain: readonly string[];
  /** The same as a message names them. */
  readonly shown: readonly string[];
}

/** A field of the pod, as the value of a variable or the content of a file (API reference, ObjectFieldSelector). */
export function* checkFieldRef(ref: Field, { plain, shown }: FieldPaths): Iterable<ShapeProblem> {
  const [version, path] = [ref.at('apiVersion'), ref.at('fieldPath')];
  if (!isMissing(version) && version.string && !isOpen(version) && version.value !== 'v1')
    yield unsupportedValue(version, ['v1']);
  const text = path.string;
  if (!text || isOpen(path)) return;
  const [, name, key] = /^([^[]+)\['(.*)'\]$/s.exec(text) ?? [];
  if (name !== undefined && key !== undefined && KEYED.includes(name)) yield* checkKey(path, name, key);
  else if (!plain.includes(text)) yield unsupportedValue(path, shown);
}

function* checkKey(path: Field, name: string, key: string): Iterable<ShapeProblem> {
  if (!QUALIFIED_NAME.accepts(name === 'metadata.annotations' ? key.toLowerCase() : key))
    yield invalidValue(path, `"fieldPath" asks for the key ${quoted(key)}, which is no ${QUALIFIED_NAME.what}.`);
}

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;

/** An amount that a container states, as the same (API reference, ResourceFieldSelector). */
export function* checkResourceFieldRef(ref: Field): Iterable<ShapeProblem> {
  const [resource, divisor] = [ref.at('resource'), ref.at('divisor')];
  const name = resource.string;
  if (!name || isOpen(resource)) return;
  if (!RESOURCES.includes(name) && !HUGE_PAGES.test(name)) yield unsupportedValue(resource, RESOURCES);
  else if (!isDivisor(divisor, name))
    yield invalidValue(
      divisor,
      `"divisor" takes ${name.endsWith('.cpu') ? '1 and 1m' : '1 and powers of 1000 or 1024, as 1M and 1Mi'}.`,
    );
}

/** Whether amounts can be divided by it; zero counts as one. The spelling counts: 1Ki, and neither 1024 nor 1e3. */
function isDivisor(divisor: Field, resource: string): boolean {
  const amount = parseQuantity(divisor.value);
  if (amount === undefined || amount === 0) return true;
  if (resource.endsWith('.cpu')) return amount === 1 || amount === 0.001;
  if (typeof divisor.value === 'string' && /[eE][+-]?\d/.test(divisor.value)) return amount === 1;
  const base = quantitySuffix(divisor.value)?.endsWith('i') ? 1024 : 1000;
  return [0, 1, 2, 3, 4, 5, 6].some((power) => amount === base ** power);
}
