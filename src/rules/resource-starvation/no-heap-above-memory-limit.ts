import { heapSizes } from '../../resources/heap-size.js';
import { parseQuantity } from '../../resources/quantity.js';
import { podLevelResources } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** The kernel kills a container at its memory limit, whatever its runtime was allowed (Assign Memory Resources). */
export default defineRule({
  id: 'no-heap-above-memory-limit',
  title: 'Heaps are smaller than the memory limit',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#heap-size',
  rationale:
    'A runtime that may grow its heap to the limit or beyond never collects in time, and is killed: stacks, buffers and code need memory beside the heap. Read are -Xmx, --max-old-space-size and GOMEMLIMIT.',
  equivalents: [],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, pod, minor }) {
    const own = container.at('resources', 'limits', 'memory');
    const limit = own.exists ? own : podLevelResources(pod, minor)?.at('limits', 'memory');
    const bytes = parseQuantity(limit?.value);
    if (bytes === undefined || bytes <= 0) return;
    for (const { at, bytes: heap, written } of heapSizes(container)) {
      const message = `Container "${container.name}" allows a heap of ${written} within a memory limit of ${limit?.value}.`;
      if (heap >= bytes) yield { at, message };
    }
  },
});
