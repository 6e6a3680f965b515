import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Mutation, mutationsOf } from './mutations.js';

/**
 * Breaks each rule in many ways, one at a time, and says which breaks its tests do not notice:
 * node scripts/run.mjs scripts/mutate-rules.ts [RULE-ID...]
 *
 * Every round breaks all rules at once, each in one way, and runs the tests of all: a test looks at its own rule alone.
 */
interface RuleFile {
  readonly id: string;
  readonly path: string;
  readonly test: string;
  readonly text: string;
  readonly mutations: readonly Mutation[];
}

const MOST = 24;
const wanted = new Set(process.argv.slice(2));

function ruleFiles(): RuleFile[] {
  const paths = (readdirSync('src/rules', { recursive: true }) as string[]).filter((path) => path.includes('/'));
  const rules = paths.filter((path) => wanted.size === 0 || wanted.has(basename(path, '.ts'))).sort();
  return rules.map((name) => {
    const path = join('src/rules', name);
    const text = readFileSync(path, 'utf8');
    const test = join('test/rules', name.replace(/\.ts$/, '.test.ts'));
    return { id: basename(name, '.ts'), path, test, text, mutations: thinned(mutationsOf(path, text)) };
  });
}

/** At most so many, evenly chosen. */
function thinned(mutations: readonly Mutation[]): Mutation[] {
  const step = Math.max(1, mutations.length / MOST);
  return Array.from(
    { length: Math.min(MOST, mutations.length) },
    (_, index) => mutations[Math.floor(index * step)],
  ).flatMap((mutation) => mutation ?? []);
}

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The test files that pass. */
function passing(folder: string, tests: readonly string[]): Set<string> {
  const report = join(folder, 'report.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`, ...tests];
  spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: readonly { name: string; status: string }[];
  };
  return new Set(testResults.filter(({ status }) => status === 'passed').map(({ name }) => name));
}

const rules = ruleFiles();
const folder = copyProject();
let [broken, survived] = [0, 0];
try {
  for (let round = 0; round < Math.max(...rules.map(({ mutations }) => mutations.length)); round++) {
    const mutants = rules.flatMap((rule) => {
      const mutation = rule.mutations[round];
      return mutation ? [{ rule, mutation }] : [];
    });
    for (const { rule, mutation } of mutants) writeFileSync(join(folder, rule.path), mutation.text);
    const passed = passing(
      folder,
      mutants.map(({ rule }) => rule.test),
    );
    for (const { rule, mutation } of mutants) {
      writeFileSync(join(folder, rule.path), rule.text);
      broken++;
      if (!passed.has(join(folder, rule.test))) continue;
      survived++;
      console.log(`${rule.path}:${mutation.line} ${mutation.what}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${broken} breaks of ${rules.length} rules, ${survived} not noticed.`);
