import { defineRule } from '../rule.js';

/** Secret volumes follow rotation and stay out of dumps; variables do neither (Good practices for Kubernetes Secrets). */
export default defineRule({
  id: 'no-secret-in-environment',
  title: 'Secrets reach containers as files, not as environment variables',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#secrets-as-variables',
  rationale:
    'Variables are inherited by child processes, end up in crash dumps and keep the old value after a rotation. Many images know no other way, so that it is information and is said once for a container.',
  equivalents: [
    'kube-linter/read-secret-from-env-var',
    'checkov/CKV_K8S_35',
    'kubescape/C-0207',
    'kyverno/other/disallow-secrets-from-env-vars',
    'kubesec/SecretsAsEnvironmentVariables',
    'kics/Secrets As Environment Variables',
  ],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const variables = container
      .at('env')
      .items()
      .filter((variable) => variable.at('valueFrom', 'secretKeyRef').exists);
    const sources = container
      .at('envFrom')
      .items()
      .filter((source) => source.at('secretRef').exists);
    const named = variables.map((variable) => `"${variable.at('name').words}"`);
    const whole = sources.map((source) => `every key of Secret "${source.at('secretRef', 'name').words}"`);
    const at = variables[0]?.at('valueFrom', 'secretKeyRef') ?? sources[0]?.at('secretRef');
    if (!at) return;
    yield {
      at,
      message: `Container "${container.name}" takes ${[...named, ...whole].join(', ')} from Secrets as variables.`,
    };
  },
});
