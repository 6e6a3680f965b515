import { parseQuantity } from '../../resources/quantity.js';
import { defineRule } from '../rule.js';

const MEBIBYTE = 2 ** 20;

/** Resource Management for Pods and Containers. */
export default defineRule({
  id: 'no-round-request',
  title: 'Requests are measured, not guessed',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#requests-without-measure',
  rationale:
    'Opt-in: where CPU and memory are both round, nobody looked at what the program uses. A measured amount may be rounded on purpose, so the finding is for those who ask.',
  equivalents: [],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const requests = container.at('resources', 'requests');
    const [cpu, memory] = [requests.at('cpu').value, requests.at('memory').value];
    if (!isRoundCpu(parseQuantity(cpu)) || !isRoundMemory(parseQuantity(memory))) return;
    const message = `Container "${container.name}" requests ${cpu} of CPU and ${memory} of memory, which look like a guess.`;
    yield { at: requests, message };
  },
});

/** 100m, 250m, 500m and whole cores: what examples use. */
function isRoundCpu(cores = 0): boolean {
  const milli = Math.round(cores * 1000);
  return milli > 0 && (milli % 1000 === 0 || [100, 200, 250, 500].includes(milli));
}

/** Powers of two in mebibytes from 64 on, and whole gibibytes. */
function isRoundMemory(bytes = 0): boolean {
  const size = bytes / MEBIBYTE;
  return size >= 64 && (size % 1024 === 0 || Number.isInteger(Math.log2(size)));
}
