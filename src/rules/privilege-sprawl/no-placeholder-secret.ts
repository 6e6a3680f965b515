import { isPlaceholder } from '../../documents/placeholder.js';
import { isCredentialName } from '../../resources/credential-name.js';
import { isGuessable, isStandIn, passwordInAddress } from '../../resources/credential-value.js';
import { secretEntries } from '../../resources/secret-data.js';
import { defineRule } from '../rule.js';

/** Secrets are base64, which hides nothing: `Y2hhbmdlbWU=` is `changeme` (Kubernetes documentation, Secrets). */
export default defineRule({
  id: 'no-placeholder-secret',
  title: 'Secrets hold no stand-ins and no guessable passwords',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#secrets-in-the-set',
  rationale:
    'A stand-in deploys without complaint and becomes the password. Any key counts for stand-ins, keys that name a credential for what is tried first.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['/Secret'],

  *check({ resource }) {
    for (const { key, field, text } of secretEntries(resource)) {
      if (text === undefined || isPlaceholder(text) || isPlaceholder(field.value)) continue;
      const password = passwordInAddress(text) ?? text;
      const isWeak = isGuessable(password) && (password !== text || isCredentialName(key));
      if (!isStandIn(password) && !isWeak) continue;
      const what = isWeak ? 'a password that is easily guessed' : 'a stand-in';
      yield { at: field, message: `Secret "${resource.name}" holds ${what} under "${key}".` };
    }
  },
});
