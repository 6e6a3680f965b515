/** The caller asked wrongly, or for something that is not there: says what was expected and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
