import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { ManifestEvidence } from '../../src/diagnosis/evidence.js';
import { kindsEvidence } from '../../src/diagnosis/kinds-evidence.js';
import type { ModeId } from '../../src/modes/failure-modes.js';

const NAMES: Readonly<Record<string, ModeId>> = {
  insecure: 'insecure-workload-defaults',
  starvation: 'resource-starvation',
  network: 'network-exposure',
  privilege: 'privilege-sprawl',
  rollouts: 'fragile-rollouts',
  drift: 'api-drift',
};
const modes = (names: string) =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name) => NAMES[name])
    .sort();
const selected = (task: string, output?: string) =>
  diagnose({ task, ...(output === undefined ? {} : { output }) })
    .modes.map(({ id }) => id)
    .sort();

describe('asking for a workload', () => {
  it.each([
    ['a Deployment', 'write a Deployment for a queue worker', 'insecure starvation rollouts'],
    ['with an ingress', 'write a Deployment for my Go API with an ingress', 'insecure starvation rollouts network'],
    [
      'with a credential',
      'Deployment for an app that takes its database password from a Secret',
      'insecure starvation rollouts privilege',
    ],
    [
      'that calls the API',
      'Deployment for an operator that watches pods through the Kubernetes API',
      'insecure starvation rollouts privilege',
    ],
    ['a job has no rollout', 'create a Job that converts the images once', 'insecure starvation'],
    ['by its schedule', 'I need something that runs once a day on kubernetes', 'insecure starvation'],
    ['by what runs', 'deploy our billing worker to kubernetes', 'insecure starvation rollouts'],
    ['for people in a browser', 'we want to run our web shop on kubernetes', 'insecure starvation rollouts network'],
    ['whose name nobody knows', 'I want to host Frobnitz on my cluster', 'insecure starvation rollouts network'],
    ['as a heading', 'StatefulSet for a broker, three nodes', 'insecure starvation rollouts'],
    ['a chart', 'scaffold a Helm chart for the payment worker', 'insecure starvation rollouts'],
    [
      'from a compose file',
      'turn my docker compose file (ports 80:80) into kubernetes manifests',
      'insecure starvation rollouts network',
    ],
  ])('%s', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });

  it.each([
    ['a policy for a Deployment', 'create a NetworkPolicy for the checkout deployment', 'network'],
    ['an autoscaler for one', 'make an HPA for our deployment', 'starvation'],
    ['a manifest of a narrow kind', 'a Kubernetes manifest for a NetworkPolicy', 'network'],
    ['a role for one', 'create a Role that lets the pipeline restart deployments', 'privilege'],
  ])('%s is about less', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });
});

describe('what is taken out', () => {
  it.each([
    ['no ingress, no service', 'Deployment for a worker. No ingress, no Service.', 'insecure starvation rollouts'],
    ['not needed', 'Deployment for a worker; an ingress is not needed', 'insecure starvation rollouts'],
    ['only the tag', 'only change the image tag of the deployment', 'rollouts'],
    ['leave the rest', 'change the image to 1.2, leave the resource limits as they are', 'rollouts'],
    ['in Japanese', 'ワーカーのDeploymentを作成して。Ingressは不要です', 'insecure starvation rollouts'],
    ['in Chinese', '帮我写一个 worker 的 Deployment，不需要 Ingress', 'insecure starvation rollouts'],
  ])('%s', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });

  it('a safeguard that is missing is not taken out', () => {
    expect(selected('our pods have no resource limits')).toEqual(modes('starvation'));
    expect(selected('there is no NetworkPolicy in the namespace')).toEqual(modes('network'));
  });
});

describe('reviews', () => {
  it.each([
    ['of a workload', 'please review this Deployment', 'insecure starvation rollouts'],
    ['against attackers', 'how do we harden these manifests against an attacker', 'insecure network privilege'],
    ['of one thing', 'please review our probes', 'rollouts'],
    ['of another release', 'will these manifests work on 1.31', 'drift'],
  ])('%s', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });

  it('of pasted manifests look at their kinds', () => {
    const yaml =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';
    expect(selected(`is this ready for production?\n${yaml}`)).toEqual(modes('insecure starvation rollouts network'));
  });

  it('the words of pasted manifests are not the words of the request', () => {
    const yaml = 'kind: Ingress\nmetadata:\n  name: web\nspec:\n  livenessProbe: {}\n  resources: {}\n';
    expect(modes('network')).toEqual(expect.arrayContaining(selected(`why do I get a 404?\n${yaml}`)));
  });
});

describe('symptoms without their names', () => {
  it.each([
    ['the shop falls over every night when traffic rises', 'starvation'],
    ['a batch pod hogs the node and everything else gets slow', 'starvation'],
    ['new version gets traffic before it is ready', 'rollouts'],
    ['users get errors on every deploy', 'rollouts'],
    ['when the database is down all our pods restart', 'rollouts'],
    ['anyone in the cluster can reach the database', 'network'],
    ['a hacked pod could scan the whole network', 'network'],
    ['a stolen token was used to delete things all over the cluster', 'privilege'],
    ['passwords are visible in the pod logs', 'privilege'],
    ['an attacker got from the container to the node', 'insecure'],
    ['since the cluster upgrade our old yaml is rejected', 'drift'],
  ])('%s', (task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });

  it('a status code on release is about the release', () => {
    expect(selected('we see 502 on each release')).toEqual(modes('rollouts'));
    expect(selected('the ingress returns 502')).toEqual(modes('network'));
  });

  it('what follows from a cause gives way to it', () => {
    expect(selected('pods keep restarting because they run out of memory')).toEqual(modes('starvation'));
  });
});

describe('a word within a longer phrase', () => {
  it.each([
    ['is that phrase', 'mount the TLS key of the pod as a file', 'privilege'],
    [
      'may mean something else in it',
      'a production readiness review of our StatefulSet',
      'insecure starvation rollouts',
    ],
    ['may be the name of a version', 'is autoscaling/v2beta2 still served', 'drift'],
  ])('%s', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });
});

describe('languages and spelling', () => {
  it.each([
    ['German', 'Der Container soll nicht als root laufen', 'insecure'],
    ['German articles are no English verbs', 'die Pods und die Dienste brauchen eine NetworkPolicy', 'network'],
    ['Spanish', 'los pods se quedan sin memoria', 'starvation'],
    ['French', "l'ingress renvoie une erreur 404", 'network'],
    ['Portuguese', 'o ServiceAccount tem permissões demais', 'privilege'],
    ['Chinese', '滚动更新时怎么做到零停机', 'rollouts'],
    ['Japanese', 'Podがメモリ不足で再起動します', 'starvation'],
    ['Korean', '배포할 때 다운타임이 발생합니다', 'rollouts'],
    ['letters swapped', 'livenses prboe fails', 'rollouts'],
    ['letters left out', 'wich apis are depricated in kuberntes', 'drift'],
    ['letters held down', 'containr runs as rooot', 'insecure'],
  ])('%s', (_, task, expected) => {
    expect(selected(task)).toEqual(modes(expected));
  });
});

describe('nothing is selected', () => {
  it.each([
    ['the weather', 'what is the weather in Oslo'],
    ['compose alone', 'write a docker-compose.yml for postgres and redis'],
    ['a database', 'optimise this SQL query'],
    ['Terraform', 'Terraform module for a VPC'],
    ['programming', 'write a Python function that limits requests per second'],
    ['plain words that are kinds, too', 'write a polite email about the deployment schedule'],
    ['writing about Kubernetes', 'prepare a job posting for an engineer with Kubernetes skills'],
    ['another machine', 'my laptop runs out of memory'],
    ['another language version', 'Upgrade Go from 1.20 to 1.22'],
    ['nothing', ''],
  ])('for %s', (_, task) => {
    expect(diagnose({ task })).toEqual({ modes: [], primary: null, questions: [] });
  });

  it('for Kubernetes without a failure mode', () => {
    expect(selected('how do I install kubectl?')).toEqual([]);
  });
});

describe('the primary mode', () => {
  it.each([
    ['the only one', 'my pods keep getting OOMKilled', 'resource-starvation'],
    ['none of several that weigh the same', 'write a Deployment for a worker', null],
    ['the one that leads', 'kubectl says there are no matches for kind CronJob in batch/v1beta1', 'api-drift'],
    ['none where none applies', 'what is the weather', null],
  ])('is %s', (_, task, expected) => {
    expect(diagnose({ task }).primary).toBe(expected);
  });
});

describe('output', () => {
  it('counts beside a task that says nothing', () => {
    expect(selected('why?', 'Reason: OOMKilled\nExit Code: 137')).toEqual(modes('starvation'));
  });

  it('outweighs the words beside it', () => {
    expect(selected('my rollout hangs', 'no matches for kind "Ingress" in version "extensions/v1beta1"')).toEqual(
      modes('drift'),
    );
  });

  it('counts where it is quoted in the task', () => {
    expect(selected('no matches for kind "Ingress" in version "extensions/v1beta1"')).toEqual(modes('drift'));
  });

  it('is named as the source', () => {
    const [mode] = diagnose({
      output: 'Warning  FailedScheduling  0/3 nodes are available: 3 Insufficient cpu.',
    }).modes;
    expect(mode?.because[0]).toEqual({
      source: 'output',
      quote: '0/3 nodes are available: 3 Insufficient cpu.',
      reason: 'The scheduler finds no node that fits.',
    });
  });

  it('without a message of a known family is read for what it names', () => {
    expect(selected('', 'policy check: the pod has no readinessProbe')).toEqual(modes('rollouts'));
  });
});

describe('manifests', () => {
  const deployment = kindsEvidence([{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }]);
  const found: ManifestEvidence = {
    mode: 'insecure-workload-defaults',
    quote: 'Deployment/web',
    reason: 'It runs as root.',
    weight: 0.95,
  };

  it('alone select by their kinds', () => {
    expect(
      diagnose({ manifests: deployment })
        .modes.map(({ id }) => id)
        .sort(),
    ).toEqual(modes('insecure starvation rollouts'));
  });

  it('count less beside a task about one thing', () => {
    expect(
      diagnose({ task: 'why do I get a 404 from the ingress?', manifests: deployment }).modes.map(({ id }) => id),
    ).toEqual(modes('network'));
  });

  it('count in full where a fault is proven', () => {
    const { modes: all } = diagnose({ task: 'why do I get a 404 from the ingress?', manifests: [found] });
    expect(all.map(({ id }) => id).sort()).toEqual(modes('network insecure'));
  });

  it('count in full beside a review', () => {
    expect(diagnose({ task: 'please check this', manifests: deployment }).modes).toHaveLength(3);
  });
});

describe('quotes', () => {
  it('are short and on one line', () => {
    const task = `new version${' and so on'.repeat(4)}\ngets traffic before it is ready`;
    for (const { because } of diagnose({ task: `${task} in the cluster` }).modes) {
      for (const { quote } of because) expect(quote).toMatch(/^.{1,80}$/);
    }
  });

  it('hold no credential', () => {
    const answer = JSON.stringify(
      diagnose({
        task: 'mount the secret, DB_PASSWORD=hunter2, into the pod',
        output: 'Authorization: Bearer abc.def-ghi: is forbidden',
      }),
    );
    expect(answer).not.toContain('hunter2');
    expect(answer).not.toContain('abc.def-ghi');
  });
});

describe('questions', () => {
  it.each([
    ['a new workload', 'write a Deployment for a queue worker', 3],
    ['a release named', 'write a Deployment for an API on Kubernetes 1.30', 2],
    ['exposure ruled out', 'write a Deployment for a worker, no service, no ingress', 2],
    ['nothing unknown', 'add a readiness probe', 0],
  ])('%s', (_, task, count) => {
    expect(diagnose({ task }).questions).toHaveLength(count);
  });

  it('do not ask for a release that is known', () => {
    const ask = (releaseKnown: boolean) =>
      diagnose({ task: 'write a Deployment for an API', releaseKnown }).questions.join();
    expect(ask(false)).toContain('release');
    expect(ask(true)).not.toContain('release');
  });

  it('ask for the cause of a crash that has none', () => {
    expect(diagnose({ task: 'my pod is in CrashLoopBackOff' }).questions[0]).toContain('describe pod');
    expect(diagnose({ task: 'my pod is in CrashLoopBackOff', output: 'Reason: OOMKilled' }).questions).toEqual([]);
  });
});
