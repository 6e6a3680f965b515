import * as z from 'zod/mini';

/** A part of a tool's input with the words that hosts show for it. */
export function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}
