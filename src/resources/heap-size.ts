import type { Field } from '../documents/field.js';
import type { Container } from './container.js';

/** A heap that a container's settings allow. */
export interface HeapSize {
  readonly bytes: number;
  /** The setting as it is written, without what stands beside it: `-Xmx2g`. */
  readonly written: string;
  /** The environment variable or argument that holds it. */
  readonly at: Field;
}

const JAVA = /-Xmx(\d{1,12})([kmgt]?)(?![\w.])/i;
const NODE = /--max[-_]old[-_]space[-_]size[= ](\d{1,9})(?![\w.])/;
const GO = /^(\d{1,15})([KMGT]i)?B?$/;
const POWERS: Readonly<Record<string, number>> = { '': 0, k: 10, m: 20, g: 30, t: 40 };

/**
 * The heap sizes that a container's environment, command and arguments set: of Java (`-Xmx`), Node.js
 * (`--max-old-space-size`, in mebibytes) and Go (`GOMEMLIMIT`).
 */
export function heapSizes(container: Container): HeapSize[] {
  const words = [...container.at('command').items(), ...container.at('args').items()];
  const variables = container.at('env').items();
  return [
    ...words.flatMap((word) => flagsIn(word)),
    ...variables.flatMap((variable) =>
      variable.at('name').value === 'GOMEMLIMIT' ? goLimit(variable.at('value')) : flagsIn(variable.at('value')),
    ),
  ];
}

function flagsIn(at: Field): HeapSize[] {
  const text = at.string ?? '';
  const [java = '', size, unit = ''] = JAVA.exec(text) ?? [];
  const [node = '', mebibytes] = NODE.exec(text) ?? [];
  return [
    ...(java ? [{ bytes: Number(size) * 2 ** (POWERS[unit.toLowerCase()] ?? 0), written: java, at }] : []),
    ...(node ? [{ bytes: Number(mebibytes) * 2 ** 20, written: node, at }] : []),
  ];
}

function goLimit(at: Field): HeapSize[] {
  const match = GO.exec(at.string ?? '');
  if (!match) return [];
  const power = POWERS[(match[2] ?? '').charAt(0).toLowerCase()] ?? 0;
  return [{ bytes: Number(match[1]) * 2 ** power, written: `GOMEMLIMIT=${match[0]}`, at }];
}
