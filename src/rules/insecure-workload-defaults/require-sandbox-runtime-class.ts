import { isOutside } from '../../resources/outside-list.js';
import { SANDBOX_KINDS, sandboxPod } from '../../resources/sandbox.js';
import { defineRule } from '../rule.js';

/** Runtime Class; threat model of agent-sandbox. */
export default defineRule({
  id: 'require-sandbox-runtime-class',
  title: 'Sandboxes name a runtime class',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#sandboxes',
  rationale:
    'A sandbox is there for code that nobody trusts, and without a runtime such as gVisor or Kata it shares the kernel of the node. Which classes are strong enough, the site says in allowedRuntimeClasses.',
  equivalents: ['kubescape/C-0297'],
  fixable: false,
  scope: 'resource',
  kinds: SANDBOX_KINDS,

  *check({ resource, site }) {
    const { spec } = sandboxPod(resource);
    const at = spec.at('runtimeClassName');
    if (!spec.exists || (at.exists && !isOutside(at.value, site.allowedRuntimeClasses))) return;
    const how = at.exists
      ? `under runtime class "${at.value}", which the site does not allow`
      : 'on the kernel of its node';
    yield { at, message: `${resource.kind} "${resource.name}" runs its code ${how}.` };
  },
});
