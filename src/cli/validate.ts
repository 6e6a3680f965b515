import { existsSync } from 'node:fs';
import type { Severity } from '../findings/finding.js';
import type { ReportInput } from '../reports/report-input.js';
import type { Host } from '../tools/host.js';
import { invoke } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import { validateOutput } from '../tools/validate-output.js';
import type { Command } from './command.js';
import { configuredHost, JUDGING_OPTIONS } from './configured-host.js';
import type { ExitStatus } from './io.js';
import { FORMAT, inputOf, optionsOf, type Values } from './options.js';
import { failOn, isAbove } from './threshold.js';

export const command: Command = {
  name: validateOutput.name,
  summary: validateOutput.description,
  usage: '[PATH…|-]',
  options: {
    ...optionsOf(validateOutput, ['manifests', 'files', 'complete', 'contract', 'crds', 'suppressions', 'against']),
    against: {
      type: 'string',
      description:
        'The set before, as a file, a folder or a git ref (the same paths as they are there): the change is judged too.',
    },
    contract: { type: 'string', description: 'A file that holds the output contract, to be held against the audit.' },
    crds: {
      type: 'string',
      multiple: true,
      description:
        'Files or folders of CRDs, or of JSON schemas as GROUP/KIND_VERSION.json or KIND-GROUP-VERSION.json: by them custom resources are judged.',
    },
    ...JUDGING_OPTIONS,
    'fail-on-unjudged': { type: 'boolean', description: 'Exit with 2 where anything could not be judged.' },
    'write-baseline': { type: 'string', description: 'Writes such a file of what is found now, and goes by it.' },
    'no-suppressions': { type: 'boolean', description: 'Shows also what comments and annotations suppress.' },
    ...FORMAT,
  },
  async run({ values, positionals }, io) {
    const files = positionals.filter((path) => path !== '-');
    if (!positionals.length) throw new UsageError('Nothing to judge: name files or folders, or - for standard input.');
    const input = {
      maxFindings: Number.MAX_SAFE_INTEGER,
      ...inputOf(validateOutput, { ...values, contract: undefined, suppressions: undefined, against: undefined }),
      ...(positionals.includes('-') ? { manifests: await io.readStdin() } : {}),
      ...(files.length ? { files } : {}),
      ...(values.crds ? { crds: values.crds } : {}),
      ...(typeof values.contract === 'string' ? { contract: io.readText(values.contract) } : {}),
      complete: values.fragment !== true,
      suppressions: values['no-suppressions'] !== true,
    };
    if (typeof values['write-baseline'] === 'string') {
      const { baselineOf } = await import('../tools/baseline-of.js');
      io.writeText(
        values['write-baseline'],
        await baselineOf(input, configuredHost({ ...values, baseline: undefined })),
      );
    }
    const baseline = values['write-baseline'] ?? values.baseline;
    const host = withBefore(configuredHost({ ...values, baseline }), files, values);
    const report = await invoke(validateOutput, input, host);
    io.print(values.format === 'json' ? JSON.stringify(report, undefined, 2) : validateOutput.render(report));
    return exitStatus(report, values, await failOn(values, host));
  },
};

/** The same host, which also reads the set before where `--against` names one. */
function withBefore(host: Host, paths: readonly string[], { against, exclude = [] }: Values): Host {
  if (typeof against !== 'string') return host;
  return {
    ...host,
    async readBefore() {
      if (existsSync(against)) return host.read([against]);
      if (!paths.length) throw new UsageError('Judging against a git ref takes files or folders, not standard input.');
      const { readRevision } = await import('../files/read-revision.js');
      return readRevision({ ref: against, paths, base: process.cwd(), exclude: exclude as readonly string[] });
    },
  };
}

function exitStatus({ summary, contract, crashedRules }: ReportInput, values: Values, least: Severity): ExitStatus {
  if (crashedRules || (values['fail-on-unjudged'] && summary.notJudged > 0)) return 2;
  const hasContractFault = values.contract !== undefined && !contract.ok;
  return hasContractFault || isAbove(summary, least) ? 1 : 0;
}
