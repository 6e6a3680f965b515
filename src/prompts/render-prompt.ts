import Handlebars from 'handlebars';
import type { Prompt } from './prompt.js';

/**
 * Fills a prompt in.
 *
 * Handlebars renders a missing block argument as nothing, even in strict mode, so arguments are checked before it sees
 * them.
 *
 * @throws RangeError where an argument is unknown or a required one is missing or blank.
 */
export function renderPrompt(prompt: Prompt, values: Readonly<Record<string, string | undefined>>): string {
  const names = prompt.arguments.map(({ name }) => name);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  if (unknown.length)
    throw new RangeError(
      `Prompt "${prompt.name}" has no argument "${unknown[0]?.slice(0, 60)}". Known: ${names.join(', ')}.`,
    );
  const missing = prompt.arguments.find(({ name, required }) => required && !values[name]?.trim());
  if (missing)
    throw new RangeError(`Prompt "${prompt.name}" needs the argument "${missing.name}": ${missing.description}.`);
  const context = Object.fromEntries(names.map((name) => [name, values[name]?.trim() ?? '']));
  return Handlebars.compile(prompt.template, { strict: true, noEscape: true })(context).trim();
}
