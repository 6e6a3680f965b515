import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Container } from './container.js';
import type { Pod } from './pod.js';
import { appArmorAnnotations } from './profile-annotations.js';
import { securityContexts } from './security-contexts.js';

/** A profile of AppArmor or seccomp that no level of the Pod Security Standards admits. */
export interface ForbiddenProfile {
  readonly at: Field;
  /** Who chooses what, to begin a sentence with: `The pod sets the seccomp profile "Unconfined"`. */
  readonly choice: string;
}

const NAMES = { appArmorProfile: 'AppArmor profile', seccompProfile: 'seccomp profile' } as const;

/**
 * The profiles that security contexts name by field: any type but two, and none at all, is forbidden, while a context
 * without the field is not judged (PSS baseline, AppArmor and Seccomp). Final values only.
 */
export function forbiddenProfiles(pod: Pod, key: keyof typeof NAMES): ForbiddenProfile[] {
  return securityContexts(pod).flatMap(({ owner, field }) => {
    const profile = field.at(key);
    const at = profile.at('type');
    if (!profile.exists || isAllowedType(at.value) || isPlaceholder(at.value)) return [];
    const choice = at.exists ? `the ${NAMES[key]} "${at.value}"` : `${articled(NAMES[key])} without a type`;
    return [{ at, choice: `${owner} sets ${choice}` }];
  });
}

/** PSS baseline, AppArmor: the annotations of any container, in every release. */
export function forbiddenAppArmorAnnotations(pod: Pod): ForbiddenProfile[] {
  return appArmorAnnotations(pod)
    .filter(({ value }) => value !== undefined && value !== '' && !isAllowedText(value, ['runtime/default']))
    .map(asForbidden);
}

/** PSS baseline, Seccomp, before 1.19: the annotation of the pod, and those of containers that it has. */
export function forbiddenSeccompAnnotations(pod: Pod): ForbiddenProfile[] {
  const keys = new Set([POD_KEY, ...pod.containers.map(annotationKey)]);
  return pod.template
    .at('metadata', 'annotations')
    .entries()
    .filter(([key, { value }]) => keys.has(key) && !isAllowedText(value, ['runtime/default', 'docker/default']))
    .map(([, at]) => asForbidden(at));
}

const POD_KEY = 'seccomp.security.alpha.kubernetes.io/pod';

function annotationKey(container: Container): string {
  return `container.seccomp.security.alpha.kubernetes.io/${container.at('name').string ?? ''}`;
}

function isAllowedType(type: unknown): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost';
}

function isAllowedText(value: unknown, defaults: readonly string[]): boolean {
  if (typeof value !== 'string') return false;
  return defaults.includes(value) || value.startsWith('localhost/') || isPlaceholder(value);
}

function asForbidden(at: Field): ForbiddenProfile {
  return { at, choice: `Annotation "${at.key}" sets ${at.string ? `"${at.string}"` : 'no profile'}` };
}

function articled(name: string): string {
  return `${name.startsWith('A') ? 'an' : 'a'} ${name}`;
}
