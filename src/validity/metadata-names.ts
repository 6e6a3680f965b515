import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { LETTER_LABEL, PATH_SEGMENT } from './network-formats.js';
import { invalidValue, quoted } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Kinds whose names only have to fit into a path. */
const PATH_NAMED: ReadonlySet<string> = new Set([
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'certificates.k8s.io/CertificateSigningRequest',
  'policy/PodDisruptionBudget',
  '/Event',
  // Their names follow from what stands in them.
  'certificates.k8s.io/ClusterTrustBundle',
  'coordination.k8s.io/LeaseCandidate',
  'internal.apiserver.k8s.io/StorageVersion',
  'networking.k8s.io/IPAddress',
]);

/** Services may begin with a digit since 1.36 (KEP-5311); the names of StatefulSets become host names since 1.27. */
const RELAXED_SERVICE_SINCE = 36;
const STATEFUL_SET_LABEL_SINCE = 27;

/** What a generated name has of its prefix, and what stands for the random characters behind it. */
const MOST_OF_PREFIX = 58;
const RANDOM = '00000';

/** The form of the name of an object, by its kind (Kubernetes documentation, Object Names and IDs). */
export function nameFormat(kind: string, minor: number): NameFormat {
  if (PATH_NAMED.has(kind)) return PATH_SEGMENT;
  if (kind === '/Namespace') return DNS_LABEL;
  if (kind === '/Service') return minor >= RELAXED_SERVICE_SINCE ? DNS_LABEL : LETTER_LABEL;
  return kind === 'apps/StatefulSet' && minor >= STATEFUL_SET_LABEL_SINCE ? DNS_LABEL : DNS_SUBDOMAIN;
}

/** The name that an object will have, with zeros where the server puts random characters; undefined where it is open. */
export function finalName(resource: Resource): string | undefined {
  const [name, prefix] = [resource.at('metadata', 'name').value, resource.at('metadata', 'generateName').value];
  if (isPlaceholder(name) || isPlaceholder(prefix)) return undefined;
  if (typeof name === 'string' && name) return name;
  return typeof prefix === 'string' && prefix ? prefix.slice(0, MOST_OF_PREFIX) + RANDOM : undefined;
}

/** The name of an object, and the prefix from which one is made. */
export function* checkNames(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const format = nameFormat(`${resource.group}/${resource.kind}`, minor);
  const [name, prefix] = [resource.at('metadata', 'name'), resource.at('metadata', 'generateName')];
  yield* checkNonEmptyFormat(name, format);
  if (!prefix.string || isPlaceholder(prefix.value)) return;
  const generated = name.value ? undefined : finalName(resource);
  if (!format.accepts(masked(prefix.string)) || (generated !== undefined && !format.accepts(generated)))
    yield invalidValue(prefix, `"generateName" is ${quoted(prefix.string)}, which begins no ${format.what}.`);
}

/** A prefix may end with a hyphen; the server then leaves out the character before it. */
function masked(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}
