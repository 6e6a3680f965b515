import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';

/** Publishes a schema and lets every input through: whoever takes it refuses what does not fit, in words that help. */
export function passThrough(schema: object): StandardSchemaWithJSON<unknown, unknown> {
  const convert = () => ({ ...schema });
  return {
    '~standard': {
      version: 1,
      vendor: 'kubeshark',
      validate: (value) => ({ value }),
      jsonSchema: { input: convert, output: convert },
    },
  };
}
