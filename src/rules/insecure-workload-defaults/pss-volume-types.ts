import { ALLOWED_VOLUME_TYPES, FORBIDDEN_VOLUME_TYPES } from '../../resources/pod-security-standards.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Volume Types. The API server makes an emptyDir of a volume without a type. */
export default defineRule({
  id: 'pss-volume-types',
  title: 'Volumes are of a type that PSS restricted allows',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#volume-types',
  rationale:
    'The standard leaves storage of other kinds to claims, whose volumes an administrator provides; inline they let any pod name a server or a path of the node.',
  equivalents: [
    'trivy/KSV-0028',
    'gatekeeper-library/pod-security-policy/flexvolume-drivers',
    'gatekeeper-library/pod-security-policy/volumes',
    'kyverno/pod-security/restricted/restrict-volume-types',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-capabilities',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-seccomp',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    for (const volume of pod.spec.at('volumes').items()) {
      if (ALLOWED_VOLUME_TYPES.some((candidate) => volume.at(candidate).exists)) continue;
      const type = FORBIDDEN_VOLUME_TYPES.find((candidate) => volume.at(candidate).exists);
      const name = volume.at('name').string ?? `#${volume.key}`;
      if (type)
        yield {
          at: volume.at(type),
          message: `Volume "${name}" is of the type ${type}, which PSS restricted forbids.`,
        };
    }
  },
});
