/** A set and the same with one part replaced, as a case of a rule about a change. */
export function change(before: string, part: string, by: string): { before: string; yaml: string } {
  if (!before.includes(part)) throw new Error(`The case does not contain ${part}`);
  return { before, yaml: before.replace(part, by) };
}

/** Documents of one text. */
export function documents(...texts: readonly string[]): string {
  return texts.join('---\n');
}
