import * as z from 'zod/mini';
import { parseDocuments } from '../documents/parse-documents.js';
import { SourceText } from '../text/source-text.js';
import { ARGUMENT_OPTIONS, type Prompt } from './prompt.js';

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

const FrontMatter = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  arguments: z.array(
    z.strictObject({
      name: z.string(),
      description: z.string(),
      required: z._default(z.boolean(), false),
      options: z.optional(z.enum(ARGUMENT_OPTIONS)),
    }),
  ),
});

/**
 * Reads one file of `prompts/`: front matter, then Handlebars text.
 *
 * @throws Error where it does not have that form: the build reads it, never a user.
 */
export function parsePrompt(text: string): Prompt {
  const [, front = '', template = ''] = FILE.exec(text) ?? [];
  const [document] = parseDocuments(new SourceText('<front matter>', front));
  return { ...FrontMatter.parse(JSON.parse(JSON.stringify(document?.root.value ?? null))), template };
}
