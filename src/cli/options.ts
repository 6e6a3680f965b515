import { parseArgs } from 'node:util';
import { inputSchema, type JsonPropertySchema, type Tool } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';

/** One option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean' | 'integer';
  readonly multiple?: boolean;
  readonly description: string;
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;
export type Values = Readonly<Record<string, string | boolean | number | readonly string[] | undefined>>;

export interface ParsedOptions {
  readonly values: Values;
  readonly positionals: readonly string[];
}

export const FORMAT: Options = {
  format: {
    type: 'string',
    choices: ['text', 'json'],
    description: 'What is printed: text (the default) or the data as json.',
  },
};

/**
 * Reads a command's words.
 *
 * @throws UsageError for an unknown option, a missing or a wrong value.
 */
export function parseOptions(args: readonly string[], options: Options): ParsedOptions {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [
      name,
      { type: type === 'boolean' ? type : 'string', multiple } as const,
    ]),
  );
  const { values, positionals } = parseOrExplain(args, config, options);
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typed(name, value, options[name])]),
    ),
    positionals,
  };
}

type Config = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parseOrExplain(args: readonly string[], config: Config, options: Options) {
  try {
    return parseArgs({ args: [...args], options: config ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'Wrong use';
    throw new UsageError(
      `${reason}. Options: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
}

function typed(name: string, value: unknown, option: Option | undefined): Values[string] {
  if (option?.choices && !option.choices.includes(String(value)))
    throw new UsageError(`--${name} must be one of ${option.choices.join(', ')}.`);
  if (option?.type !== 'integer') return value as Values[string];
  if (!/^\d{1,15}$/.test(String(value))) throw new UsageError(`--${name} takes a whole number.`);
  return Number(value);
}

/** The options that a tool's input gives: one for each property, in kebab-case. */
export function optionsOf(tool: Pick<Tool<unknown, unknown>, 'input'>, without: readonly string[]): Options {
  const { properties } = inputSchema(tool);
  const own = Object.entries(properties).filter(([key]) => !without.includes(key));
  return Object.fromEntries(own.map(([key, schema]) => [optionName(key, schema), toOption(schema)]));
}

/** The input that options say, under the tool's own names. */
export function inputOf(tool: Pick<Tool<unknown, unknown>, 'input'>, values: Values): Record<string, unknown> {
  const { properties } = inputSchema(tool);
  const given = Object.entries(properties).map(([key, schema]) => [key, values[optionName(key, schema)]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** `maxTokens` is `--max-tokens`; a list is given one by one, so `modes` is `--mode`. */
function optionName(key: string, { type }: JsonPropertySchema): string {
  const kebab = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return type === 'array' ? kebab.replace(/s$/, '') : kebab;
}

function toOption({ type, description = '', enum: choices, items, default: preset }: JsonPropertySchema): Option {
  const text = preset === undefined ? description : `${description} Default: ${String(preset)}.`.trim();
  if (type === 'array')
    return {
      type: 'string',
      multiple: true,
      description: items?.enum ? `${text} One of ${items.enum.join(', ')}.` : text,
    };
  if (type === 'boolean' || type === 'integer') return { type, description: text };
  return { type: 'string', description: text, ...(choices ? { choices } : {}) };
}
