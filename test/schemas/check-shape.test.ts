import { describe, expect, test } from 'vitest';
import { inBrief, pod, problemsOf } from './problems-of.js';

const deployment = (spec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
${spec}`;

const TEMPLATE = `  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: "a:1" }] }
`;

const crd = (schema: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: foos.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: foos, singular: foo, kind: Foo, listKind: FooList }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { a: ${schema} } } }
`;

describe('a sound object', () => {
  test.each([
    ['a pod', pod()],
    [
      'null for absent values',
      pod({
        container: 'resources: null\nenv:\nargs: [null]',
        metadata: 'labels: { a: null }\ncreationTimestamp: null',
      }),
    ],
    [
      'a port as text and as a number',
      pod({ container: 'livenessProbe: { httpGet: { port: http } }\nreadinessProbe: { httpGet: { port: 8080 } }' }),
    ],
    ['quantities as numbers', pod({ container: 'resources: { limits: { cpu: 0.5, memory: 1000000000 } }' })],
    ['whole numbers written as fractions', pod({ spec: 'terminationGracePeriodSeconds: 1.0' })],
    [
      'placeholders',
      pod({
        spec: 'terminationGracePeriodSeconds: ${GRACE}\nhostNetwork: "{{ .Values.host }}"\n"${KEY}": 5',
        container: 'imagePullPolicy: ${POLICY}',
      }),
    ],
    ['a deployment', deployment(TEMPLATE)],
    ['a generated name', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: x- }\n'],
    ['a LimitRange without a name', 'apiVersion: v1\nkind: LimitRange\nspec: { limits: [] }\n'],
    [
      'an encrypted secret',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: x }\ndata:\n  a: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]\nsops: { mac: x, version: 3.8.0 }\n',
    ],
    [
      'free-form data',
      'apiVersion: apps/v1\nkind: ControllerRevision\nmetadata: { name: x }\nrevision: 1\ndata: { anything: [1, { goes: true }] }\n',
    ],
    ['a default of any type', crd('{ type: string, default: 5, enum: [1, a, null] }')],
    ['a schema or a boolean', crd('{ type: object, additionalProperties: true }')],
    ['an unfinished status', `${pod()}status: { conditions: [{ type: Ready }] }\n`],
    [
      'the selector of a metric, which the metrics server reads',
      `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: x }
spec:
  maxReplicas: 3
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: x }
  metrics: [{ type: External, external: { metric: { name: a, selector: { matchExpressions: [{}] } }, target: { type: Value, value: 1 } } }]
`,
    ],
    ['a default written as empty text', pod({ container: 'imagePullPolicy: ""' })],
    ['a custom resource', 'apiVersion: example.com/v1\nkind: Foo\nmetadata: { nmae: x }\nspec: 5\n'],
    [
      'items of a List',
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata: { name: x }\n`,
    ],
  ])('with %s', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });
});

describe('an unknown field', () => {
  test.each([
    [
      'a slip of case',
      pod({ container: 'Command: [a]' }),
      'spec.containers[0].Command',
      'Container has no field "Command"; did you mean "command"?',
    ],
    ['a plural', pod({ spec: 'volume: []' }), 'spec.volume', 'PodSpec has no field "volume"; did you mean "volumes"?'],
    [
      'a typo',
      pod({ container: 'imagePulPolicy: Always' }),
      'spec.containers[0].imagePulPolicy',
      'Container has no field "imagePulPolicy"; did you mean "imagePullPolicy"?',
    ],
    [
      'snake case',
      pod({ spec: 'service_account_name: x' }),
      'spec.service_account_name',
      'PodSpec has no field "service_account_name"; did you mean "serviceAccountName"?',
    ],
    ['a null value', pod({ spec: 'nonsense: null' }), 'spec.nonsense', 'PodSpec has no field "nonsense".'],
    [
      'a field of the security context',
      pod({ container: 'runAsNonRoot: true' }),
      'spec.containers[0].runAsNonRoot',
      'Container has no field "runAsNonRoot"; it belongs under "spec.containers[0].securityContext".',
    ],
    [
      'a field of the pod in a container',
      pod({ container: 'hostNetwork: true' }),
      'spec.containers[0].hostNetwork',
      'Container has no field "hostNetwork"; it belongs under "spec".',
    ],
    [
      'a field of the container in a pod',
      pod({ spec: 'image: a:1' }),
      'spec.image',
      'PodSpec has no field "image"; it belongs under "spec.containers[]".',
    ],
    [
      'a field of the pod in a deployment',
      deployment(`  hostNetwork: true\n${TEMPLATE}`),
      'spec.hostNetwork',
      'DeploymentSpec has no field "hostNetwork"; it belongs under "spec.template.spec".',
    ],
    [
      'a field of the spec in the metadata',
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, replicas: 3 }\nspec:\n${TEMPLATE}`,
      'metadata.replicas',
      'ObjectMeta has no field "replicas"; it belongs under "spec".',
    ],
    [
      'a field of the spec at the top',
      `${deployment(TEMPLATE)}replicas: 3\n`,
      'replicas',
      'Deployment has no field "replicas"; it belongs under "spec".',
    ],
    [
      'a field of the metadata at the top',
      `${deployment(TEMPLATE)}annotations: { a: b }\n`,
      'annotations',
      'Deployment has no field "annotations"; it belongs under "metadata".',
    ],
    [
      'labels that miss matchLabels',
      deployment(TEMPLATE.replace('matchLabels: { app: web }', 'app: web')),
      'spec.selector.app',
      'LabelSelector has no field "app"; it belongs under "spec.selector.matchLabels".',
    ],
    [
      'a label beside the labels',
      pod({ metadata: 'labels: { app: web }\nexample.com/tier: x' }),
      "metadata['example.com/tier']",
      'ObjectMeta has no field "example.com/tier"; it belongs under "metadata.labels".',
    ],
    [
      'a resource beside limits and requests',
      pod({ container: 'resources: { cpu: 1 }' }),
      'spec.containers[0].resources.cpu',
      'ResourceRequirements has no field "cpu"; it belongs under "spec.containers[0].resources.limits" or "spec.containers[0].resources.requests".',
    ],
    [
      'what took its place',
      `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: x }\nspec: { backend: { service: { name: a, port: { number: 80 } } } }\n`,
      'spec.backend',
      'IngressSpec has no field "backend", unlike v1beta1; its place has been taken by "spec.defaultBackend".',
    ],
    [
      'a word too many',
      pod({ spec: 'volumesName: []' }),
      'spec.volumesName',
      'PodSpec has no field "volumesName"; did you mean "volumes"?',
    ],
    [
      'an empty struct',
      crd('{ type: string }').replace('      schema:', '      subresources: { status: { foo: 1 } }\n      schema:'),
      'spec.versions[0].subresources.status.foo',
      'CustomResourceSubresourceStatus has no field "foo".',
    ],
    [
      'a schema',
      crd('{ type: string, foo: bar }'),
      'spec.versions[0].schema.openAPIV3Schema.properties.a.foo',
      'JSONSchemaProps has no field "foo".',
    ],
    ['a strange key', pod({ spec: '"image\\ts": 5' }), "spec['image\ts']", undefined],
    ['__proto__', pod({ spec: 'toString: 5' }), 'spec.toString', 'PodSpec has no field "toString".'],
  ])('is found: %s', (_, yaml, path, message) => {
    expect(inBrief(yaml)).toEqual([`unknown-field ${path}`]);
    const [problem] = problemsOf(yaml);
    expect(problem?.rejected).toBe(true);
    if (message) expect(problem?.message).toBe(message);
  });

  test('in a part of a schema that decodes itself is dropped without a word', () => {
    const [problem] = problemsOf(crd('{ type: object, additionalProperties: { type: string, maxlength: 5 } }'));
    expect(problem).toMatchObject({
      code: 'ignored-field',
      rejected: false,
      suggestion: { kind: 'rename', to: 'maxLength' },
    });
    expect(problemsOf(crd('{ type: array, items: { type: string, foo: bar } }'))).toMatchObject([
      { code: 'ignored-field', rejected: false },
    ]);
  });

  test.each([
    ['1.24', 'hostUsers: false', 'future-field', 'PodSpec has "hostUsers" only since Kubernetes 1.25.'],
    ['1.25', 'hostUsers: false', undefined, undefined],
    ['1.36', 'workloadRef: {}', 'removed-field', 'PodSpec has "workloadRef" only until Kubernetes 1.35.'],
  ])('in %s, %s', (release, spec, code, message) => {
    const [problem] = problemsOf(pod({ spec }), release);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toBe(message);
  });

  test('of an older version names what took its place, with a place for the value', () => {
    const ingress = (backend: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: x }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: ${backend} }] } }] }
`;
    const problems = problemsOf(ingress('{ serviceName: web, servicePort: http }'));
    expect(
      problems.map(({ suggestion }) => suggestion?.kind === 'successor' && suggestion.target?.path.slice(-3)),
    ).toEqual([
      ['backend', 'service', 'name'],
      ['service', 'port', 'name'],
    ]);
    const [, port] = problemsOf(ingress('{ serviceName: web, servicePort: 80 }'));
    expect(port?.suggestion).toMatchObject({
      kind: 'successor',
      to: 'spec.rules[].http.paths[].backend.service.port.number',
    });
  });

  test('moves only to a free place in the one list item there is', () => {
    const target = (yaml: string) => {
      const [problem] = problemsOf(yaml);
      return problem?.suggestion?.kind === 'move' ? problem.suggestion.target?.path.join('.') : undefined;
    };
    expect(target(pod({ container: 'runAsUser: 5' }))).toBe('spec.containers.0.securityContext.runAsUser');
    expect(target(pod({ container: 'securityContext: { runAsUser: 6 }\nrunAsUser: 5' }))).toBeUndefined();
    expect(target(pod({ spec: 'command: [a]' }))).toBe('spec.containers.0.command');
    expect(target(`${pod({ spec: 'command: [a]' })}    - name: other\n      image: b:1\n`)).toBeUndefined();
  });
});

describe('a wrong type', () => {
  test.each([
    [
      'a number for text',
      pod({ container: 'env: [{ name: A, value: 5432 }]' }),
      '"value" takes text, not a number; it needs quotes.',
      '5432',
    ],
    [
      'a version for text',
      pod({ metadata: 'labels: { version: 1.10 }' }),
      '"version" takes text, not a number; it needs quotes.',
      '1.10',
    ],
    [
      'a boolean for text',
      pod({ metadata: 'annotations: { a: true }' }),
      '"a" takes text, not true or false; it needs quotes.',
      'true',
    ],
    [
      'yes for text',
      pod({ metadata: 'labels:\n  a: yes # or no' }),
      '"a" takes text, not true or false; it needs quotes.',
      'yes',
    ],
    [
      'an octal number for text',
      pod({ container: 'args: [0644]' }),
      'An item of "args" takes text, not a number; it needs quotes.',
      '0644',
    ],
    [
      'text for a number',
      pod({ spec: 'terminationGracePeriodSeconds: "30"' }),
      '"terminationGracePeriodSeconds" takes a whole number, not text; leave out the quotes.',
      30,
    ],
    [
      'text for a boolean',
      pod({ spec: 'hostNetwork: "false"' }),
      '"hostNetwork" takes true or false, not text; leave out the quotes.',
      false,
    ],
    [
      'any text for a boolean',
      pod({ spec: 'hostNetwork: maybe' }),
      '"hostNetwork" takes true or false, not text.',
      undefined,
    ],
    ['a fraction', pod({ spec: 'priority: 1.5' }), '"priority" takes a whole number, not a fraction.', undefined],
    [
      'a number too large',
      pod({ spec: 'priority: 99999999999' }),
      '"priority" takes a whole number of 32 bits, not one that large.',
      undefined,
    ],
    [
      'a bad quantity',
      pod({ container: 'resources: { limits: { memory: 512MB } }' }),
      '"memory" takes a quantity, such as 500m or 128Mi, not "512MB"; write "512M".',
      '512M',
    ],
    ['a list for a map', pod({ metadata: 'labels: [a]' }), '"labels" takes a map, not a list.', undefined],
    ['a map for a list', pod({ container: 'env: { A: b }' }), '"env" takes a list, not a map.', undefined],
    ['text for a list', pod({ container: 'command: run' }), '"command" takes a list, not text.', undefined],
    ['text for an object', pod({ container: 'env: [A]' }), 'An item of "env" takes a map, not text.', undefined],
    [
      'a number for a port name',
      pod({ container: 'livenessProbe: { tcpSocket: { port: 99999999999 } }' }),
      '"port" takes a whole number or text, not a number.',
      undefined,
    ],
    [
      'a date',
      pod({ metadata: 'creationTimestamp: 2020-01-01' }),
      '"creationTimestamp" takes a time, such as 2006-01-02T15:04:05Z, not "2020-01-01".',
      undefined,
    ],
    [
      'an infinite number for text',
      pod({ metadata: 'annotations: { a: .inf }' }),
      '"a" takes text, not a number; it needs quotes.',
      '.inf',
    ],
    [
      'an infinite number',
      crd('{ type: number, default: .inf }'),
      '"default" takes a finite number, not a number.',
      undefined,
    ],
    [
      'a schema of another type',
      crd('{ type: array, items: [x] }'),
      'An item of "items" takes a map, not text.',
      undefined,
    ],
  ])('is found: %s', (_, yaml, message, value) => {
    const problems = problemsOf(yaml);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]).toMatchObject({ code: 'wrong-type', rejected: true });
    expect(problems[0]?.suggestion).toEqual(value === undefined ? undefined : { kind: 'replace', value });
  });

  test('shows no value that could be secret', () => {
    const secret = (data: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: x }\n${data}\n`;
    const messages = [
      ...problemsOf(secret('stringData: { password: 31337 }')),
      ...problemsOf(secret('data: { password: hunter2 }')),
    ].map(({ message }) => message);
    expect(messages).toEqual([
      '"password" takes text, not a number; it needs quotes.',
      '"password" takes base64 text, not other text.',
    ]);
  });

  test('of a whole part hides what is inside it', () => {
    expect(inBrief(deployment('  replicas: 3\n').replace('metadata: { name: web }', 'metadata: [web]'))).toContain(
      'wrong-type metadata',
    );
    expect(inBrief('apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec: [containers]\n')).toEqual([
      'wrong-type spec',
    ]);
  });
});

describe('a missing field', () => {
  test.each([
    ['a name', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n', ['metadata.name']],
    ['metadata', 'apiVersion: v1\nkind: ConfigMap\n', ['metadata.name']],
    ['an empty name', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "" }\n', ['metadata.name']],
    ['a spec', 'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\n', ['spec']],
    [
      'an optional spec of a kind that needs it',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x }\n',
      ['spec'],
    ],
    ['containers', 'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec: { containers: [] }\n', ['spec.containers']],
    ['the selector and template of a deployment', deployment('  replicas: 1\n'), ['spec.selector', 'spec.template']],
    [
      'the name of a container',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec: { containers: [{ image: a:1 }] }\n',
      ['spec.containers[0].name'],
    ],
    [
      'a path type',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: x }\nspec: { rules: [{ http: { paths: [{ path: /, backend: { service: { name: a, port: { number: 80 } } } }] } }] }\n',
      ['spec.rules[0].http.paths[0].pathType'],
    ],
    [
      'an item that is null',
      pod({ container: 'env: [{ name: A }]\nports: [{ name: http }]' }),
      ['spec.containers[0].ports[0].containerPort'],
    ],
    [
      'what an item lacks that is null itself',
      pod({ container: 'env: [null]\nvolumeMounts: [{ name: a, mountPath: /a }, null]' }),
      [
        'spec.containers[0].env[0].name',
        'spec.containers[0].volumeMounts[1].mountPath',
        'spec.containers[0].volumeMounts[1].name',
      ],
    ],
  ])('is found: %s', (_, yaml, paths) => {
    expect(inBrief(yaml)).toEqual(paths.map((path) => `missing-field ${path}`));
    for (const problem of problemsOf(yaml)) expect(problem.rejected).toBe(true);
  });

  test.each([
    [
      'an HTTP header without a value',
      pod({ container: 'livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: A }] } }' }),
    ],
    ['a quota without a spec', 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: x }\n'],
    [
      'a review without a name',
      'apiVersion: authorization.k8s.io/v1\nkind: SelfSubjectAccessReview\nspec: { nonResourceAttributes: { path: / } }\n',
    ],
  ])('is not: %s', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });

  test('that stands under a misspelt key or in the wrong place is told once', () => {
    expect(inBrief(pod().replace('name: app', 'nmae: app'))).toEqual(['unknown-field spec.containers[0].nmae']);
    expect(
      inBrief(`apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nSpec: { containers: [{ name: a, image: b }] }\n`),
    ).toEqual(['unknown-field Spec']);
    expect(inBrief(`apiVersion: v1\nkind: Pod\nmetadata: { name: x }\ncontainers: [{ name: a, image: b }]\n`)).toEqual([
      'unknown-field containers',
    ]);
    expect(inBrief(`apiVersion: v1\nkind: ConfigMap\nname: x\n`)).toEqual(['unknown-field name']);
  });

  test('is asked for by the releases that ask', () => {
    const ingress =
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: x }\nspec: { rules: [{ http: { paths: [{ backend: { serviceName: a, servicePort: 80 } }] } }] }\n';
    expect(problemsOf(ingress, '1.18')).toEqual([]);
  });
});

describe('an unknown value', () => {
  test.each([
    [
      'a slip of case',
      pod({ spec: 'restartPolicy: always' }),
      '"restartPolicy" does not take "always"; did you mean "Always"?',
      'Always',
    ],
    [
      'a typo',
      pod({ spec: 'dnsPolicy: ClusterFrist' }),
      '"dnsPolicy" does not take "ClusterFrist"; did you mean "ClusterFirst"?',
      'ClusterFirst',
    ],
    [
      'another word',
      pod({ container: 'imagePullPolicy: Sometimes' }),
      '"imagePullPolicy" does not take "Sometimes"; it takes Always, IfNotPresent or Never.',
      undefined,
    ],
    [
      'an item of a list',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x }\nspec: { podSelector: {}, policyTypes: [INGRESS] }\n',
      'An item of "policyTypes" does not take "INGRESS"; did you mean "Ingress"?',
      'Ingress',
    ],
  ])('is found: %s', (_, yaml, message, value) => {
    const problems = problemsOf(yaml);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]).toMatchObject({ code: 'unknown-value', rejected: true });
    expect(problems[0]?.suggestion).toEqual(value === undefined ? undefined : { kind: 'replace', value });
  });

  test('passes where the server looks no further', () => {
    expect(problemsOf(`${pod()}status: { phase: Sleeping }\n`)).toEqual([]);
    expect(problemsOf(pod({ container: 'lifecycle: { stopSignal: SIGWHAT }' }))).toEqual([]);
  });
});

describe('what the server validates', () => {
  const statefulSet = (parts: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
${parts}`;
  const pods = (containers: string) =>
    `  template:\n    metadata: { labels: { app: db } }\n    spec: { containers: ${containers} }\n`;

  test.each([
    ['the pods of a StatefulSet', statefulSet(pods('[]')), '1.33', '1.34', 'missing-field'],
    [
      'a value in them',
      statefulSet(pods('[{ name: a, image: b, imagePullPolicy: Often }]')),
      '1.33',
      '1.34',
      'unknown-value',
    ],
    [
      'the claims of a StatefulSet',
      statefulSet(
        `${pods('[{ name: a, image: b }]')}  volumeClaimTemplates: [{ metadata: { name: a }, spec: { accessModes: [Often] } }]\n`,
      ),
      '1.33',
      '1.34',
      'unknown-value',
    ],
    [
      'a field behind a feature gate',
      pod({ container: 'resizePolicy: [{ resourceName: cpu }]' }),
      '1.32',
      '1.33',
      'missing-field',
    ],
    [
      'a value behind a feature gate',
      pod({ container: 'securityContext: { procMount: Open }' }),
      '1.32',
      '1.33',
      'unknown-value',
    ],
  ])('grows: %s', (_, yaml, before, since, code) => {
    expect(problemsOf(yaml, before)).toEqual([]);
    expect(problemsOf(yaml, since)).toMatchObject([{ code }]);
  });

  test('is less than what it decodes', () => {
    expect(problemsOf(statefulSet(pods('[{ nmae: a }]')), '1.33')).toMatchObject([{ code: 'unknown-field' }]);
    expect(
      problemsOf(
        statefulSet(
          `${pods('[{ name: a, image: b }]')}  volumeClaimTemplates: [{ metadata: { name: a, ownerReferences: [{}] }, spec: {}, status: { accessModes: [x] } }]\n`,
        ),
      ),
    ).toEqual([]);
  });
});

test('the input is left as it was, and a second look finds the same', () => {
  const yaml = pod({ container: 'Image: x', spec: 'hostNetwork: 5' });
  expect(inBrief(yaml)).toEqual(inBrief(yaml));
});
