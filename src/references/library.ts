import type { Reference, Section } from './reference.js';

/** A section with what it costs: an upper bound in the o200k vocabulary, counted when the project was built. */
export interface MeasuredSection extends Section {
  readonly tokens: number;
}

export type Library = readonly (Omit<Reference, 'sections'> & { readonly sections: readonly MeasuredSection[] })[];
