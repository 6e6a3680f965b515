import type { Finding, Fix } from '../findings/finding.js';

/** A finding that carries a repair. */
export type Repairable = Finding & { readonly fix: Fix };
