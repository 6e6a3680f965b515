import { type Evidence, quoteOf } from './evidence.js';
import { kindsEvidence } from './kinds-evidence.js';
import { PASTED_FACTS } from './lexicon/pasted-facts.js';
import { identifyPasted } from './pasted-manifests.js';
import type { Scene } from './scene.js';
import { fromManifest } from './weigh-manifests.js';

const FACT_WEIGHT = 0.55;

type Pasted = Pick<Scene, 'task' | 'pasted'>;

/** What the kinds of manifests pasted into a task say, as far as their lines show them. */
export function kindsOfPasted({ task, pasted }: Pasted): Evidence[] {
  return pasted.flatMap(({ start, end }) =>
    kindsEvidence(identifyPasted(task.slice(start, end))).map((found) => ({ ...fromManifest(found), source: 'task' })),
  );
}

/** What lines of pasted manifests say by themselves, whole objects or not. */
export function factsOfPasted({ task, pasted }: Pasted): Evidence[] {
  return pasted.flatMap(({ start, end }) => factEvidence(task.slice(start, end)));
}

function factEvidence(yaml: string): Evidence[] {
  return PASTED_FACTS.flatMap(({ id, mode, pattern, reason }): Evidence[] => {
    const found = pattern.exec(yaml);
    if (!found) return [];
    const quote = quoteOf(yaml, found.index, found.index + found[0].length);
    return [{ mode, reason, quote, weight: FACT_WEIGHT, topic: `pasted ${id}`, source: 'task' }];
  });
}
