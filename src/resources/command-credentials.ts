import { credentialShape, type Exposure, exposureOf } from './credential-value.js';

/** A credential in a command line. */
export interface CommandCredential extends Exposure {
  /** Which element of the command or of its arguments holds it. */
  readonly index: number;
  /** The flag or variable that it is given to; undefined where its shape alone gives it away. */
  readonly name?: string;
}

interface Word {
  readonly text: string;
  readonly index: number;
}

const ASSIGNMENT = /^(?:--?)?(?:D)?([A-Za-z_][\w.-]{0,100})=(.+)$/s;
const FLAG = /^--?([A-Za-z][\w.-]{1,100})$/;
const MYSQL = /(?:^|\/)(?:mysql|mariadb)[\w-]*$/;
const REDIS = /(?:^|\/)redis-cli$/;

/**
 * Credentials in a command and its arguments, one at most for each element: `--password=…`, `--token …`, `PASSWORD=… run`,
 * `mysql -p…`, `redis-cli -a …`, and what has the shape of one. An element with spaces is read as shell text.
 */
export function credentialsInCommand(command: readonly unknown[]): CommandCredential[] {
  const words = command.flatMap(wordsOf);
  const found = words.flatMap((word, at) => credentialIn(word, words[at + 1], words.slice(0, at)) ?? []);
  return found.filter(({ index }, at) => found.findIndex((other) => other.index === index) === at);
}

function wordsOf(element: unknown, index: number): Word[] {
  if (typeof element !== 'string') return [];
  const texts =
    /\s/.test(element) && !element.includes('-----BEGIN') ? element.slice(0, 20_000).split(/[\s;|&]+/) : [element];
  return texts.map((text) => ({ text: text.replace(/^["'(]+|["');,]+$/g, ''), index })).filter(({ text }) => text);
}

function credentialIn(word: Word, next: Word | undefined, before: readonly Word[]): CommandCredential | undefined {
  const [, name, value = ''] = ASSIGNMENT.exec(word.text) ?? [];
  if (name) return named(name, value, word.index);
  const follower = next && !next.text.startsWith('-') ? next : undefined;
  const flag = FLAG.exec(word.text)?.[1];
  const shape = credentialShape(word.text);
  return (
    shortFlag(word, follower, before) ??
    (flag && follower ? named(flag, follower.text, follower.index) : undefined) ??
    (shape ? { what: shape, isStandIn: false, index: word.index } : undefined)
  );
}

/** `mysql -p…` has the password glued on, `redis-cli -a …` behind it. */
function shortFlag(word: Word, follower: Word | undefined, before: readonly Word[]): CommandCredential | undefined {
  const glued = /^-p(.+)$/.exec(word.text)?.[1];
  if (glued && before.some(({ text }) => MYSQL.test(text))) return named('password', glued, word.index);
  const isRedis = word.text === '-a' && before.some(({ text }) => REDIS.test(text));
  return isRedis && follower ? named('password', follower.text, follower.index) : undefined;
}

function named(name: string, value: string, index: number): CommandCredential | undefined {
  const exposure = exposureOf(name, value.replace(/^["']+/, ''));
  return exposure && { ...exposure, name, index };
}
