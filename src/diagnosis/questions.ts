import type { ModeId } from '../modes/failure-modes.js';

/** What is known about a request when questions are chosen. */
export interface Known {
  readonly selected: ReadonlySet<ModeId>;
  /** A workload's manifests are asked for or reviewed. */
  readonly workload: boolean;
  readonly releaseNamed: boolean;
  /** Modes that the text rules out, such as by `no ingress`. */
  readonly ruledOut: ReadonlySet<ModeId>;
  /** A pod restarts or stays away and no cause is told. */
  readonly causeUnknown: boolean;
  /** Kubernetes is what it is about, but the words say nothing for any mode. */
  readonly nothingFound: boolean;
}

const MOST_QUESTIONS = 3;

/** At most three questions, each of which could change the selection. */
export function questionsFor(known: Known): string[] {
  const open = (mode: ModeId) => !known.selected.has(mode) && !known.ruledOut.has(mode);
  const questions: string[] = [];
  if (known.causeUnknown)
    questions.push('What do the events and the last state of the pod say (`kubectl describe pod`)?');
  if (known.nothingFound && known.selected.size === 0)
    questions.push('What exactly happens: which manifest, and which message or event?');
  if (known.workload && open('network-exposure')) {
    questions.push('Does anything reach it over the network, and from outside of the cluster?');
  }
  if (known.workload && open('privilege-sprawl')) {
    questions.push('Does it call the Kubernetes API or need credentials?');
  }
  if ((known.workload || known.selected.has('network-exposure')) && open('api-drift') && !known.releaseNamed) {
    questions.push('Which Kubernetes release does the cluster run?');
  }
  return questions.slice(0, MOST_QUESTIONS);
}
