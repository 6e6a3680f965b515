import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Case, InvalidCase } from './test-rule.js';

/** A case of a rule's own test. */
export interface OwnCase {
  readonly rule: string;
  readonly given: Case;
  readonly isInvalid: boolean;
}

interface Collected {
  readonly rule: { readonly id: string };
  readonly cases: { readonly valid: readonly Case[]; readonly invalid: readonly InvalidCase[] };
}

const STUBS: Readonly<Record<string, string>> = {
  'test-rule': 'export const collected = []; export const testRule = (rule, cases) => collected.push({ rule, cases });',
  vitest:
    'const nothing = () => nothing; nothing.each = nothing; export const describe = nothing, test = nothing, expect = nothing;',
};

/** Reads the tests of rules as tables of cases, instead of running them. */
const asTables: Plugin = {
  name: 'as-tables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /(?:^|\/)(?:test-rule\.js|vitest)$/ }, ({ path }) => ({
      path: path === 'vitest' ? 'vitest' : 'test-rule',
      namespace: 'stub',
    }));
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: STUBS[path] ?? '' }));
  },
};

/** The cases of every rule's own test, each text once. */
export async function allCases(): Promise<readonly OwnCase[]> {
  const files = (readdirSync('test/rules', { recursive: true }) as string[])
    .filter((file) => /\/[^/]+\.test\.ts$/.test(file))
    .sort();
  const imports = files.map((file) => `import './${join('test/rules', file)}';`);
  // Beside node_modules, so that packages left out of the bundle are still found.
  const folder = mkdtempSync(resolve('node_modules/.cases-'));
  try {
    const outfile = join(folder, 'cases.mjs');
    await build({
      stdin: { contents: `${imports.join('\n')}\nexport { collected } from 'test-rule.js';`, resolveDir: '.' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      plugins: [asTables],
      logLevel: 'error',
    });
    const { collected } = (await import(pathToFileURL(outfile).href)) as { collected: readonly Collected[] };
    return withoutRepeats(collected.flatMap(casesOf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function casesOf({ rule, cases }: Collected): OwnCase[] {
  const valid = cases.valid.map((given) => ({ rule: rule.id, given, isInvalid: false }));
  return [...valid, ...cases.invalid.map((given) => ({ rule: rule.id, given, isInvalid: true }))];
}

function withoutRepeats(cases: readonly OwnCase[]): OwnCase[] {
  const byText = new Map(
    cases.toReversed().map((own) => [JSON.stringify([own.given.yaml, own.given.release, own.given.complete]), own]),
  );
  return [...byText.values()].toReversed();
}
