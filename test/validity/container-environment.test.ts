import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const env = (...variables: string[]) => appWith(`env: [${variables.map((fields) => `{ ${fields} }`).join(', ')}]`);
const from = (...sources: string[]) => env(...sources.map((source) => `name: A, valueFrom: { ${source} }`));
const fields = (...paths: string[]) => from(...paths.map((path) => `fieldRef: { fieldPath: ${path} }`));
const divided = (resource: string, ...divisors: string[]) =>
  from(...divisors.map((divisor) => `resourceFieldRef: { resource: ${resource}, divisor: ${divisor} }`));
const envFrom = (...sources: string[]) => appWith(`envFrom: [${sources.join(', ')}]`);
const VALUE = 'spec.containers.0.env.0.valueFrom';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'nearly any name': env('name: A', 'name: 1 a', 'name: ..', 'name: "{}"', 'name: A'),
    'no source at all': env(
      'name: A, valueFrom: null',
      'name: A, value: "", valueFrom: { secretKeyRef: { name: a, key: b } }',
    ),
    'fields of the pod': fields(
      'metadata.name',
      'spec.host',
      'status.hostIPs',
      'status.podIPs',
      `"metadata.labels['app.kubernetes.io/name']"`,
      `"metadata.annotations['Example.com/a']"`,
    ),
    'amounts of the container': from(
      'resourceFieldRef: { resource: limits.cpu, containerName: other }',
      'resourceFieldRef: { resource: requests.hugepages-2Mi, divisor: 1Mi }',
    ),
    'divisors of CPU': divided('limits.cpu', '1', '1m', '0', '"0.001"', '1000m'),
    'divisors of memory': divided('limits.memory', '1', '1k', '1000', '1024Ki', '1Ei', '"1e0"'),
    keys: from('secretKeyRef: { name: a.b, key: .a_B-c }', 'configMapKeyRef: { name: a, key: b, optional: true }'),
    'a file of an empty folder': appWith(
      'env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: a, path: /b/c, key: D } } }, { name: B, valueFrom: { fileKeyRef: { volumeName: b, path: c, key: D } } }]',
      ', volumes: [{ name: a, emptyDir: {} }, { name: b }]',
    ),
    'whole objects': envFrom(
      '{ configMapRef: { name: a } }',
      '{ prefix: "1 ", secretRef: { name: b- } }',
      '{ prefix: "", secretRef: { name: b } }',
    ),
    'what comes from elsewhere': appWith(
      'env: [{ name: "${A}=", value: "${B}", valueFrom: { fieldRef: { fieldPath: "${C}" } } }, { name: A, valueFrom: "${B}" }], envFrom: [{ configMapRef: { name: "${D}" } }, "${E}"]',
    ),
    'a source under another key': appWith(
      'env: [{ name: A, valueFrom: { secretRef: {} } }], envFrom: [{ configMap: {} }]',
    ),
    'a patch of a pod that stands elsewhere': podWith([
      'name: app, env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: a, path: b, key: C } } }], images: x',
    ]),
  },
  invalid: {
    'names that none can have, without their values': [
      env('name: PASSWORD=hunter2', 'name: é', 'name: "a\\tb"'),
      ['spec.containers.0.env.0.name', 'has "=" behind "PASSWORD"; a value belongs in "value".'],
      ['spec.containers.0.env.1.name', 'printable ASCII'],
      ['spec.containers.0.env.2.name', 'printable ASCII'],
    ],
    'no source': [env('name: A, valueFrom: {}'), [VALUE, 'needs one of "fieldRef"']],
    'a value and a source': [
      env('name: A, value: x, valueFrom: { secretKeyRef: { name: a, key: b } }'),
      [VALUE, '"value" or "valueFrom"'],
    ],
    'two sources': [
      from('secretKeyRef: { name: a, key: b }, fieldRef: { fieldPath: metadata.name }'),
      [`${VALUE}.secretKeyRef`, '"secretKeyRef" beside "fieldRef"'],
    ],
    'fields that a variable cannot have': [
      fields(
        'metadata.labels',
        'status.podIp',
        `"metadata.name['a']"`,
        `"metadata.labels['a b']"`,
        'spec.restartPolicy',
      ),
      [`${VALUE}.fieldRef.fieldPath`, '"metadata.name"'],
      ['spec.containers.0.env.1.valueFrom.fieldRef.fieldPath', '"status.podIP"'],
      ['spec.containers.0.env.2.valueFrom.fieldRef.fieldPath', '"metadata.labels[\'KEY\']"'],
      ['spec.containers.0.env.3.valueFrom.fieldRef.fieldPath', 'no qualified name'],
      ['spec.containers.0.env.4.valueFrom.fieldRef.fieldPath', 'does not take'],
    ],
    'a field of another version': [
      from('fieldRef: { apiVersion: v1beta1, fieldPath: metadata.name }'),
      [`${VALUE}.fieldRef.apiVersion`, '"v1"'],
    ],
    'amounts that a container does not state': [
      from('resourceFieldRef: { resource: limits.storage }'),
      [`${VALUE}.resourceFieldRef.resource`, '"requests.ephemeral-storage"'],
    ],
    'divisors of CPU': [
      divided('limits.cpu', '10m', '2'),
      [`${VALUE}.resourceFieldRef.divisor`, '1 and 1m'],
      ['spec.containers.0.env.1.valueFrom.resourceFieldRef.divisor', '1 and 1m'],
    ],
    'divisors of memory': [
      divided('requests.memory', '1024', '2Mi', '"1e3"'),
      [`${VALUE}.resourceFieldRef.divisor`, '1M and 1Mi'],
      ['spec.containers.0.env.1.valueFrom.resourceFieldRef.divisor', '1M and 1Mi'],
      ['spec.containers.0.env.2.valueFrom.resourceFieldRef.divisor', '1M and 1Mi'],
    ],
    'keys of nothing, and keys that none can be': [
      from('secretKeyRef: { key: a }', 'configMapKeyRef: { name: A_B, key: a/b }'),
      [`${VALUE}.secretKeyRef.name`, '"secretKeyRef" needs "name"'],
      ['spec.containers.0.env.1.valueFrom.configMapKeyRef.name', 'DNS name'],
      ['spec.containers.0.env.1.valueFrom.configMapKeyRef.key', '"a/b", which no key can be'],
    ],
    'files that are none': [
      appWith(
        'env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: a, path: ../b, key: "c=" } } }, { name: B, valueFrom: { fileKeyRef: { volumeName: B, path: b, key: c } } }, { name: C, valueFrom: { fileKeyRef: { volumeName: b, path: b, key: c } } }]',
        ', volumes: [{ name: b, hostPath: { path: / } }]',
      ),
      [`${VALUE}.fileKeyRef.key`, 'printable ASCII'],
      [`${VALUE}.fileKeyRef.path`, '".."'],
      ['spec.containers.0.env.1.valueFrom.fileKeyRef.volumeName', 'DNS label'],
      [`${VALUE}.fileKeyRef.volumeName`, 'no volume of the pod'],
      ['spec.containers.0.env.2.valueFrom.fileKeyRef.volumeName', 'an "emptyDir"'],
    ],
    'whole objects that are none': [
      envFrom('{}', 'null', '{ prefix: "A=", secretRef: { name: a } }', '{ configMapRef: {}, secretRef: { name: A } }'),
      ['spec.containers.0.envFrom.0', 'needs "configMapRef" or "secretRef"'],
      ['spec.containers.0.envFrom.1', 'needs "configMapRef" or "secretRef"'],
      ['spec.containers.0.envFrom.2.prefix', '"prefix" has "="'],
      ['spec.containers.0.envFrom.3.secretRef', 'takes one of'],
      ['spec.containers.0.envFrom.3.configMapRef.name', 'needs "name"'],
      ['spec.containers.0.envFrom.3.secretRef.name', 'DNS name'],
    ],
  },
});

testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: {
      'names of variables': env('name: a.b-c_D9', 'name: .a', 'name: "-"'),
      'no file': from('fileKeyRef: {}, fieldRef: {}'),
    },
    invalid: {
      'names that came later': [
        env('name: 1a', 'name: a b', 'name: ..'),
        ['spec.containers.0.env.0.name', 'neither a digit'],
        ['spec.containers.0.env.1.name', 'letters, digits'],
        ['spec.containers.0.env.2.name', 'nor ".." first'],
      ],
    },
  },
  31,
);
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: {},
    invalid: {
      'sources that it does not read': [
        from('fieldRef: { fieldPath: status.hostIPs }', 'fileKeyRef: { key: a }'),
        [`${VALUE}.fieldRef.fieldPath`, 'does not take "status.hostIPs"'],
        ['spec.containers.0.env.1.valueFrom', 'needs one of'],
      ],
    },
  },
  28,
);
