import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/tools/diagnose.js';
import { sectionsToLoad } from '../../src/tools/sections-to-load.js';

const HOST = { read: async () => [] };

describe('the sections to load', () => {
  it('begin with what an audit found', async () => {
    const manifests =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  containers: [{ name: x, image: "x:1", securityContext: { privileged: true } }]\n';
    const { modes } = await diagnose.run({ manifests }, HOST);
    expect(modes[0]?.references[0]).toBe('insecure-workload-defaults#privileged-containers');
  });

  it.each([
    ['fragile-rollouts', 'our liveness probes restart everything', 'fragile-rollouts#liveness-probes'],
    ['fragile-rollouts', 'which image tag should I use', 'fragile-rollouts#image-tags'],
    ['network-exposure', 'the selector of my service', 'network-exposure#service-selectors'],
    ['resource-starvation', 'a disruption budget for it', 'resource-starvation#disruption-budgets'],
  ] as const)('of %s follow the words of "%s"', (mode, request, expected) => {
    expect(sectionsToLoad(mode, [], request)[0]).toBe(expected);
  });

  it('are the first ones where nothing is named', () => {
    expect(sectionsToLoad('network-exposure', [], '')[0]).toBe('network-exposure#isolation');
  });
});
