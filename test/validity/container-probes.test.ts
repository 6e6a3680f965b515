import { expect, test } from 'vitest';
import { checkValidity } from '../../src/validity/check-validity.js';
import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { readResources } from '../support/read-resources.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const probe = (fields: string, kind = 'livenessProbe') => appWith(`${kind}: { ${fields} }`);
const hook = (fields: string, kind = 'preStop', rest = '') => appWith(`lifecycle: { ${kind}: { ${fields} } }`, rest);
const LIVENESS = 'spec.containers.0.livenessProbe';
const PRE_STOP = 'spec.containers.0.lifecycle.preStop';
const POST_START = 'spec.containers.0.lifecycle.postStart';

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'a probe of each kind': appWith(
      'livenessProbe: { exec: { command: [a] }, terminationGracePeriodSeconds: 1 }, readinessProbe: { httpGet: { port: http, path: no-slash, scheme: "", httpHeaders: [{ name: X-A, value: b }] }, successThreshold: 3 }, startupProbe: { grpc: { port: 1 }, successThreshold: 0, periodSeconds: 0 }',
    ),
    'no probe, and what comes from elsewhere': appWith(
      'livenessProbe: null, readinessProbe: { httpGet: { port: "${PORT}" }, terminationGracePeriodSeconds: "${T}" }, startupProbe: "${PROBE}"',
    ),
    'a handler under another key': probe('httpget: { port: 80 }'),
    'probes of an init container, which a rule reports': podWith(
      [APP],
      ', initContainers: [{ name: b, image: c, livenessProbe: {}, lifecycle: { preStop: {} } }]',
    ),
    hooks: appWith(
      'lifecycle: { preStop: { sleep: { seconds: 0 } }, postStart: { sleep: { seconds: 30 } }, stopSignal: X }',
    ),
    'no hooks': appWith('lifecycle: { preStop: null }'),
    'a sleep that a rule reports': hook('sleep: { seconds: 31 }'),
    'a sleep in a pod that ends after a second': hook(
      'sleep: { seconds: 1 }',
      'postStart',
      ', terminationGracePeriodSeconds: -1',
    ),
  },
  invalid: {
    'nothing to do': [
      probe('periodSeconds: 5'),
      [LIVENESS, '"livenessProbe" needs one of "exec", "httpGet", "tcpSocket", "grpc".'],
    ],
    'two things to do': [
      probe('tcpSocket: { port: 0 }, exec: { command: [a] }'),
      [`${LIVENESS}.tcpSocket`, '"tcpSocket" beside "exec"'],
    ],
    'no command': [
      appWith('livenessProbe: { exec: {} }, readinessProbe: { exec: { command: [] } }'),
      [`${LIVENESS}.exec.command`, 'at least one word'],
      ['spec.containers.0.readinessProbe.exec.command', 'at least one word'],
    ],
    'ports that are none': [
      appWith(
        'livenessProbe: { httpGet: { port: "8080" } }, readinessProbe: { tcpSocket: { port: Http } }, startupProbe: { grpc: { port: 0 } }',
      ),
      [`${LIVENESS}.httpGet.port`, 'without quotes'],
      ['spec.containers.0.readinessProbe.tcpSocket.port', 'name of a port'],
      ['spec.containers.0.startupProbe.grpc.port', '1 to 65535'],
    ],
    'a header that is none': [
      probe('httpGet: { port: 1, httpHeaders: [{ name: A_B }] }'),
      [`${LIVENESS}.httpGet.httpHeaders.0.name`, 'letters, digits and hyphens'],
    ],
    'numbers below zero': [
      probe(
        'tcpSocket: { port: 1 }, initialDelaySeconds: -1, timeoutSeconds: -1, periodSeconds: -1, failureThreshold: -1',
      ),
      ...['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'failureThreshold'].map(
        (key) => [`${LIVENESS}.${key}`, '0 or more'] as const,
      ),
    ],
    'more than one success': [
      appWith(
        'livenessProbe: { exec: { command: [a] }, successThreshold: 2 }, startupProbe: { exec: { command: [a] }, successThreshold: -1 }',
      ),
      [`${LIVENESS}.successThreshold`, 'has to be 1'],
      ['spec.containers.0.startupProbe.successThreshold', '0 or more'],
    ],
    'grace periods': [
      appWith(
        'livenessProbe: { exec: { command: [a] }, terminationGracePeriodSeconds: 0 }, readinessProbe: { exec: { command: [a] }, terminationGracePeriodSeconds: 5 }',
      ),
      [`${LIVENESS}.terminationGracePeriodSeconds`, '1 or more'],
      ['spec.containers.0.readinessProbe.terminationGracePeriodSeconds', 'readiness probe ends nothing'],
    ],
    'probes of a sidecar': [
      podWith([APP], ', initContainers: [{ name: b, image: c, restartPolicy: Always, startupProbe: {} }]'),
      ['spec.initContainers.0.startupProbe', 'needs one of'],
    ],
    'hooks that do nothing, or two things': [
      appWith('lifecycle: { postStart: {}, preStop: { httpGet: { port: 1 }, sleep: { seconds: 1 } } }'),
      [POST_START, 'needs one of "exec", "httpGet", "tcpSocket", "sleep".'],
      [`${PRE_STOP}.sleep`, '"sleep" beside "httpGet"'],
    ],
    'a sleep below zero': [hook('sleep: { seconds: -1 }'), [`${PRE_STOP}.sleep.seconds`, '0 or more']],
    'a sleep at the start that is too long': [
      hook('sleep: { seconds: 6 }', 'postStart', ', terminationGracePeriodSeconds: 5'),
      [`${POST_START}.sleep.seconds`, 'more than the 5 seconds'],
    ],
  },
});

testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: {},
    invalid: {
      'no time to sleep': [
        appWith('lifecycle: { preStop: { sleep: { seconds: 0 } }, postStart: { sleep: {} } }'),
        [`${POST_START}.sleep.seconds`, '"sleep" needs "seconds"'],
        [`${PRE_STOP}.sleep.seconds`, '1 or more'],
      ],
    },
  },
  32,
);
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('v1', 'Pod'),
    valid: {
      'a grace period that it drops': appWith(
        'readinessProbe: { exec: { command: [a] }, terminationGracePeriodSeconds: 0 }',
      ),
    },
    invalid: {
      'nothing but a sleep that it drops': [
        appWith('lifecycle: { preStop: { sleep: { seconds: 5 } } }'),
        [PRE_STOP, '"sleep" is off by default'],
      ],
    },
  },
  24,
);

test('offers the number for one that stands in quotes', () => {
  const [pod] = readResources(head('v1', 'Pod') + probe('tcpSocket: { port: "8080" }'));
  const problems = pod ? [...checkValidity(pod, { minor: 36 })] : [];
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([{ kind: 'replace', value: 8080 }]);
});
