import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** K8sAllowedRepos tests by startswith (Gatekeeper library, allowedrepos). */
export default defineRule({
  id: 'no-open-repository-prefix',
  title: 'Allowed image prefixes of Gatekeeper end where a name ends',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#policies-and-constraints',
  rationale:
    'The policy compares beginnings of texts, so that docker.io/team also allows docker.io/team-of-someone-else. A prefix that ends in a slash, or names one image with its tag or digest, holds.',
  equivalents: ['trivy/KSV-0124'],
  fixable: false,
  scope: 'resource',
  kinds: ['constraints.gatekeeper.sh/K8sAllowedRepos'],

  *check({ resource }) {
    for (const at of resource.at('spec', 'parameters', 'repos').items()) {
      const isOpen = at.string !== undefined && !/\/$|:[^/]+$|@/.test(at.string);
      if (!isOpen || isPlaceholder(at.string)) continue;
      yield { at, message: `Constraint "${resource.name}" allows every image whose name begins with "${at.string}".` };
    }
  },
});
