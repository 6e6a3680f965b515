// Runs TypeScript scripts one after the other: node scripts/run.mjs SCRIPT.ts [SCRIPT.ts...] [ARGUMENT...]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const words = process.argv.slice(2);
const count = words.findIndex((word) => !word.endsWith('.ts'));
const scripts = count < 0 ? words : words.slice(0, count);
const args = words.slice(scripts.length);
if (!scripts.length) throw new Error('Usage: node scripts/run.mjs SCRIPT.ts [SCRIPT.ts...] [ARGUMENT...]');
// Beside node_modules, so that packages left out of the bundle are still found.
const folder = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.run-'));
const outfile = join(folder, 'script.mjs');
try {
  for (const script of scripts) {
    await build({
      entryPoints: [script],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
    if (status !== 0) {
      process.exitCode = status ?? 1;
      break;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
