import * as z from 'zod/mini';
import type { Host } from './host.js';
import { UsageError } from './usage-error.js';

/** One step of the workflow: the same definition serves MCP and the command line. */
export interface Tool<Input, Output> {
  readonly name: string;
  readonly title: string;
  /** What it does and when to call it, for a model: plain and short. */
  readonly description: string;
  /** A strict object: an unknown key is refused by name. */
  readonly input: z.ZodMiniType<Input>;
  /** Data: no clock, no absolute path, no random id. */
  run(input: Input, host: Host): Promise<Output>;
  /** The same as compact text. */
  render(output: Output): string;
}

export function defineTool<Input, Output>(tool: Tool<Input, Output>): Tool<Input, Output> {
  return tool;
}

/**
 * Calls a tool with input that nobody has looked at: the only door.
 *
 * @throws UsageError where the input does not have the form that the tool takes.
 */
export async function invoke<Input, Output>(tool: Tool<Input, Output>, raw: unknown, host: Host): Promise<Output> {
  return tool.run(readInput(tool, raw), host);
}

/**
 * The input of a tool, with its defaults.
 *
 * @throws UsageError where it does not have the form that the tool takes.
 */
export function readInput<Input>({ input }: Pick<Tool<Input, unknown>, 'input'>, raw: unknown): Input {
  const parsed = z.safeParse(input, raw ?? {});
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => explainIssue(input, issue)).join(' '));
}

/** The input of a tool as JSON Schema. */
export function inputSchema(tool: Pick<Tool<unknown, unknown>, 'input'>): JsonObjectSchema {
  const { $schema, ...schema } = z.toJSONSchema(tool.input, { io: 'input' }) as JsonObjectSchema & { $schema?: string };
  return schema;
}

export interface JsonObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonPropertySchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

export interface JsonPropertySchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: JsonPropertySchema;
}

type Issue = z.core.$ZodIssue;

function explainIssue(input: z.ZodMiniType, issue: Issue): string {
  const { properties } = inputSchema({ input });
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ');
    return `Unknown argument ${unknown}. Known: ${Object.keys(properties).join(', ')}.`;
  }
  const [name = ''] = issue.path;
  return `Argument "${String(name)}" ${expectation(issue, properties[String(name)])}.`;
}

function expectation(issue: Issue, schema: JsonPropertySchema | undefined): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `must be ${issue.minimum} or more`;
    case 'too_big':
      return `must be ${issue.maximum} or less`;
    case 'invalid_type':
      return `must be of type ${schema?.type ?? issue.expected}${schema?.items?.type && issue.path.length < 2 ? ` of ${schema.items.type}s` : ''}`;
    default:
      return 'does not have the expected form';
  }
}
