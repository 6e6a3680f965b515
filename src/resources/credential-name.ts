/** Last words that name a credential by themselves. */
const SECRET_WORDS = new Set(
  'password passwords passwd passphrase pass pwd secret token apikey apikeys accesskey secretkey privatekey requirepass credential credentials'.split(
    ' ',
  ),
);
/** Words written without a border: `pgpassword`, `dbpasswd`. */
const SECRET_ENDINGS = [
  'password',
  'passwd',
  'passphrase',
  'apikey',
  'secretkey',
  'accesskey',
  'apitoken',
  'authtoken',
];
/** What a key must be for to be a secret one: `PUBLIC_KEY` and `PARTITION_KEY` are none. */
const SECRET_KEYS = new Set(
  'api secret private access encryption signing master auth account shared license app crypto session cookie jwt hmac aes ssh'.split(
    ' ',
  ),
);
/** Words after the credential that change nothing: `PASSWORD_1`, `PRIVATE_KEY_PEM`, `SECRET_KEY_BASE`. */
const TRAILING = new Set(['base', 'base64', 'b64', 'pem', 'value', 'plain', 'plaintext']);
/** First words that make it a switch or something public: `ALLOW_EMPTY_PASSWORD`, `PUBLIC_TOKEN`. */
const LEADING = new Set(
  'allow disable disabled enable enabled generate has is max min no public random require required reset skip use with'.split(
    ' ',
  ),
);
/** Tokens of text and of pages are none to log in with: `EOS_TOKEN`, `NEXT_TOKEN`. */
const TEXT_TOKENS = new Set('eos bos pad unk sep stop mask next page cancellation csrf continue start end'.split(' '));

/**
 * Whether a name says that its value is a credential: a variable, a key of a ConfigMap, a flag, a property. What only
 * speaks about one does not: `PASSWORD_FILE`, `TOKEN_TTL`, `SECRET_NAME`, `PASSWORD_MIN_LENGTH`.
 */
export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  while (words.length > 1 && isTrailing(words.at(-1) ?? '')) words.pop();
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  if ((LEADING.has(words[0] ?? '') && words.length > 1) || isForBrowsers(words)) return false;
  if (last === 'key' || last === 'keys') return SECRET_KEYS.has(before);
  if (last === 'pwd' && words.length === 1) return false;
  if (last === 'token' && TEXT_TOKENS.has(before)) return false;
  return SECRET_WORDS.has(last) || SECRET_ENDINGS.some((ending) => last.endsWith(ending));
}

/** Build tools put variables of these names into what every browser loads, so that they are public by design. */
function isForBrowsers(words: readonly string[]): boolean {
  return words.includes('public') || words[0] === 'vite' || (words[0] === 'react' && words[1] === 'app');
}

/** Whether it names a password, which may be a plain number. */
export function isPasswordName(name: string): boolean {
  const words = wordsOf(name).filter((word) => !isTrailing(word));
  return /pass(?:word|wd|phrase)?$|^pwd$/.test(words.at(-1) ?? '');
}

/**
 * Whether the value of a name that ends in `secret` may as well be the name of a Secret: `TLS_SECRET: orders-tls`. Under
 * the bare word it is taken for one only where it is written as names are.
 */
export function mayNameSecret(name: string, value: string): boolean {
  const words = wordsOf(name);
  const before = words.at(-2);
  if (words.at(-1) !== 'secret' || !SECRET_NAME.test(value)) return false;
  return before === undefined ? /[-/]/.test(value) : !SECRET_USES.has(before);
}

const SECRET_NAME = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)?$/;

/** What a secret that is itself the credential is for; `TLS_SECRET` and `PULL_SECRET` are names of Secrets. */
const SECRET_USES = new Set(
  'jwt client app application api session cookie webhook signing auth nextauth authjs consumer shared encryption token access refresh hmac hash csrf oauth key'.split(
    ' ',
  ),
);

function isTrailing(word: string): boolean {
  return TRAILING.has(word) || /^\d+$/.test(word);
}

/** `dbPassword`, `DB_PASSWORD`, `db.password` and `--db-password` are all `db`, `password`. */
function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[^A-Za-z0-9]+/g, ' ');
  return spaced
    .trim()
    .toLowerCase()
    .split(' ')
    .slice(-12)
    .map((word) => word.replace(/(?<=[a-z]{4})\d+$/, '') || word);
}
