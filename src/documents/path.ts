/** Where a value stands in an object: map keys and list indexes, from the root down. */
export type Path = readonly (string | number)[];

const BARE_KEY = /^[A-Za-z_$][\w$-]*$/;

/** Writes a path as reports show it: `spec.containers[0].image`, `metadata.annotations['a.b/c']`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (BARE_KEY.test(key)) text += text ? `.${key}` : key;
    else text += `['${key.replaceAll("'", "\\'")}']`;
  }
  return text;
}
