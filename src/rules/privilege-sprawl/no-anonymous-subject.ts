import { BINDING_KINDS } from '../../resources/binding-subjects.js';
import { defineRule } from '../rule.js';

const ANYONE = new Set(['system:anonymous', 'system:unauthenticated']);
const EVERYONE = 'system:authenticated';

/** Roles that a cluster binds this way by itself, or that are made for it (Default roles; Service account issuer discovery). */
const MADE_FOR_ANYONE = new Set([
  'system:basic-user',
  'system:cluster-trust-bundle-discovery',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
  'kubeadm:bootstrap-signer-clusterinfo',
]);

/** Both groups are built in: whoever reaches the API server is in one of them (Authenticating, Anonymous requests). */
export default defineRule({
  id: 'no-anonymous-subject',
  title: 'Bindings do not grant roles to anonymous or to all users',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#subjects',
  rationale:
    'The names system:anonymous and system:unauthenticated are whoever reaches the API server. system:authenticated is a warning: it is every pod and everyone with any account of the identity provider.',
  equivalents: [
    'trivy/KSV-0122',
    'trivy/KSV-01011',
    'kubescape/C-0262',
    'kubescape/C-0265',
    'gatekeeper-library/general/disallowanonymous',
    'kyverno/other/restrict-binding-system-groups',
    'kubesec/BindingsToSystemAnonymous',
  ],
  fixable: true,
  scope: 'resource',
  kinds: BINDING_KINDS,

  *check({ resource }) {
    const role = resource.at('roleRef', 'name').string ?? '';
    if (MADE_FOR_ANYONE.has(role)) return;
    for (const subject of resource.at('subjects').items()) {
      const name = subject.at('name');
      if (!name.string || (!ANYONE.has(name.string) && name.string !== EVERYONE)) continue;
      const message = `${resource.kind} "${resource.name}" grants "${role}" to ${subject.at('kind').words} "${name.value}".`;
      const isAlone = resource.at('subjects').items().length === 1;
      const title = 'Take it out of the binding, if nobody relies on it';
      const fix = isAlone ? {} : { fix: { title, safety: 'suggestion' as const, edits: [subject.remove()] } };
      yield { at: name, message, severity: name.value === EVERYONE ? 'warning' : 'error', ...fix };
    }
  },
});
