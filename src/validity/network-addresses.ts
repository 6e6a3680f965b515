/** An IP address, or a range of them, as the API server reads it. */
export interface Address {
  /** Four bytes or sixteen. An IPv4 address in an IPv6 form counts as IPv4, with four. */
  readonly bytes: readonly number[];
  /** Whether it is an IPv4 address in an IPv6 form: `::ffff:10.0.0.1`. */
  readonly isMapped: boolean;
  /** Whether a number in it begins with a zero that says nothing: `010.0.0.1`. */
  readonly hasLeadingZeros: boolean;
}

export interface AddressRange extends Address {
  /** How many bits from the start are the network's, counted in `bytes`. */
  readonly length: number;
}

export type AddressFamily = 'IPv4' | 'IPv6';

export function familyOf({ bytes }: Address): AddressFamily {
  return bytes.length === 4 ? 'IPv4' : 'IPv6';
}

/** Reads an IPv4 or IPv6 address without a zone; undefined where the text is none. */
export function readAddress(text: string): Address | undefined {
  return text.includes(':') ? readIpv6(text) : readIpv4(text);
}

/** Reads `address/length`; undefined where the text is no such range. */
export function readRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? undefined : readAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!address || !/^\d+$/.test(digits)) return undefined;
  const isLong = address.isMapped || familyOf(address) === 'IPv6';
  const length = Number(digits);
  if (length > (isLong ? 128 : 32)) return undefined;
  const hasLeadingZeros = address.hasLeadingZeros || /^0\d/.test(digits);
  return { ...address, length: address.isMapped ? Math.max(0, length - 96) : length, hasLeadingZeros };
}

function readIpv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined;
  return { bytes: parts.map(Number), isMapped: false, hasLeadingZeros: parts.some((part) => /^0\d/.test(part)) };
}

function readIpv6(text: string): Address | undefined {
  const [head, tail, ...others] = text.split('::').map(readGroups);
  if (!head || others.length || (tail === undefined && text.includes('::'))) return undefined;
  const count = head.length + (tail?.length ?? 0);
  if (tail ? count > 14 : count !== 16) return undefined;
  const bytes = [...head, ...new Array<number>(16 - count).fill(0), ...(tail ?? [])];
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return { bytes: isMapped ? bytes.slice(12) : bytes, isMapped, hasLeadingZeros: /(?:^|[.:])0\d+\./.test(text) };
}

/** The bytes of groups with colons between them, the last of which may be an IPv4 address. */
function readGroups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const ipv4 = last.includes('.') ? readIpv4(last) : undefined;
  const numbers = ipv4 ? groups.slice(0, -1) : groups;
  if (!numbers.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const bytes = numbers.map((group) => Number.parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255]);
  return [...bytes, ...(ipv4?.bytes ?? [])];
}

/** Whether bits behind the length of a range are set, so that it is an address within the range rather than the range. */
export function hasHostBits({ bytes, length }: AddressRange): boolean {
  return bytes.some((byte, index) => (byte & ~maskOf(index, length) & 255) !== 0);
}

/** Whether one range lies in another and is smaller. */
export function isWithin(inner: AddressRange, outer: AddressRange): boolean {
  if (inner.bytes.length !== outer.bytes.length || inner.length <= outer.length) return false;
  return outer.bytes.every((byte, index) => {
    const mask = maskOf(index, outer.length);
    return (byte & mask) === ((inner.bytes[index] ?? 0) & mask);
  });
}

/** The bits of one byte that belong to the network. */
function maskOf(index: number, length: number): number {
  const bits = Math.min(8, Math.max(0, length - index * 8));
  return (255 << (8 - bits)) & 255;
}

/** An address in the one form that RFC 5952 gives it. */
export function formatAddress({ bytes }: Address): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0));
  const { start, end } = longestZeros(groups);
  const write = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return end - start < 2 ? write(groups) : `${write(groups.slice(0, start))}::${write(groups.slice(end))}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly end: number } {
  let longest = { start: 0, end: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (end < groups.length && groups[end] === 0) end++;
    if (end - start > longest.end - longest.start) longest = { start, end };
  }
  return longest;
}
