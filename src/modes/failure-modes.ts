/** The six failure modes, in the order in which they are numbered (1 to 6). */
export const MODE_IDS = [
  'insecure-workload-defaults',
  'resource-starvation',
  'network-exposure',
  'privilege-sprawl',
  'fragile-rollouts',
  'api-drift',
] as const;

export type ModeId = (typeof MODE_IDS)[number];

export interface FailureMode {
  readonly id: ModeId;
  readonly title: string;
  /** What a reviewer asks to find it. */
  readonly question: string;
}

export const FAILURE_MODES: readonly FailureMode[] = [
  {
    id: 'insecure-workload-defaults',
    title: 'Insecure workload defaults',
    question: 'If this process is taken over, what keeps the attacker inside the container?',
  },
  {
    id: 'resource-starvation',
    title: 'Resource starvation',
    question: 'What does each container get under pressure, and what stays up when a node is drained?',
  },
  {
    id: 'network-exposure',
    title: 'Network exposure',
    question: 'Who can reach this pod, whom can it reach, and does traffic arrive where it is meant to?',
  },
  {
    id: 'privilege-sprawl',
    title: 'Privilege sprawl',
    question: 'What may this identity do in the cluster, and where could its credentials leak?',
  },
  {
    id: 'fragile-rollouts',
    title: 'Fragile rollouts',
    question: 'Does the service keep answering while pods start, change and stop?',
  },
  {
    id: 'api-drift',
    title: 'API drift',
    question: 'Does the target release serve these versions and know each of these fields?',
  },
];

/** Whether a text is the id of a failure mode. */
export function isModeId(text: string): text is ModeId {
  return (MODE_IDS as readonly string[]).includes(text);
}

/** The mode of an id. */
export function failureMode(id: ModeId): FailureMode {
  const mode = FAILURE_MODES.find((candidate) => candidate.id === id);
  if (!mode) throw new Error(`Unknown failure mode: ${id}`);
  return mode;
}

/** Reads a mode as people write it: its id, its title in any case, or its number (`1`, `mode 1`). */
export function parseMode(text: string): ModeId | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(?:failure )?mode /, '');
  const number = /^[1-6]$/.test(name) ? FAILURE_MODES[Number(name) - 1] : undefined;
  return (number ?? FAILURE_MODES.find(({ id, title }) => id === name || title.toLowerCase() === name))?.id;
}
