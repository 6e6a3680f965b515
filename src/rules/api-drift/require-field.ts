import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Resource } from '../../resources/resource.js';
import { reportShape } from '../report-shape.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** Fields that the API reference calls required and a server was seen to insist on, and `metadata.name`. */
export default defineRule({
  id: 'require-field',
  title: 'Objects have the fields that the API server insists on',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#required-fields',
  rationale:
    'Without them the object is refused. Fields that the API reference calls required although the server takes a zero value in their place are not asked for, and nothing is in a fragment, whose rest may stand elsewhere.',
  equivalents: [],
  fixable: true,
  absence: true,
  scope: 'shape',
  codes: ['missing-field'],

  *check({ problem, resource }) {
    const fix = fillIn(problem.field, resource);
    yield { ...reportShape(problem), ...(fix ? { fix: { ...fix, safety: 'suggestion' } } : {}) };
  },
});

/** What the rest of the object, or long custom, says. */
function fillIn(field: Field, { group, pod }: Resource): Omit<ProposedFix, 'safety'> | undefined {
  const keys = `${field.parent?.key ?? ''}.${field.key}`;
  const labels = [...(pod?.labels ?? [])].filter(([key, value]) => !CHANGING.test(key) && !isPlaceholder(value));
  if (keys === 'spec.selector' && group === 'apps' && labels.length) {
    const title = "Select by the template's labels (assumes that they stay as they are)";
    return { title, edits: [field.set({ matchLabels: Object.fromEntries(labels) })] };
  }
  if (field.key === 'pathType')
    return {
      title: 'Match the path as a prefix (assumes that what lies below belongs to it)',
      edits: [field.set('Prefix')],
    };
  if (keys !== 'spec.accessModes') return undefined;
  return { title: 'Mount it on one node at a time, if that is enough', edits: [field.set(['ReadWriteOnce'])] };
}

/** Labels that say what a release is, rather than what it is a release of. */
const CHANGING = /version|chart|hash|revision|managed-by|date|commit/;
