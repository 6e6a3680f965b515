import type { Field } from '../../documents/field.js';
import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls a duplicate value (API conventions, field errors). */
export default defineRule({
  id: 'no-duplicate-value',
  title: 'Values that must be unique stand once',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Names of containers, ports, volumes and the like identify an entry, so the object is refused where one stands twice.',
  equivalents: ['kube-score/container-ports-check'],
  fixable: true,
  scope: 'shape',
  codes: ['duplicate-value'],

  *check({ problem }) {
    const report = reportShape(problem);
    const repeated = repetition(problem.field);
    const title = 'Remove the second of two equal entries';
    yield repeated ? { ...report, fix: { title, safety: 'safe', edits: [repeated.remove()] } } : report;
  },
});

/** The element of a list that the field is or lies in, where an earlier element is the same throughout. */
function repetition(field: Field): Field | undefined {
  let element: Field | undefined = field;
  while (element && typeof element.key !== 'number') element = element.parent;
  const content = JSON.stringify(element?.value);
  const before = element?.parent?.items().slice(0, Number(element.key)) ?? [];
  return before.some(({ value }) => JSON.stringify(value) === content) ? element : undefined;
}
