import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/tools/diagnose.js';
import { loadReferences } from '../../src/tools/load-references.js';
import { invoke } from '../../src/tools/tool.js';

const HOST = { read: async () => [] };
const TASK =
  'Write a Deployment for our orders API with a Service and an Ingress at orders.example.com; it reads its database password from a Secret';

test('what an assistant reads before it writes a workload costs what it should, as text and as data', async () => {
  const diagnosis = await invoke(diagnose, { task: TASK }, HOST);
  const modes = diagnosis.modes.map(({ id }) => id);
  expect(modes.length).toBeGreaterThanOrEqual(4);
  const guidance = await invoke(loadReferences, { modes }, HOST);
  expect(guidance.tokens).toBeGreaterThan(2000);
  const text = countTokens(diagnose.render(diagnosis)) + countTokens(loadReferences.render(guidance));
  const data = countTokens(JSON.stringify(diagnosis)) + countTokens(JSON.stringify(guidance));
  expect(text).toBeLessThanOrEqual(3500);
  expect(data).toBeLessThanOrEqual(4500);
});
