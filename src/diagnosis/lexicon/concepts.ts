import { API_DRIFT } from './api-drift.js';
import type { Concept } from './concept.js';
import { FRAGILE_ROLLOUTS } from './fragile-rollouts.js';
import { INSECURE_WORKLOAD_DEFAULTS } from './insecure-workload-defaults.js';
import { NETWORK_EXPOSURE } from './network-exposure.js';
import { PRIVILEGE_SPRAWL } from './privilege-sprawl.js';
import { RESOURCE_STARVATION } from './resource-starvation.js';

/** Phrases that hold a word of the lexicon and mean something else. */
const OTHER_MEANINGS: Concept = {
  id: 'other-meanings',
  nature: 'thing',
  kubernetes: 0,
  signals: [],
  terms: {
    en: 'production|operational|launch readiness; rate limit*; service level*; root cause*; token* per; background|profile|header|hero|cover image*; job board|market|site|title|seeker*|hunt*; a job board|market|site; the job board|market',
  },
};

/** Every concept that a request can name. */
export const CONCEPTS: readonly Concept[] = [
  OTHER_MEANINGS,
  ...INSECURE_WORKLOAD_DEFAULTS,
  ...RESOURCE_STARVATION,
  ...NETWORK_EXPOSURE,
  ...PRIVILEGE_SPRAWL,
  ...FRAGILE_ROLLOUTS,
  ...API_DRIFT,
];
