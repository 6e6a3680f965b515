import { editDistance } from './edit-distance.js';

/** The one of these names that another was meant to be: almost certainly (a slip of case, plural or one letter). */
export function sameName(name: string, names: readonly string[]): string | undefined {
  const plain = normalise(name);
  const alike =
    names.find((known) => normalise(known) === plain) ?? names.find((known) => singular(known) === singular(name));
  return alike ?? closest(name, names, name.length > 3 ? 1 : 0);
}

/** The one of these names that another was probably meant to be, by its spelling. */
export function nearName(name: string, names: readonly string[]): string | undefined {
  return (
    sameName(name, names) ??
    closest(name, names, name.length < 5 ? 1 : name.length < 10 ? 2 : 3) ??
    extended(name, names)
  );
}

/** Letters alone: `image-pull-policy` and `ImagePullPolicy` are `imagePullPolicy`. */
function normalise(name: string): string {
  return name.replace(/[-_. ]/g, '').toLowerCase();
}

function singular(name: string): string {
  return normalise(name).replace(/(?:es|s)$/, '');
}

function closest(name: string, names: readonly string[], limit: number): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const known of names) {
    const distance = editDistance(normalise(name), normalise(known), limit);
    if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { name: known, distance };
  }
  return best?.name;
}

/** A known name with a word more, such as `specName`. */
function extended(name: string, names: readonly string[]): string | undefined {
  return names.find((known) => known.length > 3 && name.startsWith(known) && /^[A-Z]/.test(name.slice(known.length)));
}
