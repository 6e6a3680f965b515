import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const resources = (fields: string) => appWith(`resources: { ${fields} }`);
const claims = (list: string) =>
  appWith(
    `resources: { claims: [${list}] }`,
    ', resourceClaims: [{ name: a, resourceClaimName: x }, { name: ab, resourceClaimName: y }]',
  );
const resize = (list: string, rest = '') => appWith(`resizePolicy: [${list}]`, rest);
const initResize = (more: string) =>
  podWith(
    [APP],
    `, initContainers: [{ name: b, image: c${more}, resizePolicy: [{ resourceName: cpu, restartPolicy: RestartContainer }] }]`,
  );
const RESOURCES = 'spec.containers.0.resources';
const POLICY = 'spec.containers.0.resizePolicy';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'names with a domain': resources('limits: { nvidia.com/gpu: 1, kubernetes.io/x: 1 }'),
    'huge pages beside memory': resources('limits: { hugepages-2Mi: 2Mi }, requests: { memory: 1Gi }'),
    'names that rules report': resources('limits: { gpu: 1, requests.nvidia.com/gpu: 1 }'),
    'what comes from elsewhere': resources('limits: { "${A}/b c": 1, hugepages-2Mi: 2Mi, "${CPU}": 1 }'),
    'a patch of a container that stands elsewhere': podWith([
      'name: app, imag: b, resources: { limits: { hugepages-2Mi: 2Mi }, claims: [{ name: x }] }',
    ]),
    'claims, whole and in part': claims('{ name: a, request: b }, { name: a, request: c }, { name: ab }'),
    'a policy for each': resize(
      '{ resourceName: cpu, restartPolicy: NotRequired }, { resourceName: memory, restartPolicy: RestartContainer }',
    ),
    'a pod that is never restarted': resize(
      '{ resourceName: cpu, restartPolicy: NotRequired }',
      ', restartPolicy: Never',
    ),
    'a sidecar that is restarted': initResize(', restartPolicy: Always'),
  },
  invalid: {
    'names that none can have': [
      resources('limits: { Foo/bar: 1, foo/b c: 1, a/b/c: 1 }'),
      [`${RESOURCES}.limits.Foo/bar`, 'no qualified name'],
      [`${RESOURCES}.limits.foo/b c`, 'no qualified name'],
      [`${RESOURCES}.limits.a/b/c`, 'no qualified name'],
    ],
    'a name that no quota could have': [
      resources(`limits: { ${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(63)}/x: 1 }`),
      [`${RESOURCES}.limits.${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(63)}/x`, 'The resource'],
    ],
    'no size of huge pages': [
      resources('limits: { cpu: 1, hugepages-2MB: 1, hugepages-0: 1 }'),
      [`${RESOURCES}.limits.hugepages-2MB`, '"hugepages-2Mi"'],
      [`${RESOURCES}.limits.hugepages-0`, '"hugepages-2Mi"'],
    ],
    'huge pages alone': [resources('limits: { hugepages-2Mi: 2Mi }'), [RESOURCES, 'beside "cpu" or "memory"']],
    'claims that the pod does not have, and the same twice': [
      claims('{ name: x }, { name: a }, { name: a, request: b }, { name: ab, request: C }'),
      [`${RESOURCES}.claims.0.name`, '"x" is none'],
      [`${RESOURCES}.claims.2`, 'the claim "a/b" a second time'],
      [`${RESOURCES}.claims.3.request`, 'DNS label'],
    ],
    'policies that none can be': [
      resize('{ resourceName: gpu, restartPolicy: Never }, { resourceName: gpu, restartPolicy: NotRequired }'),
      [`${POLICY}.0.resourceName`, '"cpu", "memory"'],
      [`${POLICY}.0.restartPolicy`, '"NotRequired", "RestartContainer"'],
      [`${POLICY}.1.resourceName`, '"cpu", "memory"'],
      [`${POLICY}.1.resourceName`, 'second resize policy'],
    ],
    'a restart in a pod that is never restarted': [
      resize('{ resourceName: cpu, restartPolicy: RestartContainer }', ', restartPolicy: Never'),
      [`${POLICY}.0.restartPolicy`, 'the pod is never restarted'],
    ],
    'a restart of an init container': [
      initResize(''),
      ['spec.initContainers.0.resizePolicy.0.restartPolicy', 'runs to its end'],
    ],
  },
});

testValidators(
  CONTAINER_VALIDATORS,
  { head: head('v1', 'Pod'), valid: { 'a restart of an init container': initResize('') }, invalid: {} },
  35,
);
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: { 'what it drops': appWith('resizePolicy: [{ resourceName: gpu }], resources: { claims: [{ name: x }] }') },
    invalid: {},
  },
  32,
);
