import { writeBaseline } from '../findings/baseline.js';
import type { Host } from './host.js';
import { judgeRequest } from './judge-request.js';
import { readInput } from './tool.js';
import { validateOutput } from './validate-output.js';

/** The text of a baseline that accepts everything that `validate-output` finds now. */
export async function baselineOf(raw: unknown, host: Host): Promise<string> {
  const { result } = await judgeRequest({ ...readInput(validateOutput, raw), ignoresBaseline: true }, host);
  return writeBaseline(result.findings);
}
