import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { PROMPTS } from '../prompts/library.generated.js';
import { LIBRARY } from '../references/library.generated.js';
import type { Library } from '../references/library.js';
import { beginningWith } from './completion.js';

const ROOT = 'kubeshark://references/';
const MIME_TYPE = 'text/markdown';

/** References, each of their sections, and the text of prompts, for hosts that read resources. */
export function addResources(server: McpServer): void {
  for (const reference of LIBRARY) {
    const { name, title, summary } = reference;
    addText(server, { uri: `${ROOT}${name}`, title, description: summary, text: referenceText(reference) });
  }
  for (const { name, title, description, template } of PROMPTS)
    addText(server, { uri: `kubeshark://prompts/${name}`, title: `Prompt: ${title}`, description, text: template });
  addSections(server);
}

/** A whole reference, with its title. */
export function referenceText({ title, sections }: Library[number]): string {
  return `# ${title}\n\n${sections.map(({ markdown }) => markdown).join('\n\n')}\n`;
}

interface TextResource {
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

function addText(server: McpServer, { uri, title, description, text }: TextResource): void {
  server.registerResource(uri, uri, { title, description, mimeType: MIME_TYPE }, () => ({
    contents: [{ uri, mimeType: MIME_TYPE, text }],
  }));
}

/** Sections by their own addresses: too many to list, so that they are completed instead. */
function addSections(server: McpServer): void {
  const template = new ResourceTemplate(`${ROOT}{name}#{section}`, {
    list: undefined,
    complete: {
      name: (typed) =>
        beginningWith(
          LIBRARY.map(({ name }) => name),
          typed,
        ),
      section: (typed, context) => beginningWith(anchorsOf(context?.arguments?.name), typed),
    },
  });
  const description = 'One section of a reference: risk, how models get it wrong, right form, trade-off.';
  server.registerResource(
    'reference-section',
    template,
    { title: 'Reference section', description, mimeType: MIME_TYPE },
    (uri, { name, section }) => {
      const id = `${String(name)}#${String(section)}`;
      const found = LIBRARY.flatMap(({ sections }) => sections).find((candidate) => candidate.id === id);
      if (!found) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: MIME_TYPE, text: found.markdown }] };
    },
  );
}

/** The anchors of one reference, or of all. */
function anchorsOf(name: string | undefined): string[] {
  const sections = LIBRARY.filter((reference) => !name || reference.name === name).flatMap(
    (reference) => reference.sections,
  );
  return sections.map(({ id }) => id.slice(id.indexOf('#') + 1));
}
