import { defineRule } from '../rule.js';

const TILLER = /(?:^|\/)tiller(?:[:@]|$)/;

/** Helm 3 works with the rights of whoever calls it; Helm 2 ended in November 2020 (Helm documentation). */
export default defineRule({
  id: 'no-tiller',
  title: 'Nothing runs Tiller, the server of Helm 2',
  severity: 'error',
  modes: ['privilege-sprawl', 'insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#cluster-admin',
  rationale:
    'Tiller does for everyone who reaches its port whatever its account may do, most often as cluster administrator, and has had no fixes since 2020.',
  equivalents: [
    'checkov/CKV_K8S_34',
    'checkov/CKV_K8S_45',
    'trivy/KSV-0102',
    'kyverno/best-practices/disallow-helm-tiller',
    'kics/Tiller (Helm v2) Is Deployed',
    'kics/Tiller Deployment Is Accessible From Within The Cluster',
  ],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    if (!image.string || !TILLER.test(image.string)) return;
    yield { at: image, message: `Container "${container.name}" runs Tiller.` };
  },
});
