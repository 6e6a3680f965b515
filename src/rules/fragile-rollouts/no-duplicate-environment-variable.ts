import type { Field } from '../../documents/field.js';
import { defineRule } from '../rule.js';

/** The last one holds; a patch or apply may keep either, since the list is merged by name (API reference, EnvVar). */
export default defineRule({
  id: 'no-duplicate-environment-variable',
  title: 'Environment variables are written once',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#environment-and-files',
  rationale:
    'The last value wins in silence, and an apply or a patch, which merge the list by name, may drop either. A later entry that builds on the earlier one is left alone.',
  equivalents: ['kube-linter/duplicate-env-var', 'kube-score/environment-variable-key-duplication', 'kubescape/C-0295'],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const variables = container.at('env').items();
    const lastOf = new Map(variables.map((variable) => [variable.at('name').string, variable]));
    for (const [index, variable] of variables.entries()) {
      const name = variable.at('name').string;
      const last = lastOf.get(name);
      if (name === undefined || !last || last.key === variable.key) continue;
      const later = variables.slice(index + 1);
      if (later.some((other) => other.at('name').value === name && buildsOn(other, name))) continue;
      const problem = {
        at: variable.at('name'),
        message: `Container "${container.name}" sets the variable "${name}" again further down, which hides this one.`,
      };
      const isUsed = later.some((other) => buildsOn(other, name));
      if (isUsed) yield problem;
      else yield { ...problem, fix: { title: 'Remove the hidden entry', safety: 'safe', edits: [variable.remove()] } };
    }
  },
});

/** `$(NAME)` in a value stands for what was set before. */
function buildsOn(variable: Field, name: string): boolean {
  const value = variable.at('value').string ?? '';
  return value.includes(`$(${name})`) && (value !== `$(${name})` || variable.at('name').value !== name);
}
