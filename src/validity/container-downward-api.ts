import type { Field } from '../documents/field.js';
import { parseQuantity, quantitySuffix } from '../resources/quantity.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, unsupportedValue } from './problems.js';

/** `spec.host`, an old name of `spec.nodeName`, is read too. */
const FIELD_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.podIP',
  'status.podIPs',
];
/** All addresses of the host are given since this release (KEP-2681). */
const HOST_ADDRESSES_SINCE = 29;
const KEYED = ['metadata.labels', 'metadata.annotations'];

/** A field of the pod as the value of a variable (API reference, ObjectFieldSelector). */
export function* checkFieldRef(ref: Field, minor: number): Iterable<ShapeProblem> {
  const [version, path] = [ref.at('apiVersion'), ref.at('fieldPath')];
  if (!isMissing(version) && version.string && !isOpen(version) && version.value !== 'v1')
    yield unsupportedValue(version, ['v1']);
  const text = path.string;
  if (!text || isOpen(path)) return;
  const paths = minor >= HOST_ADDRESSES_SINCE ? [...FIELD_PATHS, 'status.hostIPs'] : FIELD_PATHS;
  const [, name, key] = /^([^[]+)\['(.*)'\]$/s.exec(text) ?? [];
  if (name !== undefined && key !== undefined && KEYED.includes(name)) yield* checkKey(path, name, key);
  else if (!paths.includes(text) && text !== 'spec.host')
    yield unsupportedValue(path, [...paths, ...KEYED.map((field) => `${field}['KEY']`)]);
}

function* checkKey(path: Field, name: string, key: string): Iterable<ShapeProblem> {
  if (!QUALIFIED_NAME.accepts(name === 'metadata.annotations' ? key.toLowerCase() : key))
    yield invalidValue(path, `"fieldPath" asks for the key ${quoted(key)}, which is no ${QUALIFIED_NAME.what}.`);
}

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;

/** An amount that a container states, as the value of a variable (API reference, ResourceFieldSelector). */
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
