import { credentialsInCommand } from '../../resources/command-credentials.js';
import { exposureOf } from '../../resources/credential-value.js';
import { defineRule } from '../rule.js';

/** Whoever may read the pod, its workload or its history reads the value (API reference, EnvVar). */
export default defineRule({
  id: 'no-plain-credential',
  title: 'Environment variables hold no credentials in plain text',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#credentials-in-plain-text',
  rationale:
    'A literal value is readable by everyone who may read the repository or the workload. Judged by name and by shape; references, switches, numbers, paths and names of Secrets pass, and a stand-in such as changeme is a warning.',
  equivalents: [
    'kube-linter/env-var-secret',
    'polaris/sensitiveContainerEnvVar',
    'kubescape/C-0012',
    'kubescape/C-0259',
  ],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    for (const variable of container.at('env').items()) {
      const name = variable.at('name').string ?? '';
      const value = variable.at('value');
      const [option] = value.string?.includes('=') ? credentialsInCommand([value.string]) : [];
      const exposure = exposureOf(name, value.value) ?? option;
      if (!exposure) continue;
      const message = `Container "${container.name}" has ${exposure.what} in plain text in variable "${name}".`;
      yield { at: value, message, severity: exposure.isStandIn ? 'warning' : 'error' };
    }
  },
});
