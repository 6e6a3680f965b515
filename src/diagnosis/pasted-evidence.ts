import type { Span } from '../text/source-text.js';
import { type Evidence, quoteOf } from './evidence.js';
import { kindsEvidence } from './kinds-evidence.js';
import { PASTED_FACTS } from './lexicon/pasted-facts.js';
import { identifyPasted } from './pasted-manifests.js';
import { fromManifest } from './weigh-manifests.js';

const FACT_WEIGHT = 0.55;

/** What manifests pasted into a task say: their kinds, and lines that are telling by themselves. */
export function pastedEvidence(text: string, manifests: readonly Span[]): Evidence[] {
  return manifests.flatMap(({ start, end }) => {
    const yaml = text.slice(start, end);
    const kinds = kindsEvidence(identifyPasted(yaml)).map(
      (found): Evidence => ({ ...fromManifest(found), source: 'task' }),
    );
    return [...kinds, ...factEvidence(yaml)];
  });
}

function factEvidence(yaml: string): Evidence[] {
  return PASTED_FACTS.flatMap(({ id, mode, pattern, reason }): Evidence[] => {
    const found = pattern.exec(yaml);
    if (!found) return [];
    const quote = quoteOf(yaml, found.index, found.index + found[0].length);
    return [{ mode, reason, quote, weight: FACT_WEIGHT, topic: `pasted ${id}`, source: 'task' }];
  });
}
