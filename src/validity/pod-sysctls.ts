import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { checkUnique } from './pod-names.js';
import { invalidValue, quoted } from './problems.js';

const MOST_OF_NAME = 253;
const PART = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
/** Settings of a namespace that the pod shares with its node are refused since (KEP-4, Sysctls). */
const HOST_CHECKED_SINCE = 30;
/** Since when the parts of a name may have "/" between them. */
const SLASHES_SINCE = 25;

const OF_IPC: readonly string[] = [
  'kernel.sem',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
  'kernel.shm',
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.msg',
];

/** The kernel settings of a pod (API reference, Sysctl). */
export function* checkSysctls({ spec, minor }: PodInObject): Iterable<ShapeProblem> {
  const names = spec
    .at('securityContext', 'sysctls')
    .items()
    .map((sysctl) => sysctl.at('name'));
  for (const name of names) {
    if (!name.string || isOpen(name)) continue;
    yield* checkName(name, name.string, minor >= SLASHES_SINCE ? './' : '.');
    if (minor >= HOST_CHECKED_SINCE) yield* checkOwned(name, name.string, spec);
  }
  yield* checkUnique(names, 'sysctl');
}

/** @param separators what may stand between the parts of a name. */
function* checkName(field: Field, name: string, separators: './' | '.'): Iterable<ShapeProblem> {
  const parts = name.split(separators === '.' ? '.' : /[./]/);
  if (name.length <= MOST_OF_NAME && parts.every((part) => PART.test(part))) return;
  const between = [...separators].map(quoted).join(' or ');
  yield invalidValue(
    field,
    `The sysctl ${quoted(name)} is no name of one: small letters, digits, "-" and "_", in parts with ${between} between them.`,
  );
}

function* checkOwned(field: Field, written: string, spec: Field): Iterable<ShapeProblem> {
  const name = withDots(written);
  const isOfIpc = OF_IPC.includes(name) || name.startsWith('fs.mqueue.');
  const shared = name.startsWith('net.') ? 'hostNetwork' : isOfIpc ? 'hostIPC' : undefined;
  if (shared && spec.at(shared).value === true)
    yield invalidValue(field, `The sysctl ${quoted(written)} may not be set where "${shared}" is true.`);
}

/** `net/ipv4/conf/eno2.100/x` and `net.ipv4.conf.eno2/100.x` are one name. */
function withDots(name: string): string {
  if (/[./]/.exec(name)?.[0] !== '/') return name;
  return name.replaceAll(/[./]/g, (separator) => (separator === '/' ? '.' : '/'));
}
