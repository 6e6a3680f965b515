import { splitImage } from './image-reference.js';

/** Something that the author meant to replace before the image could be pulled. */
export interface ImagePlaceholder {
  /** The part of the reference: `your-registry`. */
  readonly part: string;
  /** False for names such as `my-org`, which somebody might own, and for digests that look made up. */
  readonly isCertain: boolean;
}

/**
 * The part of an image reference that was never filled in; undefined where there is none.
 *
 * Hosts under `example.com` and its like (RFC 2606) are left alone, since documentation and tests live on them.
 */
export function placeholderIn(image: string): ImagePlaceholder | undefined {
  const { registry, repository, tag, digest } = splitImage(image);
  const host = registry?.replace(/:\d*$/, '');
  const path = repository.split('/');
  const owners = [...(host === undefined ? [] : [host]), ...path.slice(0, -1)];
  const certain =
    [host, ...path, tag].find((part) => part !== undefined && isUnfilled(part)) ??
    owners.find((part) => SAMPLE_ACCOUNT.test(part) || CAPITALS.test(part));
  if (certain !== undefined) return { part: certain, isCertain: true };
  const isDocumentation = host !== undefined && DOCUMENTATION.test(host);
  const sample = digest !== undefined && isMadeUp(digest) && !isDocumentation ? digest : undefined;
  const part = owners.find((owner) => TUTORIAL.has(owner.toLowerCase())) ?? sample;
  return part === undefined ? undefined : { part, isCertain: false };
}

/** Words that ask to be replaced: `your-registry`, `<image>`, `CHANGEME`. */
const WORDS = [
  /^your(?:[-_.]|registry|org\b|organi[sz]ation|company|name|repo|user|image|app\b|project|domain|docker)/i,
  /^(?:change[-_]?me|replace[-_]?(?:me|this|with)|fill[-_]?me|fixme|placeholder$|insert[-_]|v?x\.y\.z$)/i,
  /[<>]/,
];

function isUnfilled(part: string): boolean {
  return WORDS.some((word) => word.test(part));
}

/** Account numbers that AWS documentation uses in its examples. */
const SAMPLE_ACCOUNT = /^(?:123456789012|111122223333|123456789)\.dkr\.ecr\./;

const DOCUMENTATION = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/;

/** `PROJECT_ID`: no repository may have capitals. */
const CAPITALS = /^[A-Z][A-Z0-9_-]+$/;

/** Owners that tutorials write for whatever the reader has. */
const TUTORIAL: ReadonlySet<string> = new Set([
  'my-registry',
  'myregistry',
  'my-org',
  'myorg',
  'my-company',
  'mycompany',
  'my-project',
  'my-user',
  'my-username',
  'myusername',
  'username',
  'dockerhub-username',
]);

/** A digest with an ellipsis, of one or two digits over and over, or that counts up. */
function isMadeUp(digest: string): boolean {
  const hex = digest.slice(digest.indexOf(':') + 1).toLowerCase();
  if (/…|\.\.\.|^x+$/.test(hex)) return true;
  return /^[0-9a-f]{32,}$/.test(hex) && (new Set(hex).size <= 2 || COUNTING.some((run) => run.startsWith(hex)));
}

const COUNTING: readonly string[] = [
  '0123456789abcdef',
  '1234567890abcdef',
  'abcdef0123456789',
  'abcdef1234567890',
].map((run) => run.repeat(8));
