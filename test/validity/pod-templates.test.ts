import { POD_VALIDATORS } from '../../src/validity/pod-validators.js';
import { head, testValidators } from './validator-cases.js';

const CONTAINERS = 'containers: [{ name: app, image: "a:1" }]';
const BAD = 'metadata: { labels: { "a b": c, d: "e f" }, annotations: { "g h": i, Example.com/j: k } }';
const workload = (spec: string, metadata = '') => `spec: { template: { ${metadata}spec: { ${CONTAINERS}${spec} } } }`;

for (const [apiVersion, kind] of [
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'ReplicaSet'],
  ['apps/v1', 'DaemonSet'],
  ['apps/v1', 'StatefulSet'],
  ['v1', 'ReplicationController'],
] as const) {
  testValidators(POD_VALIDATORS, {
    head: head(apiVersion, kind),
    valid: {
      'a plain template': workload(''),
      'what only pods are asked for': workload(
        ', priority: 5, preemptionPolicy: Never, overhead: { cpu: 1 }, nodeName: a, schedulingGates: [{ name: b }], volumes: [{ name: a, image: {} }]',
      ),
      'a template from elsewhere': 'spec: { template: "${TEMPLATE}" }',
      'a template under another key': 'spec: { templates: {} }',
      'a spec under another key': 'spec: { template: { specs: {} } }',
    },
    invalid: {
      'names that none can have, at its path': [
        workload(', hostname: A_B, ephemeralContainers: [{ name: a, image: b }]', `${BAD}, `),
        ['spec.template.metadata.labels.a b', 'no qualified name'],
        ['spec.template.metadata.labels.d', 'no label value'],
        ['spec.template.metadata.annotations.g h', 'no qualified name'],
        // A StatefulSet writes its own over it.
        ...(kind === 'StatefulSet' ? [] : ([['spec.template.spec.hostname', 'no DNS label']] as const)),
        ['spec.template.spec.ephemeralContainers', 'a pod that runs'],
      ],
      'pods that end': [
        workload(', activeDeadlineSeconds: 5'),
        ['spec.template.spec.activeDeadlineSeconds', `in the pods of a ${kind}`],
      ],
      'no containers at all': [
        'spec: { template: { metadata: {} } }',
        ['spec.template.spec.containers', 'needs "spec.containers"'],
      ],
    },
  });
}

testValidators(POD_VALIDATORS, {
  head: head('batch/v1', 'CronJob'),
  valid: {
    'a deadline': `spec: { jobTemplate: { spec: { template: { spec: { ${CONTAINERS}, restartPolicy: Never, activeDeadlineSeconds: 5 } } } } }`,
  },
  invalid: {
    'an empty restart policy, which means Always': [
      `spec: { jobTemplate: { spec: { template: { spec: { ${CONTAINERS}, restartPolicy: "" } } } } }`,
      ['spec.jobTemplate.spec.template.spec.restartPolicy', '"OnFailure", "Never"'],
    ],
  },
});

const PROFILES =
  'metadata: { annotations: { container.apparmor.security.beta.kubernetes.io/app: unconfined, seccomp.security.alpha.kubernetes.io/pod: unconfined } }';

testValidators(POD_VALIDATORS, {
  head: `apiVersion: v1\nkind: PodTemplate\nmetadata: { name: x }\n`,
  valid: {
    'the same profiles twice': `template: { ${PROFILES}, spec: { ${CONTAINERS}, securityContext: { appArmorProfile: { type: Unconfined }, seccompProfile: { type: Unconfined } } } }`,
  },
  invalid: {
    'no template': ['', ['template.spec.containers', 'PodTemplate needs']],
    'other profiles in fields than in annotations': [
      `template: { ${PROFILES}, spec: { ${CONTAINERS}, securityContext: { appArmorProfile: { type: RuntimeDefault }, seccompProfile: { type: Localhost, localhostProfile: a } } } }`,
      ['template.spec.securityContext.seccompProfile.type', 'chooses another profile'],
      ['template.spec.securityContext.appArmorProfile.type', 'chooses another profile'],
    ],
  },
});

testValidators(POD_VALIDATORS, {
  head: `apiVersion: v1\nkind: Pod\n${PROFILES.replace('metadata: {', 'metadata: { name: x,')}\n`,
  valid: {
    'a profile of the pod that an annotation overrides for a container': `spec: { ${CONTAINERS}, securityContext: { appArmorProfile: { type: RuntimeDefault } } }`,
  },
  invalid: {
    'another profile in a container than in its annotation': [
      'spec: { containers: [{ name: app, image: "a:1", securityContext: { appArmorProfile: { type: RuntimeDefault } } }] }',
      ['spec.containers.0.securityContext.appArmorProfile.type', 'chooses another profile'],
    ],
  },
});

testValidators(
  POD_VALIDATORS,
  {
    head: head('apps/v1', 'StatefulSet'),
    valid: {
      'what is checked when its pods are made': workload(', hostname: A_B'),
      'a template without containers': 'spec: { template: { metadata: {} } }',
    },
    invalid: {
      'labels that none can have': [
        workload(', hostname: A_B', 'metadata: { labels: { "a b": c } }, '),
        ['spec.template.metadata.labels.a b', 'no qualified name'],
      ],
      'pods that end': [
        workload(', activeDeadlineSeconds: 5'),
        ['spec.template.spec.activeDeadlineSeconds', 'have no end'],
      ],
    },
  },
  33,
);
