import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls an invalid value (API conventions, field errors). */
export default defineRule({
  id: 'no-invalid-value',
  title: 'Values are ones that the API server accepts',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Names, numbers and texts of the right type are refused all the same where they are out of range or do not have the form that the field takes.',
  equivalents: [
    'kube-score/label-values',
    'kics/Metadata Label Is Invalid',
    'kube-linter/invalid-target-ports',
    'kube-score/container-ports-check',
    'kube-score/pod-topology-spread-constraints',
  ],
  fixable: true,
  scope: 'shape',
  codes: ['invalid-value'],

  *check({ problem }) {
    const meant = nameMeant(problem.field);
    const report = reportShape(problem);
    const title = `Write "${meant}", if nothing refers to the other name`;
    yield meant === undefined
      ? report
      : { ...report, fix: { title, safety: 'suggestion', edits: [problem.field.set(meant)] } };
  },
});

/** The name of an object or container in the form that names have; undefined for other fields and where none is left. */
function nameMeant({ key, parent, string = '' }: Field): string | undefined {
  const isName = key === 'name' && (parent?.key === 'metadata' || parent?.parent?.key === 'containers');
  if (!isName || isPlaceholder(string)) return undefined;
  const words = string.toLowerCase().split(/[^a-z0-9]+/);
  const name = words.filter((word) => word !== '').join('-');
  return name && name !== string && name.length <= LONGEST_LABEL ? name : undefined;
}

/** RFC 1123. */
const LONGEST_LABEL = 63;
