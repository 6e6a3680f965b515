import type { Severity } from '../../findings/finding.js';
import { assignmentsIn } from '../../resources/config-text.js';
import { credentialShape, exposureOf } from '../../resources/credential-value.js';
import { defineRule } from '../rule.js';

/** Names of programs and documents, where `token = next()` is no configuration. */
const CODE = /\.(?:js|mjs|ts|py|rb|go|java|lua|sql|php|html|md|css|tpl|gotmpl|tmpl)$/i;

/** ConfigMaps are for data that is not confidential (Kubernetes documentation, ConfigMaps). */
export default defineRule({
  id: 'no-credential-in-configmap',
  title: 'ConfigMaps hold no credentials',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#credentials-in-plain-text',
  rationale:
    'ConfigMaps are readable by nearly every role, printed by tools and never encrypted. Keys and values are judged as variables are, and lines of configuration files, which are a warning since texts mislead.',
  equivalents: ['polaris/sensitiveConfigmapContent', 'trivy/KSV-0109', 'trivy/KSV-01010'],
  fixable: false,
  scope: 'resource',
  kinds: ['/ConfigMap'],

  *check({ resource }) {
    for (const [key, at] of resource.at('data').entries()) {
      const found = at.string === undefined ? undefined : judge(key, at.string);
      if (!found) continue;
      const message = `ConfigMap "${resource.name}" holds ${found.what} in plain text in "${key}"${found.where}.`;
      yield { at, message, severity: found.severity };
    }
  },
});

interface Found {
  readonly what: string;
  readonly where: string;
  readonly severity: Severity;
}

function judge(key: string, text: string): Found | undefined {
  if (!text.trimEnd().includes('\n') && !text.startsWith('{')) {
    const exposure = exposureOf(key, text);
    return exposure && { what: exposure.what, where: '', severity: exposure.isStandIn ? 'warning' : 'error' };
  }
  const shape = credentialShape(text);
  if (shape) return { what: shape, where: '', severity: 'error' };
  if (CODE.test(key)) return undefined;
  for (const { name, value } of assignmentsIn(text)) {
    const exposure = exposureOf(name, value);
    if (exposure) return { what: exposure.what, where: ` as "${name}"`, severity: 'warning' };
  }
  return undefined;
}
