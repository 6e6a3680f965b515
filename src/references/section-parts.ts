import type { Section } from './reference.js';

/** What a section says of the repair that it asks for, each in a sentence or two. */
export interface SectionParts {
  /** What happens without it. */
  readonly risk: string;
  /** The right form, in words. */
  readonly right: string;
  /** What it costs, and what can still go wrong. */
  readonly tradeOff: string;
}

/** The paragraphs of a section that begin with **Risk.**, **Right.** and **Trade-off.**; empty where one is not there. */
export function sectionParts({ markdown }: Pick<Section, 'markdown'>): SectionParts {
  const paragraph = (title: string) => {
    const start = markdown.indexOf(`**${title}.** `);
    if (start < 0) return '';
    const end = markdown.indexOf('\n', start);
    return markdown.slice(start + title.length + 6, end < 0 ? undefined : end).trim();
  };
  return { risk: paragraph('Risk'), right: paragraph('Right'), tradeOff: paragraph('Trade-off') };
}

/** The first sentences of a paragraph, until they say enough to be understood alone. */
export function leadOf(text: string): string {
  for (const { index, 0: end } of text.matchAll(/\.(?= )/g))
    if (index >= LEAST_LEAD) return text.slice(0, index + end.length);
  return text;
}

const LEAST_LEAD = 80;
