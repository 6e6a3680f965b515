import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../src/cli/command.js';
import { compileBundle, compiledFile } from '../src/cli/load-bundle.js';
import { main } from '../src/cli/main.js';

/**
 * Runs each built command once on the examples, and keeps what V8 has compiled by then beside it: functions that ran are
 * in it, so that the next start compiles nothing.
 */
const REQUESTS = [
  {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'build', version: '1' } },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
  {
    id: 3,
    method: 'tools/call',
    params: { name: 'validate-output', arguments: { files: ['examples/first-draft.yaml'] } },
  },
];

const RUNS: Readonly<Record<string, { readonly words: readonly string[]; readonly input?: string }>> = {
  validate: { words: ['validate', 'examples/first-draft.yaml', 'examples/repaired.yaml'] },
  diagnose: { words: ['diagnose', '--task', 'Write a Deployment with an Ingress; the pods get OOMKilled'] },
  'load-references': { words: ['references', '--mode', 'network-exposure'] },
  'propose-fixes': { words: ['fix', '--diff', 'examples/first-draft.yaml'] },
  rules: { words: ['rules'] },
  serve: {
    words: ['serve'],
    input: REQUESTS.map((request) => `${JSON.stringify({ jsonrpc: '2.0', ...request })}\n`).join(''),
  },
};

const [file] = process.argv.slice(2);
if (file) await warmUp(file);
else for (const name of Object.keys(RUNS)) await inProcessOfItsOwn(name);

async function warmUp(name: string): Promise<void> {
  const path = resolve('dist/commands', `${name}.cjs`);
  const { exports, script } = compileBundle(path);
  const status = await main(RUNS[name]?.words ?? [], async () => (exports as { command: Command }).command);
  if (status === 2) throw new Error(`The command in ${name}.cjs does not run.`);
  writeFileSync(compiledFile(path), script.createCachedData());
}

function inProcessOfItsOwn(name: string): void {
  const self = fileURLToPath(import.meta.url);
  const { status, stderr } = spawnSync(process.execPath, [self, name], {
    input: RUNS[name]?.input ?? '',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Warming up ${name} failed: ${stderr}`);
}
