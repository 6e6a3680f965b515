import { completable, type McpServer } from '@modelcontextprotocol/server';
import { POD_SECURITY_LEVELS } from '../findings/pod-security.js';
import { MODE_IDS } from '../modes/failure-modes.js';
import { PROMPTS } from '../prompts/library.generated.js';
import type { ArgumentOptions, Prompt, PromptArgument } from '../prompts/prompt.js';
import { RELEASES } from '../schemas/release.js';
import { beginningWith } from './completion.js';
import { passThrough } from './pass-through.js';

/** The values that a host offers while an argument is typed, the likeliest first. */
const OPTIONS: Readonly<Record<ArgumentOptions, readonly string[]>> = {
  releases: RELEASES.toReversed(),
  modes: MODE_IDS,
  levels: POD_SECURITY_LEVELS.toReversed(),
};

/** The prompts of `prompts/`, with completed arguments. */
export function addPrompts(server: McpServer): void {
  for (const prompt of PROMPTS) addPrompt(server, prompt);
}

function addPrompt(server: McpServer, prompt: Prompt): void {
  const { name, title, description } = prompt;
  server.registerPrompt(name, { title, description, argsSchema: schemaOf(prompt) }, async (values) => {
    const { renderPrompt } = await import('../prompts/render-prompt.js');
    const text = renderPrompt(prompt, (values ?? {}) as Record<string, string>);
    return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
}

/** The JSON Schema that hosts show, and beside it the `shape` in which the server looks completions up. */
function schemaOf(prompt: Prompt) {
  const described = prompt.arguments.map(({ name, description }) => [name, { type: 'string', description }]);
  const required = prompt.arguments.filter((argument) => argument.required).map(({ name }) => name);
  const shape = Object.fromEntries(prompt.arguments.map((argument) => [argument.name, fieldOf(argument)]));
  const schema = passThrough({ type: 'object', properties: Object.fromEntries(described), required });
  return { ...schema, shape };
}

function fieldOf({ options }: PromptArgument) {
  const field = passThrough({ type: 'string' });
  return options ? completable(field, (typed) => beginningWith(OPTIONS[options], typed)) : field;
}
