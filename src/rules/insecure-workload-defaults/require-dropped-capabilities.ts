import { nodeRole } from '../../graph/node-role.js';
import { addedCapabilities, dropsAll } from '../../resources/capabilities.js';
import { isPartialContainer } from '../../resources/partial.js';
import { isPrivileged } from '../../resources/security-contexts.js';
import { startingUser } from '../../resources/starting-user.js';
import { defineRule } from '../rule.js';

/** Runtimes grant some fourteen capabilities by default (API reference, Capabilities; PSS restricted, Capabilities). */
export default defineRule({
  id: 'require-dropped-capabilities',
  title: 'Containers drop all capabilities',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#capabilities',
  rationale:
    'Few programs need any of the capabilities that a runtime grants by default; whoever takes a process over does. Dropping some of them does not count, in whatever case `ALL` is written.',
  equivalents: [
    'kube-linter/drop-net-raw-capability',
    'polaris/insecureCapabilities',
    'polaris/linuxHardening',
    'checkov/CKV_K8S_28',
    'checkov/CKV_K8S_37',
    'trivy/KSV-0003',
    'trivy/KSV-0004',
    'trivy/KSV-0106',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/capabilities',
    'kyverno/best-practices/require-drop-all',
    'kyverno/best-practices/require-drop-cap-net-raw',
    'kubesec/CapDropAll',
    'kubesec/CapDropAny',
    'kics/NET_RAW Capabilities Not Being Dropped',
    'kics/No Drop Capabilities for Containers',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, resource, graph }) {
    const drop = container.at('securityContext', 'capabilities', 'drop');
    if (pod.isWindows || isPrivileged(container) || dropsAll(drop, false) !== false) return;
    if (addedCapabilities(container).some((name) => name.toUpperCase() === 'ALL')) return;
    if (!drop.exists && isPartialContainer(container)) return;
    const dropped = drop
      .items()
      .map(({ words }) => words)
      .join(', ');
    const message = dropped
      ? `Container "${container.name}" drops ${dropped} and keeps the other default capabilities.`
      : `Container "${container.name}" keeps the default capabilities.`;
    const title = 'Drop all capabilities, if the program needs none of the default ones';
    const problem = {
      at: drop,
      message,
      ...(nodeRole(resource, graph) === 'system' ? { severity: 'info' as const } : {}),
    };
    // Who asks for root most often asks for what root may do.
    if (startingUser(container) === 'root') yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits: [drop.set(['ALL'])] } };
  },
});
