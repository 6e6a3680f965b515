const MASK = '[redacted]';

const KEY_PREFIX = '[A-Za-z0-9_.-]{0,60}';
const SECRET_WORD =
  'passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|secret[_-]?key|private[_-]?key|client[_-]?secret|credentials?|auth';
/** Values that are no secret: placeholders, references, booleans, block markers. */
const PLAIN_VALUE = String.raw`[ \t]|\[redacted|(?:true|false|null|none|~)\b|\$[({]|\{\{|[<[{|>*&!]`;

interface Mask {
  readonly pattern: RegExp;
  readonly to: string;
}

/** Shapes that say by themselves that they are credentials. */
const SHAPES: readonly Mask[] = [
  {
    pattern: /-----BEGIN ([A-Z ]{0,30}PRIVATE KEY)-----[^-]{0,20000}(?:-----END \1-----)?/g,
    to: `-----BEGIN $1----- ${MASK}`,
  },
  { pattern: /\beyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,2000})?/g, to: MASK },
  { pattern: /\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\b/g, to: MASK },
  {
    pattern: /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|sk-|[sr]k_live_|hvs\.|npm_|AIza)[\w-]{16,300}/g,
    to: MASK,
  },
  { pattern: /\b(Bearer|Basic)[ \t]+[\w.~+/=-]{8,8000}/gi, to: `$1 ${MASK}` },
  { pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@"']{0,100}):[^\s/@"']{1,300}@/gi, to: `$1:${MASK}@` },
];

/** Values whose name says that they are credentials. */
const NAMED: readonly Mask[] = [
  {
    pattern: new RegExp(
      String.raw`(\bname:[ \t]*["']?${KEY_PREFIX}(?:${SECRET_WORD}|_key)["']?[ \t]*\r?\n[ \t]*value:[ \t]*)(?!["']?(?:${PLAIN_VALUE}))[^\r\n]{1,2000}`,
      'gi',
    ),
    to: `$1${MASK}`,
  },
  {
    pattern: new RegExp(
      String.raw`(\b${KEY_PREFIX}(?:${SECRET_WORD})["']?[ \t]*[:=][ \t]*)(?:"(?!${PLAIN_VALUE})[^"\r\n]{1,2000}"|'(?!${PLAIN_VALUE})[^'\r\n]{1,2000}')`,
      'gi',
    ),
    to: `$1${MASK}`,
  },
  {
    pattern: new RegExp(
      String.raw`(\b${KEY_PREFIX}(?:${SECRET_WORD})=)(?!["']?(?:${PLAIN_VALUE}))[^\s"',;&]{1,2000}`,
      'gi',
    ),
    to: `$1${MASK}`,
  },
  {
    pattern: new RegExp(
      String.raw`(\b${KEY_PREFIX}(?:${SECRET_WORD})[ \t]{0,8}:[ \t]{1,8})(?!["']?(?:${PLAIN_VALUE}))[^\s"',;}]{1,2000}(?=[ \t]{0,20}(?:[,}\r\n]|#|$))`,
      'gi',
    ),
    to: `$1${MASK}`,
  },
  {
    pattern: new RegExp(
      String.raw`(--?${KEY_PREFIX}(?:${SECRET_WORD})[ \t]+)(?!["']?(?:${PLAIN_VALUE})|-)[^\s]{1,2000}`,
      'gi',
    ),
    to: `$1${MASK}`,
  },
];

const RUN = /[A-Za-z0-9+/_-]{14,}={0,2}/g;
const DIGEST_PREFIX = /sha(?:1|224|256|384|512)[:-]$/;

/**
 * Masks what looks like a credential: private key blocks, JSON web tokens, keys of well-known providers,
 * `Bearer …`, passwords in addresses, values of names such as `password` or `apiKey`, and long runs that
 * read like random base64 or hexadecimal. Image digests (`sha256:…`) stay. Idempotent and linear.
 */
export function redact(text: string): string {
  const shaped = [...SHAPES, ...NAMED].reduce((result, { pattern, to }) => result.replace(pattern, to), text);
  return shaped.replace(RUN, (run, at: number) =>
    looksRandom(run) && !DIGEST_PREFIX.test(shaped.slice(Math.max(0, at - 7), at)) ? MASK : run,
  );
}

/** Whether a run of base64 or hexadecimal characters reads like random bytes and not like words in camel or kebab case. */
function looksRandom(run: string): boolean {
  if (run.endsWith('=')) return run.length >= 16 && run.length % 4 === 0;
  if (run.length >= 32 && /^[0-9a-f]+$/i.test(run)) return /[0-9]/.test(run) && /[a-f]/i.test(run);
  if (run.length < 24 || !/[0-9]/.test(run) || !/[a-z]/.test(run) || !/[A-Z]/.test(run)) return false;
  return classChanges(run) >= run.length * 0.3;
}

function classChanges(run: string): number {
  let changes = 0;
  for (let at = 1; at < run.length; at++) {
    if (characterClass(run.charCodeAt(at)) !== characterClass(run.charCodeAt(at - 1))) changes++;
  }
  return changes;
}

function characterClass(code: number): number {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 97 && code <= 122) return 2;
  return 3;
}
