import type { Field } from '../documents/field.js';
import { isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { DOMAIN_PATH, PATH_SEGMENT } from './network-formats.js';
import { forbiddenField, requiredValue, tooLong, unsupportedValue } from './problems.js';
import type { ValidityContext } from './validator.js';

const MOST_OF_CONTROLLER = 250;
const SCOPES = ['Cluster', 'Namespace'];

/** Since when parameters say whether they lie in a namespace. */
const SCOPE_SINCE = 22;

/** IngressClasses: the controller, and where its parameters are (API reference, IngressClassSpec). */
export function* checkIngressClass(ingressClass: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = ingressClass.at('spec');
  const controller = spec.at('controller');
  const parameters = spec.at('parameters');
  if (isMap(spec.value) && (controller.value === undefined || controller.value === ''))
    yield requiredValue(controller, 'An IngressClass needs "controller", such as example.com/ingress.');
  if ((controller.string?.length ?? 0) > MOST_OF_CONTROLLER)
    yield tooLong(controller, `"controller" is longer than ${MOST_OF_CONTROLLER} characters.`);
  else yield* checkNonEmptyFormat(controller, DOMAIN_PATH);
  if (isMap(parameters.value)) yield* checkParameters(parameters, minor);
}

function* checkParameters(parameters: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkFormat(parameters.at('apiGroup'), DNS_SUBDOMAIN);
  yield* checkNonEmptyFormat(parameters.at('kind'), PATH_SEGMENT);
  yield* checkNonEmptyFormat(parameters.at('name'), PATH_SEGMENT);
  if (minor >= SCOPE_SINCE) yield* checkScope(parameters.at('scope'), parameters.at('namespace'));
}

function* checkScope(scope: Field, namespace: Field): Iterable<ShapeProblem> {
  const value = scope.exists ? scope.string : 'Cluster';
  if (value === undefined || isPlaceholder(value)) return;
  if (!SCOPES.includes(value)) yield unsupportedValue(scope, SCOPES);
  else if (value === 'Cluster') {
    if (namespace.exists) yield forbiddenField(namespace, 'Parameters of the scope "Cluster" have no "namespace".');
  } else if (namespace.exists) yield* checkFormat(namespace, DNS_LABEL);
  else yield requiredValue(namespace, 'Parameters of the scope "Namespace" need a "namespace".');
}
