import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { PROMPTS } from '../prompts/library.generated.js';
import type { Prompt } from '../prompts/prompt.js';
import { LIBRARY } from '../references/library.generated.js';
import { diagnose } from '../tools/diagnose.js';
import type { Host } from '../tools/host.js';
import { loadReferences } from '../tools/load-references.js';
import { inputSchema, invoke, type Tool } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import { validateOutput } from '../tools/validate-output.js';
import { VERSION } from '../tools/version.js';

const INSTRUCTIONS =
  'Checks Kubernetes manifests for six failure modes. Use it whenever you write, change or review manifests: diagnose the request, load-references for the modes it names, then validate-output on the result, and again with the output contract before you hand it over.';

/** A server for one connection: tools, prompts and references, all read-only and offline. */
export function createServer(host: Host): McpServer {
  const server = new McpServer(
    { name: 'kubeshark', title: 'KubeShark', version: VERSION },
    { instructions: INSTRUCTIONS },
  );
  addTool(server, diagnose, host);
  addTool(server, loadReferences, host);
  addTool(server, validateOutput, host);
  for (const prompt of PROMPTS) addPrompt(server, prompt);
  addResources(server);
  return server;
}

const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

function addTool<Input, Output>(server: McpServer, tool: Tool<Input, Output>, host: Host): void {
  const { name, title, description } = tool;
  const config = { title, description, inputSchema: passThrough(inputSchema(tool)), annotations: ANNOTATIONS };
  server.registerTool(name, config, async (raw: unknown) => {
    try {
      const output = await invoke(tool, raw, host);
      return {
        content: [{ type: 'text', text: tool.render(output) }],
        structuredContent: output as Record<string, unknown>,
      };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { content: [{ type: 'text', text: error.message }], isError: true };
    }
  });
}

/** Publishes a schema and lets every input through: `invoke` refuses what does not fit, in words that help. */
function passThrough(schema: object): StandardSchemaWithJSON<unknown, unknown> {
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

function addPrompt(server: McpServer, prompt: Prompt): void {
  const { name, title, description } = prompt;
  const properties = Object.fromEntries(
    prompt.arguments.map((argument) => [argument.name, { type: 'string', description: argument.description }]),
  );
  const required = prompt.arguments.filter((argument) => argument.required).map((argument) => argument.name);
  const argsSchema = passThrough({ type: 'object', properties, required });
  server.registerPrompt(name, { title, description, argsSchema }, async (values) => {
    const { renderPrompt } = await import('../prompts/render-prompt.js');
    const text = renderPrompt(prompt, (values ?? {}) as Record<string, string>);
    return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
}

function addResources(server: McpServer): void {
  for (const { name, title, summary, sections } of LIBRARY) {
    const text = sections.map(({ markdown }) => markdown).join('\n\n');
    addText(server, {
      uri: `kubeshark://references/${name}`,
      title,
      description: summary,
      text: `# ${title}\n\n${text}\n`,
    });
  }
  for (const { name, title, description, template } of PROMPTS) {
    addText(server, { uri: `kubeshark://prompts/${name}`, title: `Prompt: ${title}`, description, text: template });
  }
}

interface TextResource {
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

function addText(server: McpServer, { uri, title, description, text }: TextResource): void {
  const mimeType = 'text/markdown';
  server.registerResource(uri, uri, { title, description, mimeType }, () => ({ contents: [{ uri, mimeType, text }] }));
}
