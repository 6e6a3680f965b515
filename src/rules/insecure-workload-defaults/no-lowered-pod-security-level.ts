import { isPlaceholder } from '../../documents/placeholder.js';
import { POD_SECURITY_LEVELS } from '../../findings/pod-security.js';
import { enforceLabel } from '../../resources/pod-security-labels.js';
import { defineRule } from '../rule.js';

/** Without the label the API server enforces nothing (Pod Security Admission, labels for namespaces). */
export default defineRule({
  id: 'no-lowered-pod-security-level',
  title: 'Changes do not lower the Pod Security Standard that a namespace enforces',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#levels-that-a-change-lowers',
  rationale:
    'The label holds for every pod of the namespace, also for those of other manifests: lowering it for one lets all others do the same.',
  equivalents: [],
  fixable: false,
  outranks: ['require-pod-security-label'],
  scope: 'change',
  kinds: ['/Namespace'],

  *check({ resource, before }) {
    const at = enforceLabel(resource);
    const was = enforceLabel(before).string ?? 'privileged';
    const [old, now] = [rankOf(was), rankOf(at.string ?? 'privileged')];
    // A level that does not exist is the finding of no-malformed-pod-security-label.
    if (now < 0 || now >= old || isPlaceholder(at.value)) return;
    const level = at.exists ? `enforces ${at.string}` : 'enforces no Pod Security Standard any more';
    yield { at, message: `Namespace "${resource.name}" ${level}, and enforced ${was} before.` };
  },
});

const LEVELS: readonly string[] = POD_SECURITY_LEVELS;

/** How much a level demands; below 0 where there is no such level. */
function rankOf(level: string): number {
  return LEVELS.indexOf(level);
}
