// Start-up of the built command, as ratios to a bare Node in the same run: median and range of the pairs.
import { spawnSync } from 'node:child_process';

const RUNS = Number(process.argv[2] ?? 21);
const CASES = {
  'validate, one file': ['dist/cli.cjs', 'validate', 'examples/repaired.yaml'],
  'validate, first draft': ['dist/cli.cjs', 'validate', 'examples/first-draft.yaml'],
  diagnose: ['dist/cli.cjs', 'diagnose', '--task', 'Write a Deployment for an orders API'],
  'load-references': ['dist/cli.cjs', 'load-references', '--mode', 'network-exposure'],
  '--version': ['dist/cli.cjs', '--version'],
};

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status === 2) throw new Error(`${args.join(' ')} could not judge`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

for (const [name, args] of Object.entries(CASES)) {
  milliseconds(args);
  const pairs = Array.from({ length: RUNS }, () => ({ bare: milliseconds(['-e', '0']), own: milliseconds(args) }));
  const ratios = pairs.map(({ bare, own }) => own / bare);
  const [bare, own] = ['bare', 'own'].map((key) => median(pairs.map((pair) => pair[key])).toFixed(0));
  console.log(
    `${name}: ${median(ratios).toFixed(2)} x a bare node (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; ${own} ms against ${bare} ms, Node ${process.versions.node})`,
  );
}
