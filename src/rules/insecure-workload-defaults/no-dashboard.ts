import { defineRule } from '../rule.js';

const DASHBOARD = /(?:^|\/)(?:kubernetesui\/dashboard(?:-[a-z-]+)?|kubernetes-dashboard(?:-\w+)?)(?:[:@]|$)/;

/** Archived in January 2026 (kubernetes-retired/dashboard). */
export default defineRule({
  id: 'no-dashboard',
  title: 'Nothing runs the retired Kubernetes Dashboard',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#known-holes',
  rationale:
    'The project is archived since January 2026, so holes stay open, and what it shows is the whole cluster. Headlamp has taken its place.',
  equivalents: ['checkov/CKV_K8S_33', 'kics/Dashboard Is Enabled'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    if (!image.string || !DASHBOARD.test(image.string)) return;
    yield { at: image, message: `Container "${container.name}" runs the Kubernetes Dashboard, which is retired.` };
  },
});
