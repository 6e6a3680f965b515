import type { Edit, Field } from '../../documents/field.js';
import { nodeRole } from '../../graph/node-role.js';
import { isPrivileged, writerOf } from '../../resources/security-contexts.js';
import { hasUserNamespace, startingUser } from '../../resources/starting-user.js';
import { defineRule } from '../rule.js';

const SEVERITY = { workload: 'warning', agent: 'info', system: 'info' } as const;

/** The kubelet does not start a container whose user is 0 where `runAsNonRoot` holds (API reference, SecurityContext). */
export default defineRule({
  id: 'no-root-user',
  title: 'No container asks for the root user',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#root-users',
  rationale:
    'A user of 0, or a `runAsNonRoot: false` that leaves the choice to the image, gives up the cheapest barrier there is. Beside `runAsNonRoot: true` the container does not even start, which is an error.',
  equivalents: ['trivy/KSV-0105', 'polaris/runAsRootAllowed', 'kics/Container Running As Root'],
  fixable: true,
  scope: 'container',

  *check({ container, pod, resource, graph, minor }) {
    const user = container.effective('runAsUser');
    const nonRoot = container.effective('runAsNonRoot');
    const starting = startingUser(container);
    if (pod.isWindows || (starting !== 'root' && starting !== 'root-allowed')) return;
    if (starting === 'root' && nonRoot.value === true) {
      const message = `Container "${container.name}" has the user 0 where runAsNonRoot is true, so it cannot start.`;
      const title = 'Leave the user to the image, if it names another one by number';
      yield { at: user, message, severity: 'error', fix: { title, safety: 'suggestion', edits: [user.remove()] } };
      return;
    }
    if (isPrivileged(container) || hasUserNamespace(pod, minor)) return;
    const at = starting === 'root' ? user : nonRoot;
    const setting = starting === 'root' ? 'runAsUser: 0' : 'runAsNonRoot: false';
    const role = nodeRole(resource, graph);
    const title = 'Demand a user other than root, if the image names one by number';
    const fix = role === 'workload' ? { fix: { title, safety: 'suggestion' as const, edits: demandNonRoot(at) } } : {};
    yield { at, message: `${writerOf(at, container)} sets ${setting}.`, severity: SEVERITY[role], ...fix };
  },
});

/** In the place of what was said of root, so that the demand holds for the same containers. */
function demandNonRoot(at: Field): Edit[] {
  const nonRoot = at.parent?.at('runAsNonRoot');
  if (at.key === 'runAsNonRoot') return [at.set(true)];
  return nonRoot?.exists ? [at.remove(), nonRoot.set(true)] : [at.rename('runAsNonRoot'), at.set(true)];
}
