import { McpServer } from '@modelcontextprotocol/server';
import { diagnose } from '../tools/diagnose.js';
import type { Host } from '../tools/host.js';
import { loadReferences } from '../tools/load-references.js';
import { proposeFixes } from '../tools/propose-fixes.js';
import { inputSchema, invoke, type Tool } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import { validateOutput } from '../tools/validate-output.js';
import { VERSION } from '../tools/version.js';
import { passThrough } from './pass-through.js';
import { addPrompts } from './prompts.js';
import { addResources } from './resources.js';
import { addSkill } from './skill.js';

const INSTRUCTIONS =
  'Checks Kubernetes manifests for six failure modes. Use it whenever you write, change or review manifests: diagnose the request, load-references for the modes it names, propose-fixes for manifests that exist, then validate-output on the result, and again with the output contract before you hand it over.';

/** A server for one connection: tools, prompts and references, all read-only and offline. */
export function createServer(host: Host): McpServer {
  const server = new McpServer(
    { name: 'kubeshark', title: 'KubeShark', version: VERSION },
    { instructions: INSTRUCTIONS },
  );
  addTool(server, diagnose, host);
  addTool(server, loadReferences, host);
  addTool(server, proposeFixes, host);
  addTool(server, validateOutput, host);
  addPrompts(server);
  addResources(server);
  addSkill(server);
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
