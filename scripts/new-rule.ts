import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isModeId } from '../src/modes/failure-modes.js';

/** Starts a rule: npm run new-rule -- <mode> <id>. What it writes fails the checks until it is filled in. */
const [mode = '', id = ''] = process.argv.slice(2);
if (!isModeId(mode) || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  console.error(
    'Usage: npm run new-rule -- <mode> <id>, such as: npm run new-rule -- fragile-rollouts require-readiness-probe',
  );
  process.exit(2);
}

function write(file: string, text: string): void {
  if (existsSync(file)) throw new Error(`${file} exists.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}

write(
  `src/rules/${mode}/${id}.ts`,
  `import { defineRule } from '../rule.js';

/** TODO: the fact that decides, and its source (KEP, API reference section, PSS control). */
export default defineRule({
  id: '${id}',
  title: 'TODO: what the rule demands',
  severity: 'warning',
  modes: ['${mode}'],
  profiles: ['recommended', 'strict'],
  reference: '${mode}#TODO',
  rationale: 'TODO: why, in a sentence.',
  equivalents: [],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const field = container.at('TODO');
    if (field.exists) return;
    yield { at: field, message: \`Container "\${container.name}" TODO.\` };
  },
});
`,
);
write(
  `test/rules/${mode}/${id}.test.ts`,
  `import rule from '../../../src/rules/${mode}/${id}.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [],
  invalid: [],
});
`,
);
console.log(
  `Next: fill both in, add a section with a good and a bad example to references/${mode}.md, run "npm run generate" and "npm test".`,
);
