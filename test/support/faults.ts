import type { Json } from '../../src/documents/field.js';
import { isMap } from '../../src/documents/field.js';
import type { Draw } from './yaml-style.js';

/** Values that few places take, and none of all. */
const ODD: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  2 ** 31,
  2 ** 63,
  '',
  ' ',
  '0',
  '-1',
  '500m',
  '1e9999',
  '${VALUE}',
  'a/b/c',
  'A_b',
  '../..',
  '*',
  'x'.repeat(300),
  '\u0000\u001b[2J\u2028',
  '127.0.0.1',
  [],
  [null],
  [[]],
  ['', ''],
  [{}, {}],
  {},
  { '': '' },
  { constructor: 1, ['__proto__']: { a: 1 } },
  { name: 'a', key: 'b', operator: 'In', values: [1] },
];
const KEYS = [
  '',
  'spec',
  'metadata',
  'name',
  'kind',
  'containers',
  'Kind',
  'a.b/c',
  '__proto__',
  'toString',
  '0',
  'template',
];

/** The value with one more fault in it: something odd, gone, twice, elsewhere, or under another name. */
export function withFault(value: Json, draw: Draw): Json {
  const inner = Array.isArray(value) ? value.length : isMap(value) ? Object.keys(value).length : 0;
  if (inner === 0) return oneOf(ODD, draw);
  const at = draw(inner);
  if (draw(6) > 0) return replaced(value, at, (item) => withFault(item, draw));
  if (Array.isArray(value)) return listWithFault(value, at, draw);
  return mapWithFault(value as { readonly [key: string]: Json }, at, draw);
}

function oneOf<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)] as Item;
}

function replaced(value: Json, at: number, change: (item: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((item: Json, index) => (index === at ? change(item) : item));
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(entries.map(([key, item], index) => [key, index === at ? change(item) : item]));
}

function listWithFault(list: readonly Json[], at: number, draw: Draw): Json {
  const item = list[at] ?? null;
  const lists: readonly Json[] = [
    list.filter((_, index) => index !== at),
    [...list, item],
    item,
    [list],
    replaced(list, at, () => oneOf(ODD, draw)),
    [...list, oneOf(ODD, draw)],
  ];
  return oneOf(lists, draw);
}

function mapWithFault(map: { readonly [key: string]: Json }, at: number, draw: Draw): Json {
  const entries = Object.entries(map);
  const [key = '', item = null] = entries[at] ?? [];
  const others = entries.filter((_, index) => index !== at);
  const maps: readonly Json[] = [
    Object.fromEntries(others),
    Object.fromEntries([...others, [oneOf(KEYS, draw), item]]),
    Object.fromEntries([...others, [`${key}s`, item]]),
    { ...map, [oneOf(KEYS, draw)]: oneOf(ODD, draw) },
    { ...map, [key]: [item] },
    { ...map, [key]: oneOf(ODD, draw) },
    { ...map, [key]: map },
    item,
  ];
  return oneOf(maps, draw);
}
