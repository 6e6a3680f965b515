import { type Field, isMap } from '../../documents/field.js';
import { defineRule } from '../rule.js';

const FORBIDDEN = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'] as const;

/** Init containers run to their end; those with `restartPolicy: Always` are sidecars and may be probed (KEP-753). */
export default defineRule({
  id: 'no-probe-on-init-container',
  title: 'Init containers that run to their end have no probes and no lifecycle hooks',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#probe-ports-and-commands',
  rationale:
    'The API server refuses probes and hooks on an init container unless its restartPolicy is Always, which makes it a sidecar.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['init'],

  *check({ container }) {
    for (const key of FORBIDDEN) {
      const field = container.at(key);
      if (!field.exists || isStopSignal(field)) continue;
      yield {
        at: field,
        rejected: true,
        message: `Init container "${container.name}" has a ${key}, which only sidecars may have.`,
        fix: {
          title: `Remove the ${key} (assumes that the container is to end before the others start)`,
          safety: 'suggestion',
          edits: [field.remove()],
        },
      };
    }
  },
});

/** A stop signal alone is dropped before anyone looks, where it is off by default (KEP-4960). */
function isStopSignal({ value }: Field): boolean {
  return isMap(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key === 'stopSignal');
}
