import { giveUp } from './not-plain.js';
import type { Scalar } from './scalars.js';
import { newValueMap, type ValueMap } from './value-map.js';

/** A value of a document in plain style, and where it stands: offsets into the text, the end exclusive. */
export type Mark = ScalarMark | ListMark | MapMark;

export interface ScalarMark {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly start: number;
  readonly end: number;
}

export interface ListMark {
  readonly kind: 'list';
  readonly value: unknown[];
  readonly start: number;
  /** Undefined in block style. */
  end: number | undefined;
  readonly items: Mark[];
}

export interface MapMark {
  readonly kind: 'map';
  readonly value: ValueMap;
  readonly start: number;
  /** Undefined in block style. */
  end: number | undefined;
  readonly keys: KeyMark[];
  /** One for each of the keys. */
  readonly items: Mark[];
}

export interface KeyMark {
  /** As the API server reads it: `on` is "true". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function newList(start: number): ListMark {
  return { kind: 'list', value: [], start, end: undefined, items: [] };
}

export function newMap(start: number): MapMark {
  return { kind: 'map', value: newValueMap(), start, end: undefined, keys: [], items: [] };
}

export function addItem(list: ListMark, item: Mark): void {
  list.items.push(item);
  list.value.push(item.value);
}

/** A key that stands twice is a fault of the text, and so the library's to report. */
export function addEntry(map: MapMark, key: KeyMark, item: Mark): void {
  if (key.text in map.value) giveUp();
  map.keys.push(key);
  map.items.push(item);
  map.value[key.text] = item.value;
}
