/** Thrown inside the plain reader, and caught there, where a text leaves the style that it knows. */
class NotPlain extends Error {}

const NOT_PLAIN = new NotPlain('Not in plain style.');

/** Gives the text up: the library decides what it is. */
export function giveUp(): never {
  throw NOT_PLAIN;
}

/** The result of `read`, or undefined where it gave up. */
export function unlessNotPlain<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}
