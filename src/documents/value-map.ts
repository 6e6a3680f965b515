/** A map of a document: keys are text and any key is an ordinary one, `__proto__` included. */
export type ValueMap = { [key: string]: unknown };

/**
 * What all maps of documents inherit: in a message they are called by what they are, where JavaScript would throw. The
 * key is a symbol, so that it is in the way of no key of a document.
 */
const SHOWN: object = Object.freeze(
  Object.defineProperty(Object.create(null), Symbol.toPrimitive, { value: () => 'a map' }),
);

export function newValueMap(): ValueMap {
  return Object.create(SHOWN);
}
