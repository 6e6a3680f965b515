import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { byteLength, checkDataKey, decodedLength, MOST_BYTES } from './core-data-keys.js';
import { invalidValue, quoted, tooLong } from './problems.js';

/** ConfigMaps: the form of their keys, and their size. */
export function* checkConfigMap(configMap: Resource): Iterable<ShapeProblem> {
  const texts = configMap.at('data').entries();
  const binaries = configMap.at('binaryData').entries();
  const binaryKeys = new Set(binaries.map(([key]) => key));
  for (const [key, field] of [...texts, ...binaries]) yield* checkDataKey(key, field);
  for (const [key, field] of texts)
    if (binaryKeys.has(key)) yield invalidValue(field, `The key ${quoted(key)} stands in "data" and in "binaryData".`);
  let size = 0;
  for (const [, { string }] of texts) size += byteLength(string ?? '');
  for (const [, { string }] of binaries) size += decodedLength(string ?? '');
  if (size > MOST_BYTES)
    yield tooLong(configMap.at('data'), `A ConfigMap holds at most ${MOST_BYTES} bytes; this one holds more.`);
}
