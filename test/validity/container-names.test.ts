import { CONTAINER_VALIDATORS } from '../../src/validity/container-validators.js';
import { APP, appWith, podWith } from './container-pods.js';
import { head, testValidators } from './validator-cases.js';

const init = (fields: string) => `, initContainers: [{ image: "a:1", ${fields} }]`;

testValidators(CONTAINER_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'two containers': podWith([APP, 'name: 9-side, image: "b:1"'], init('name: setup')),
    'what comes from elsewhere': podWith(['name: "${NAME}", image: "${IMAGE}"', 'name: "${NAME}", image: " ${IMAGE}"']),
    'an image under another key': podWith(['name: app, images: "a:1"']),
    'ephemeral containers, which no pod is created with': podWith(
      [APP],
      ', ephemeralContainers: [{ name: App, ports: [{ containerPort: 0 }] }]',
    ),
    'odd values': 'spec: { containers: [5, { name: 5, image: 5, ports: 5, env: [5], lifecycle: [] }] }',
  },
  invalid: {
    'nothing, which is a container without an image': [
      'spec: { containers: [null] }',
      ['spec.containers.0.image', 'needs "image"'],
    ],
    'names that none can have': [
      podWith(['name: App, image: a', `name: ${'a'.repeat(64)}, image: a`, 'name: a.b, image: a']),
      ['spec.containers.0.name', '"App", which is no DNS label'],
      ['spec.containers.1.name', 'no DNS label'],
      ['spec.containers.2.name', 'no DNS label'],
    ],
    'a name that an init container has too': [
      podWith([APP, APP], init('name: app')),
      ['spec.containers.1.name', 'second time'],
      ['spec.initContainers.0.name', 'The container "app" stands a second time'],
    ],
    'no image': [
      podWith(['name: app', 'name: b, image: ""', 'name: c, image: null']),
      ['spec.containers.0.image', 'Container "app" needs "image"'],
      ['spec.containers.1.image', 'needs "image"'],
      ['spec.containers.2.image', 'needs "image"'],
    ],
    'an image with space around it': [
      podWith(['name: app, image: "a:1 "', 'name: b, image: " "']),
      ['spec.containers.0.image', 'white space'],
      ['spec.containers.1.image', 'white space'],
    ],
  },
});

for (const [apiVersion, kind, path, yaml] of [
  ['apps/v1', 'Deployment', 'spec.template.spec', (pod: string) => `spec: { template: { ${pod} } }`],
  ['apps/v1', 'StatefulSet', 'spec.template.spec', (pod: string) => `spec: { template: { ${pod} } }`],
  ['batch/v1', 'Job', 'spec.template.spec', (pod: string) => `spec: { template: { ${pod} } }`],
  [
    'batch/v1',
    'CronJob',
    'spec.jobTemplate.spec.template.spec',
    (pod: string) => `spec: { jobTemplate: { spec: { template: { ${pod} } } } }`,
  ],
] as const)
  testValidators(CONTAINER_VALIDATORS, {
    head: head(apiVersion, kind),
    valid: { 'an image with space, which only pods are asked about': yaml(podWith(['name: app, image: " "'])) },
    invalid: {
      'a port that none can have, at its path': [
        yaml(appWith('ports: [{ containerPort: 70000 }]')),
        [`${path}.containers.0.ports.0.containerPort`, '1 to 65535'],
      ],
    },
  });

const TEMPLATE = 'spec: { template: { spec: { containers: [{ name: App }] } } }';
testValidators(
  CONTAINER_VALIDATORS,
  {
    head: head('apps/v1', 'StatefulSet'),
    valid: { 'a template that only its pods show wrong': TEMPLATE },
    invalid: {},
  },
  33,
);
