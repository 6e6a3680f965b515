// Builds dist/: a small launcher, and one self-contained file for each command, so that none pays for the others.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const COMMANDS = ['serve', 'validate', 'diagnose', 'load-references', 'propose-fixes', 'rules'];

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    cli: 'src/cli/launch.ts',
    ...Object.fromEntries(COMMANDS.map((name) => [`commands/${name}`, `src/cli/${name}.ts`])),
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // CommonJS, because V8 can keep compiled scripts but not compiled modules, and Node starts it faster.
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { KUBESHARK_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
  logLevel: 'warning',
});
// Regular expressions are written as they stand: escaped like all else, a file is bytes that need no decoding.
for (const file of ['cli.cjs', ...COMMANDS.map((name) => `commands/${name}.cjs`)]) {
  const text = readFileSync(`dist/${file}`, 'utf8');
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(`dist/${file}`, text.replace(/[^\0-\x7f]/g, escaped));
}
writeFileSync('dist/cli.cjs', `#!/usr/bin/env node\n${readFileSync('dist/cli.cjs', 'utf8')}`);
chmodSync('dist/cli.cjs', 0o755);

const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/warm-up.ts'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
