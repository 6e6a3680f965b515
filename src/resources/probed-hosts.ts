import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { programOf, readCommand } from './command.js';
import type { Container } from './container.js';

/** Options that name the host a client program talks to. */
const HOST_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  pg_isready: ['-h', '--host'],
  psql: ['-h', '--host'],
  mysqladmin: ['-h', '--host'],
  mysql: ['-h', '--host'],
  'mariadb-admin': ['-h', '--host'],
  mariadb: ['-h', '--host'],
  'redis-cli': ['-h'],
  'valkey-cli': ['-h'],
  mongo: ['--host'],
  mongosh: ['--host'],
};

/** Programs whose first argument without a dash is the host. */
const POSITIONAL = new Set(['nc', 'ncat', 'netcat', 'telnet', 'ping', 'nslookup', 'dig', 'host', 'cqlsh']);
const FETCHERS = new Set(['curl', 'wget', 'http', 'mongo', 'mongosh', 'psql', 'redis-cli']);
const URL_HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/;
const BARE_URL = /^([A-Za-z0-9.-]+)(?::\d+)?(?:\/|$)/;

/** A host that a probe's command talks to, and the program that does. */
export interface ProbedHost {
  readonly host: string;
  readonly program: string;
}

/** The other hosts that an exec probe's command names. Variables count where the container's `env` writes their value. */
export function otherHosts(container: Container, command: Field): readonly ProbedHost[] {
  const variables = writtenVariables(container);
  return readCommand(command).flatMap(({ words }) => {
    const program = programOf(words);
    const hosts = hostsIn(program, words.slice(1)).map((host) => expand(host, variables));
    return hosts.filter(isElsewhere).map((host) => ({ host, program }));
  });
}

/** Whether a host is another one than the pod itself; false where it cannot be told. */
export function isElsewhere(host: string): boolean {
  if (host === '' || isPlaceholder(host) || /[$`<>%]/.test(host)) return false;
  return !/^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[?(?:::1?|0:0:0:0:0:0:0:1)\]?|\/.*)$/.test(host);
}

function hostsIn(program: string, args: readonly string[]): string[] {
  if (args.includes('--unix-socket')) return [];
  const options = HOST_OPTIONS[program];
  const named = options ? optionValues(options, args) : [];
  const devices = args.flatMap((word) => /\/dev\/tcp\/([^/]+)\//.exec(word)?.[1] ?? []);
  const urls = FETCHERS.has(program) ? args.flatMap((word) => URL_HOST.exec(word)?.[1] ?? []) : [];
  const plain = args.filter((word) => !word.startsWith('-') && !/^\d+$/.test(word));
  const positional = POSITIONAL.has(program) && plain[0] !== undefined ? [plain[0]] : [];
  return [...named, ...devices, ...urls, ...positional, ...(urls.length ? [] : bareHost(program, plain))];
}

/** `curl db.example.com/health`: without a scheme only a name with a dot is surely a host. */
function bareHost(program: string, plain: readonly string[]): string[] {
  if (program !== 'curl' && program !== 'wget') return [];
  const host = BARE_URL.exec(plain.at(-1) ?? '')?.[1];
  return host?.includes('.') ? [host] : [];
}

/** `-h host`, `-hhost`, `--host=host`. */
function optionValues(options: readonly string[], args: readonly string[]): string[] {
  return args.flatMap((word, index) => {
    if (options.includes(word)) return args[index + 1] ?? [];
    const option = options.find((name) => word.startsWith(name.startsWith('--') ? `${name}=` : name));
    if (!option || (!option.startsWith('--') && word.startsWith('--'))) return [];
    return word.slice(option.length).replace(/^=/, '');
  });
}

function writtenVariables(container: Container): ReadonlyMap<string, string> {
  const variables = container.at('env').items();
  return new Map(
    variables.flatMap((variable) => {
      const [name, value] = [variable.at('name').string, variable.at('value').string];
      return name !== undefined && value !== undefined ? [[name, value] as const] : [];
    }),
  );
}

/** `$NAME`, `${NAME}` and `$(NAME)` alone, where the value is written. */
function expand(text: string, variables: ReadonlyMap<string, string>): string {
  const name = /^\$[({]?(\w+)[)}]?$/.exec(text)?.[1];
  return (name !== undefined && variables.get(name)) || text;
}
