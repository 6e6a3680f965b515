import { printable } from '../text/printable.js';
import { type Field, isMap } from './field.js';
import { formatPath } from './path.js';

/**
 * What tells the elements of a list apart, in this order: the merge keys of the API (Kubernetes documentation, merge
 * strategy), and what names the elements of lists that the API replaces whole.
 */
const NAMING_KEYS = [
  'name',
  'mountPath',
  'devicePath',
  'containerPort',
  'port',
  'ip',
  'topologyKey',
  'key',
  'path',
  'host',
];

const LONGEST_NAME = 100;

/**
 * A path that stays the same when lines move and when elements of a list change places: elements go by their names, as
 * in `spec.containers[name=app].image`, and by nothing where nothing names them, as in `args[]`.
 */
export function anchorOf(field: Field, root: Field): string {
  const start = root.path.length;
  const keys = field.path.slice(start);
  let at = root;
  let text = '';
  for (const key of keys) {
    at = at.at(key);
    if (typeof key === 'number') text += `[${nameOf(at)}]`;
    else {
      const part = formatPath([key]);
      text += text && !part.startsWith('[') ? `.${part}` : part;
    }
  }
  return text;
}

/** Never a value that may be a credential: those stand behind other keys. */
function nameOf({ value }: Field): string {
  if (!isMap(value)) return '';
  const key = NAMING_KEYS.find((name) => typeof value[name] === 'string' || typeof value[name] === 'number');
  return key === undefined ? '' : `${key}=${printable(String(value[key]), LONGEST_NAME)}`;
}
