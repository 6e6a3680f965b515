import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

const FORM = /^\d{1,6}(?:\.\d{1,6}){0,2}$/;

/** Whether a text is a version of KubeShark: `1`, `1.2` or `1.2.3`. */
export function isOwnVersion(text: string): boolean {
  return FORM.test(text);
}

/** Whether one version came after another; what is left out of a version is whatever was newest: `1.2` holds `1.2.3`. */
export function isNewerThan(version: string, other: string): boolean {
  const [own, reference] = [version, other].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (const [index, limit] of reference.entries()) {
    const part = own[index] ?? 0;
    if (part !== limit) return part > limit;
  }
  return false;
}

/** @throws UsageError where it is no version, or one that is still to come: its rules are not known here. */
export function checkOwnVersion(version: string): void {
  if (!isOwnVersion(version))
    throw new UsageError(`"${version.slice(0, 40)}" is no version of KubeShark: expected one such as 0.1.0.`);
  if (isNewerThan(version, VERSION))
    throw new UsageError(`The rules of ${version} are not known: this is KubeShark ${VERSION}.`);
}
