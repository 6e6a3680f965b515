import type { Container } from './container.js';
import type { Pod } from './pod.js';

/**
 * What the security contexts that hold for a container say about the user that it starts as.
 *
 * - `root`: `runAsUser: 0`;
 * - `root-allowed`: `runAsNonRoot: false` without a user;
 * - `non-root`: another user, or `runAsNonRoot: true`;
 * - `unsaid`: nothing, so that the image decides, and most images start as root;
 * - `unclear`: a value that is not final, or of a wrong type.
 */
export type StartingUser = 'root' | 'root-allowed' | 'non-root' | 'unsaid' | 'unclear';

/** Source: API reference, SecurityContext, `runAsUser` and `runAsNonRoot`. */
export function startingUser(container: Container): StartingUser {
  const user = container.effective('runAsUser');
  if (user.exists) return user.number === undefined ? 'unclear' : user.number === 0 ? 'root' : 'non-root';
  switch (container.effective('runAsNonRoot').value) {
    case true:
      return 'non-root';
    case false:
      return 'root-allowed';
    case undefined:
      return 'unsaid';
    default:
      return 'unclear';
  }
}

/** User namespaces are on by default since 1.33 (KEP-127). */
const USER_NAMESPACES = 33;

/** Whether the pod's users, root included, are mapped to ids that have no rights on the node: `hostUsers: false`. */
export function hasUserNamespace(pod: Pod, minor: number): boolean {
  return minor >= USER_NAMESPACES && pod.spec.at('hostUsers').value === false;
}
