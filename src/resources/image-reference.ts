/** An image reference in its parts: `registry/repository:tag@digest`. */
export interface ImageReference {
  /** The registry's host and port where it is written: `ghcr.io`, `localhost:5000`. */
  readonly registry: string | undefined;
  /** The path within the registry, as written: `library/nginx`, `team/app`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `algorithm:hex`. */
  readonly digest: string | undefined;
}

const PORT = /:\d{1,5}$/;
const HOST_PART = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const IPV6 = /^\[[0-9A-Fa-f:]+\]$/;
const COMPONENT = /^[a-z0-9][a-z0-9._-]*$/;
/** Separators stand single, but for `__` and any run of `-`, and never last. */
const MISPLACED_SEPARATOR = /\.[._-]|_[.-]|-[._]|___|[._-]$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9+._-]*:[0-9A-Fa-f]{32,}$/;

/**
 * Reads an image reference by the grammar that the kubelet parses it with; undefined where it has no such form, so that
 * the kubelet reports InvalidImageName.
 *
 * Source: Images (Image names); distribution's reference grammar, which the kubelet uses.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const { registry, repository, tag, digest } = splitImage(text);
  const isTag = tag === undefined || TAG.test(tag);
  const isDigest = digest === undefined || DIGEST.test(digest);
  return isRegistry(registry) && isTag && isDigest && isRepository(repository)
    ? { registry, repository, tag, digest }
    : undefined;
}

/** Takes a text apart where a reference would be, whether or not its parts are well formed. */
export function splitImage(text: string): ImageReference {
  const [named, digest] = cut(text, text.indexOf('@'));
  const colon = named.lastIndexOf(':');
  const [name, tag] = cut(named, colon > named.lastIndexOf('/') ? colon : -1);
  const [first, rest] = cut(name, name.indexOf('/'));
  if (rest === undefined || !looksLikeHost(first)) return { registry: undefined, repository: name, tag, digest };
  return { registry: first, repository: rest, tag, digest };
}

/** The text before a place and the text behind it. */
function cut(text: string, at: number): [before: string, behind: string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The first part is a host where it has a dot or a port, is `localhost`, or could be no path (it has capitals). */
function looksLikeHost(first: string): boolean {
  return /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
}

function isRegistry(registry: string | undefined): boolean {
  if (registry === undefined) return true;
  const host = registry.replace(PORT, '');
  return IPV6.test(host) || host.split('.').every((part) => HOST_PART.test(part));
}

function isRepository(path: string): boolean {
  return path.split('/').every((component) => COMPONENT.test(component) && !MISPLACED_SEPARATOR.test(component));
}
