import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const ON_HOST = ', hostNetwork: true';
const template = (pod: string) => `spec: { template: { ${pod} } }`;

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'ports of all kinds': appWith(
      'ports: [{ containerPort: 1, name: a }, { containerPort: 65535, hostPort: 0, name: "" }, { containerPort: 1, protocol: UDP, name: http-metrics-12 }]',
    ),
    'one port of the host over two protocols and at two addresses': appWith(
      'ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80, protocol: UDP }, { containerPort: 81, hostPort: 80, hostIP: 127.0.0.1 }]',
    ),
    'one port of the host in two init containers': podWith(
      [APP],
      `, initContainers: ${'[{ name: a, image: b, ports: [{ containerPort: 1, hostPort: 2 }] }, { name: b, image: b, ports: [{ containerPort: 1, hostPort: 2 }] }]'}`,
    ),
    'the same port on the network of the host': appWith(
      'ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81 }, { containerPort: 82, hostPort: 0 }]',
      ON_HOST,
    ),
    'what comes from elsewhere': appWith(
      'ports: [{ containerPort: "${PORT}", hostPort: 80 }, { containerPort: 1, name: "${N}" }, { containerPort: 2, name: "${N}" }]',
      ON_HOST,
    ),
  },
  invalid: {
    'numbers out of range': [
      appWith('ports: [{ containerPort: 0 }, { containerPort: 65536, hostPort: -1 }]'),
      ['spec.containers.0.ports.0.containerPort', '1 to 65535'],
      ['spec.containers.0.ports.1.containerPort', '1 to 65535'],
      ['spec.containers.0.ports.1.hostPort', '1 to 65535'],
    ],
    'names that none can have': [
      appWith(
        'ports: [{ containerPort: 1, name: http-metrics-123 }, { containerPort: 1, name: "80" }, { containerPort: 1, name: a--b }, { containerPort: 1, name: HTTP }]',
      ),
      ['spec.containers.0.ports.0.name', 'at most 15'],
      ['spec.containers.0.ports.1.name', 'with a letter'],
      ['spec.containers.0.ports.2.name', 'single hyphens'],
      ['spec.containers.0.ports.3.name', 'small letters'],
    ],
    'one name twice in a container': [
      podWith([
        `${APP}, ports: [{ containerPort: 1, name: a }, { containerPort: 2, name: a }]`,
        'name: b, image: c, ports: [{ containerPort: 1, name: a }]',
      ]),
      ['spec.containers.0.ports.1.name', 'called "a" already'],
    ],
    'a port of the host twice': [
      podWith([
        `${APP}, ports: [{ containerPort: 1, hostPort: 80 }]`,
        'name: b, image: c, ports: [{ containerPort: 2, hostPort: 80, protocol: TCP }]',
      ]),
      ['spec.containers.1.ports.0.hostPort', 'Port 80 of the host'],
    ],
    'a port of the host that a pod on its network has without saying so': [
      appWith('ports: [{ containerPort: 80 }, { containerPort: 80 }]', ON_HOST),
      ['spec.containers.0.ports.1.containerPort', 'Port 80 of the host'],
    ],
    'another port on the network of the host': [
      appWith('ports: [{ containerPort: 80, hostPort: 81 }]', ON_HOST),
      ['spec.containers.0.ports.0.hostPort', 'has to equal "containerPort"'],
    ],
  },
});

const TWICE = template(appWith('ports: [{ containerPort: 80 }, { containerPort: 80 }]', ON_HOST));
testValidators(CONTAINER_VALIDATORS, {
  head: head('apps/v1', 'Deployment'),
  valid: { 'ports that its pods fill in': TWICE },
  invalid: {},
});
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('apps/v1', 'Deployment'),
    valid: {},
    invalid: {
      'ports that are filled in': [TWICE, ['spec.template.spec.containers.0.ports.1.containerPort', 'Port 80']],
    },
  },
  27,
);
