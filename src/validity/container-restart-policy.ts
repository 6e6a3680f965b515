import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck, ContainerInObject } from './container-check.js';
import { hasOnly, isOpen } from './pod-check.js';
import { forbiddenField, requiredValue, tooLong, unsupportedValue } from './problems.js';

/** Init containers are sidecars by `Always` since then (KEP-753); before, the field is dropped there. */
const SIDECARS_SINCE = 29;
/** The release that drops what is not of sidecars, and the one after it that reads it (KEP-5307). */
const DROPPED_SINCE = 34;
const RULES_SINCE = 35;
/** Since when a rule may restart the whole pod, and sidecars may have rules (KEP-5532). */
const RESTART_ALL_SINCE = 36;

const POLICIES = ['Always', 'Never', 'OnFailure'];
const MOST_RULES = 20;
const MOST_CODES = 255;

/** When a container is restarted, where that differs from its pod (API reference, Container, restartPolicy). */
export const checkRestartPolicy: ContainerCheck = function* (where) {
  const { minor } = where.target;
  if (minor >= RULES_SINCE) yield* checkWithRules(where);
  else if (minor < DROPPED_SINCE) yield* checkWithoutRules(where);
};

function* checkWithoutRules({ container, target: { minor } }: ContainerInObject): Iterable<ShapeProblem> {
  const policy = container.at('restartPolicy');
  if (policy.string === undefined || isOpen(policy)) return;
  if (container.role === 'regular')
    yield forbiddenField(
      policy,
      `Container "${container.name}" may have no "restartPolicy": only init containers may.`,
    );
  else if (minor >= SIDECARS_SINCE && policy.value !== 'Always') yield unsupportedValue(policy, ['Always']);
}

function* checkWithRules({ container, target: { minor } }: ContainerInObject): Iterable<ShapeProblem> {
  const [policy, list] = [container.at('restartPolicy'), container.at('restartPolicyRules')];
  const rules = list.items();
  if (policy.string !== undefined && !isOpen(policy) && !POLICIES.includes(policy.string))
    yield unsupportedValue(policy, POLICIES);
  if (!policy.exists && rules.length > 0)
    yield requiredValue(policy, '"restartPolicyRules" need "restartPolicy" beside them.');
  if (container.role === 'sidecar' && minor < RESTART_ALL_SINCE) {
    if (rules.length > 0) yield forbiddenField(list, 'A sidecar may have no "restartPolicyRules".');
    return;
  }
  if (rules.length > MOST_RULES) yield tooLong(list, `"restartPolicyRules" takes at most ${MOST_RULES} rules.`);
  for (const rule of rules) yield* checkRule(rule, minor);
}

function* checkRule(rule: Field, minor: number): Iterable<ShapeProblem> {
  const codes = rule.at('exitCodes');
  yield* checkOneOf(rule.at('action'), minor >= RESTART_ALL_SINCE ? ['Restart', 'RestartAllContainers'] : ['Restart']);
  yield* checkOneOf(codes.at('operator'), ['In', 'NotIn']);
  if (!codes.exists && hasOnly(rule, ['action', 'exitCodes']))
    yield requiredValue(codes, 'A restart rule needs "exitCodes".');
  if (codes.at('values').items().length > MOST_CODES)
    yield tooLong(codes.at('values'), `"values" takes at most ${MOST_CODES} exit codes.`);
}

/** Empty text is for `require-field` to report. */
function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  if (field.string && !isOpen(field) && !allowed.includes(field.string)) yield unsupportedValue(field, allowed);
}
