import * as z from 'zod/mini';
import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import { LIBRARY } from '../references/library.generated.js';
import type { MeasuredSection } from '../references/library.js';
import { isAbout, selectSections } from '../references/select-sections.js';
import { RULES } from '../rules/catalogue.generated.js';
import { described } from './described.js';
import { defineTool } from './tool.js';
import { UsageError } from './usage-error.js';

export interface LoadReferencesOutput {
  readonly markdown: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly modes: readonly ModeId[];
    readonly tokens: number;
  }[];
  /** Upper bound in the o200k vocabulary; never more than `maxTokens`. */
  readonly tokens: number;
  /** What the budget left out, the most useful first. */
  readonly omitted: readonly { readonly id: string; readonly title: string; readonly tokens: number }[];
  /** What else it left out, where that is more than is worth naming. */
  readonly further?: { readonly sections: number; readonly tokens: number };
}

/** How many sections that were left out are named: a list of a hundred would cost more than some of them. */
const OMITTED_NAMED = 5;

export const loadReferences = defineTool({
  name: 'load-references',
  title: 'Load reference sections',
  description:
    'Loads the guidance for the diagnosed failure modes, or for rules, sections or topics, within a token budget: risk, how models get it wrong, right form, trade-off.',
  input: z.strictObject({
    modes: described(z.optional(z.array(z.enum(MODE_IDS))), 'Failure modes, as diagnose names them.'),
    rules: described(z.optional(z.array(z.string())), 'Rule ids of findings.'),
    sections: described(z.optional(z.array(z.string())), 'Section ids, as name#section.'),
    topics: described(z.optional(z.array(z.string())), 'Words such as probes, rbac, ingress.'),
    maxTokens: described(z._default(z.int().check(z.gte(1)), 3000), 'Budget in tokens.'),
  }),
  async run({ modes = [], rules = [], sections = [], topics = [], maxTokens }): Promise<LoadReferencesOutput> {
    if (!modes.length && !rules.length && !sections.length && !topics.length) {
      throw new UsageError(`Name what to load: modes (${MODE_IDS.join(', ')}), rules, sections or topics.`);
    }
    for (const id of sections) requireSection(id);
    for (const topic of topics) requireTopic(topic);
    const named = [...sections, ...rules.map(sectionOfRule)];
    const { included, omitted, tokens } = selectSections(LIBRARY, { modes, sections: named, topics, maxTokens });
    return {
      markdown: included.map(({ markdown }) => markdown).join('\n\n'),
      sections: included.map(({ id, title, modes: own, tokens: cost }) => ({ id, title, modes: own, tokens: cost })),
      tokens,
      omitted: omitted.slice(0, OMITTED_NAMED).map(({ id, title, tokens: cost }) => ({ id, title, tokens: cost })),
      ...furtherOf(omitted.slice(OMITTED_NAMED)),
    };
  },
  render({ markdown, omitted, further }) {
    const named = omitted.map(({ id, tokens }) => `${id} (${tokens} tokens)`);
    const rest = further ? [...named, `${further.sections} more (${further.tokens} tokens)`] : named;
    return rest.length ? `${markdown}\n\nLeft out for the budget: ${rest.join(', ')}.` : markdown;
  },
});

function furtherOf(sections: readonly MeasuredSection[]): Pick<LoadReferencesOutput, 'further'> {
  if (!sections.length) return {};
  return { further: { sections: sections.length, tokens: sections.reduce((sum, { tokens }) => sum + tokens, 0) } };
}

const allSections = (): readonly MeasuredSection[] => LIBRARY.flatMap((reference) => reference.sections);

function requireSection(id: string): void {
  if (allSections().some((section) => section.id === id)) return;
  const [name] = id.split('#');
  const near = allSections().filter((section) => section.id.startsWith(`${name}#`));
  const known = near.length ? near.map((section) => section.id) : LIBRARY.map((reference) => `${reference.name}#…`);
  throw new UsageError(`No section "${id.slice(0, 100)}". Known: ${known.join(', ')}.`);
}

function requireTopic(topic: string): void {
  if (allSections().some((section) => isAbout(section, topic))) return;
  throw new UsageError(
    `No section on "${topic.slice(0, 60)}". References: ${LIBRARY.map(({ name }) => name).join(', ')}.`,
  );
}

function sectionOfRule(id: string): string {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) return rule.reference;
  throw new UsageError(`No rule "${id.slice(0, 60)}". The command "kubeshark-mcp rules" lists them.`);
}
