import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContract } from '../../src/contract/parse-contract.js';

const MARKDOWN = `Some words before.

## Output contract
Target: Kubernetes 1.33 (assumed)
### Assumptions
- The ingress controller is nginx
  and terminates TLS.
### Failure modes addressed
- insecure-workload-defaults: Deployment/orders-api runs as non-root
- Resource starvation: requests and a memory limit on Deployment/orders-api
- **mode 3** - NetworkPolicy/orders-api
### Remediation and trade-offs
- No CPU limit: bursts are allowed.
### Validation plan
1. \`kubectl apply --dry-run=server -f orders.yaml\`
### Rollback
- \`kubectl rollout undo deployment/orders-api\`

## Something else
- not part of it
`;

const DATA = `target: { kubernetesVersion: "1.33", assumed: true }
assumptions: [TLS ends at the controller]
modes:
  - { id: insecure-workload-defaults, evidence: [Deployment/orders-api] }
  - { id: Resource starvation, evidence: Deployment/orders-api }
  - { id: 3, evidence: [NetworkPolicy/orders-api] }
remediations: [{ mode: resource-starvation, change: No CPU limit, tradeoff: bursts }]
validation: [kubectl apply --dry-run=server]
rollback: [kubectl rollout undo]
`;

const MODES = ['insecure-workload-defaults', 'resource-starvation', 'network-exposure'];

describe('a contract is read in every form', () => {
  test.each([
    ['Markdown', MARKDOWN],
    [
      'Markdown with other heading levels and case',
      MARKDOWN.replaceAll('### ', '#### ').replace('## Output contract', '# THE OUTPUT CONTRACT'),
    ],
    ['Markdown whose parts are headed in bold', MARKDOWN.replace(/^### (.*)$/gm, '**$1**')],
    ['Markdown whose parts are on the level of its heading', MARKDOWN.replaceAll('### ', '## ')],
    ['Markdown with CR LF line ends', MARKDOWN.replaceAll('\n', '\r\n')],
    [
      'a table of modes',
      MARKDOWN.replace(
        /- insecure[\s\S]*?(?=### Rem)/,
        '| Mode | Evidence |\n|---|---|\n| insecure-workload-defaults | Deployment/a |\n| 2 | b |\n| Network exposure | c |\n',
      ),
    ],
    ['YAML', DATA],
    [
      'JSON',
      JSON.stringify({
        target: { kubernetesVersion: '1.33', assumed: true },
        assumptions: ['a'],
        modes: [1, 'resource-starvation', 'mode 3'].map((id) => ({ id, evidence: [] })),
        remediations: ['r'],
        validation: ['v'],
        rollback: ['b'],
      }),
    ],
    ['a fenced block amid prose', `# Answer\nHere you are.\n\n\`\`\`kubeshark-contract\n${DATA}\`\`\`\nBye.\n`],
    [
      'a fenced block that stands beside a Markdown contract',
      `${MARKDOWN.replace('insecure-workload-defaults', 'api-drift')}\n\`\`\`kubeshark-contract\n${DATA}\`\`\`\n`,
    ],
  ])('%s', (_, text) => {
    const { contract, problems } = parseContract(text);
    expect(problems).toEqual([]);
    expect(contract?.modes.map(({ id }) => id)).toEqual(MODES);
    expect(contract?.target).toEqual({ kubernetesVersion: '1.33', assumed: true });
    for (const part of ['assumptions', 'remediations', 'validation', 'rollback'] as const)
      expect(contract?.[part]).toHaveLength(1);
  });

  test('continued lines belong to their item, and evidence to its mode', () => {
    const { contract } = parseContract(MARKDOWN);
    expect(contract?.assumptions).toEqual(['The ingress controller is nginx and terminates TLS.']);
    expect(contract?.modes[0]?.evidence).toEqual(['Deployment/orders-api runs as non-root']);
  });
});

describe('what is wrong with its form is said in words', () => {
  test.each([
    ['a part that is missing', MARKDOWN.replace(/### Rollback[\s\S]*/, ''), ['Part missing or empty: Rollback.']],
    [
      'a part without content',
      MARKDOWN.replace('- No CPU limit: bursts are allowed.\n', ''),
      ['Part missing or empty: Remediation and trade-offs.'],
    ],
    [
      'a mode that is none',
      MARKDOWN.replace('Resource starvation', 'Resource hunger'),
      ['Not a failure mode: "Resource hunger".'],
    ],
    ['a key that is unknown', `${DATA}rolback: [x]\n`, ['Unknown key in the contract: "rolback".']],
    [
      'a part of another type',
      DATA.replace(/^rollback.*$/m, 'rollback: kubectl rollout undo'),
      ["The contract's rollback does not have the expected form."],
    ],
    [
      'a block that is no map',
      '```kubeshark-contract\n- a\n```\n',
      ['The kubeshark-contract block is not a YAML or JSON map.'],
    ],
  ])('%s', (_, text, problems) => {
    expect(parseContract(text).problems).toEqual(problems);
  });

  test.each([
    ['prose', 'All six modes were addressed.'],
    ['a manifest', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n'],
    ['nothing', ''],
  ])('no contract is found in %s', (_, text) => {
    const { contract, problems } = parseContract(text);
    expect(contract).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('No output contract found')]);
  });
});

test('any text is read without an exception', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '## Contract',
      '### Modes',
      '- 1: x',
      '| a | b |',
      '```kubeshark-contract',
      '```',
      'modes: [{id: 9}]',
      '**Rollback**',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => void parseContract(lines.join('\n'))),
    { numRuns: 1000 },
  );
});
