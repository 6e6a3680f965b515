import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  define: { KUBESHARK_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: [['default', { summary: false }], './test/support/count-reporter.ts'],
    testTimeout: 30_000,
    // No test changes what another one sees, and loading all rules anew for each file takes minutes.
    isolate: false,
  },
});
