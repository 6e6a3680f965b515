import { BASELINE_CAPABILITIES, capabilitiesBeyond } from '../../resources/pod-security-standards.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Capabilities: nothing is added beyond the default set, NET_RAW left out of it. */
export default defineRule({
  id: 'pss-baseline-capabilities',
  title: 'Containers add only capabilities that PSS baseline allows',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline'],
  reference: 'insecure-workload-defaults#capabilities',
  rationale:
    'The standard compares names letter by letter, and judges privileged containers too. Restricted has a shorter list and a rule of its own.',
  equivalents: [
    'kyverno/pod-security/baseline/disallow-capabilities',
    'kyverno/pod-security/subrule/podsecurity-subrule-baseline',
  ],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const added = capabilitiesBeyond(BASELINE_CAPABILITIES, container);
    if (!added.length) return;
    const at = container.at('securityContext', 'capabilities', 'add');
    const surplus = at.items().filter(({ string }) => string !== undefined && added.includes(string));
    const title = `Take ${added.join(', ')} away, if the program runs without`;
    const message = `Container "${container.name}" adds ${added.join(', ')}, which PSS baseline forbids.`;
    yield { at, message, fix: { title, safety: 'suggestion', edits: [at.without(surplus)] } };
  },
});
