import { dropsAll } from '../../resources/capabilities.js';
import { isPartialContainer } from '../../resources/partial.js';
import {
  BASELINE_CAPABILITIES,
  capabilitiesBeyond,
  isExemptAsWindows,
} from '../../resources/pod-security-standards.js';
import { defineRule } from '../rule.js';

const ADDABLE: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** PSS restricted, Capabilities, since 1.22: drop `ALL`, add at most `NET_BIND_SERVICE`; before it, as in baseline. */
export default defineRule({
  id: 'pss-restricted-capabilities',
  title: 'Containers drop ALL and add at most NET_BIND_SERVICE, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#capabilities',
  rationale:
    'The standard compares names letter by letter: `all` does not count, although runtimes read it as `ALL`. Pods of `os.name: windows` are exempt since 1.25.',
  equivalents: [
    'kyverno/pod-security/restricted/disallow-capabilities-strict',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-seccomp',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, minor, complete }) {
    if (isExemptAsWindows(pod, minor)) return;
    const isStrict = minor >= 22;
    const drop = container.at('securityContext', 'capabilities', 'drop');
    const title = 'Drop all capabilities, if the program needs none of the default ones';
    const isMissing = dropsAll(drop, true) === false && (complete || drop.exists || !isPartialContainer(container));
    if (isStrict && isMissing)
      yield {
        at: drop,
        message: `Container "${container.name}" does not drop ALL capabilities, which PSS restricted demands.`,
        fix: { title, safety: 'suggestion', edits: [drop.set(['ALL'])] },
      };
    const added = capabilitiesBeyond(isStrict ? ADDABLE : BASELINE_CAPABILITIES, container);
    if (!added.length) return;
    const at = container.at('securityContext', 'capabilities', 'add');
    yield { at, message: `Container "${container.name}" adds ${added.join(', ')}, which PSS restricted forbids.` };
  },
});
