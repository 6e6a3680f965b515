import { covers } from '../../config/pattern.js';
import { defineRule } from '../rule.js';

/** The list is `forbiddenEnvironment`: names of variables with patterns of values (API reference, EnvVar). */
export default defineRule({
  id: 'no-forbidden-environment-value',
  title: 'Environment variables have no value that the site forbids',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#labels-and-annotations',
  rationale: 'Some switches are safe in one place and not in another: debug modes, verification turned off.',
  equivalents: ['kyverno/other/check-env-vars'],
  fixable: false,
  scope: 'container',

  *check({ container, site: { forbiddenEnvironment = {} } }) {
    for (const variable of container.at('env').items()) {
      const name = variable.at('name').string ?? '';
      const patterns = Object.hasOwn(forbiddenEnvironment, name) ? (forbiddenEnvironment[name] ?? []) : [];
      const at = variable.at('value');
      const text = at.string ?? at.number?.toString();
      if (text === undefined || !patterns.some((pattern) => covers(pattern, text))) continue;
      yield { at, message: `Container "${container.name}" sets "${name}" to a value that the site forbids.` };
    }
  },
});
