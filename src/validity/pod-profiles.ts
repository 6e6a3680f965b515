import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, requiredValue, tooLong } from './problems.js';
import { checkRelativePath } from './relative-path.js';

const PROFILE_FIELDS = ['type', 'localhostProfile'];
const MOST_OF_APPARMOR = 4095;

/** A seccomp profile of a pod or a container (API reference, SeccompProfile): only `Localhost` names a file. */
export function* checkSeccompProfile(profile: Field): Iterable<ShapeProblem> {
  const file = profile.at('localhostProfile');
  yield* checkPresence(profile, !file.exists);
  if (profile.at('type').value === 'Localhost') yield* checkRelativePath(file);
}

/** An AppArmor profile of a pod or a container (API reference, AppArmorProfile): only `Localhost` names one. */
export function* checkAppArmorProfile(profile: Field): Iterable<ShapeProblem> {
  const name = profile.at('localhostProfile');
  yield* checkPresence(profile, isMissing(name) || name.string?.trim() === '');
  const text = name.string;
  if (profile.at('type').value !== 'Localhost' || !text || isOpen(name)) return;
  if (text.trim() !== text && text.trim() !== '')
    yield invalidValue(name, '"localhostProfile" may not start or end with white space.');
  if (text.length > MOST_OF_APPARMOR)
    yield tooLong(name, `"localhostProfile" may not be longer than ${MOST_OF_APPARMOR}.`);
}

/** @param isAbsent whether the profile names nothing. */
function* checkPresence(profile: Field, isAbsent: boolean): Iterable<ShapeProblem> {
  const [type, name] = [profile.at('type'), profile.at('localhostProfile')];
  if (type.value === 'Localhost') {
    if (isAbsent && hasOnly(profile, PROFILE_FIELDS))
      yield requiredValue(name, 'A profile of the type "Localhost" needs "localhostProfile".');
  } else if (name.exists && (type.value === 'RuntimeDefault' || type.value === 'Unconfined'))
    yield invalidValue(name, `"localhostProfile" may only stand beside the type "Localhost", not "${type.value}".`);
}
