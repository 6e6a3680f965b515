import { fileHost } from '../files/file-host.js';
import { SEVERITIES } from '../findings/finding.js';
import type { ReportInput } from '../reports/report-input.js';
import { invoke } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import { validateOutput } from '../tools/validate-output.js';
import type { Command } from './command.js';
import type { ExitStatus } from './io.js';
import { FORMAT, inputOf, optionsOf, type Values } from './options.js';
import { isAbove } from './threshold.js';

export const command: Command = {
  name: validateOutput.name,
  summary: validateOutput.description,
  usage: '[PATH…|-]',
  options: {
    ...optionsOf(validateOutput, ['manifests', 'files', 'complete', 'contract', 'crds']),
    contract: { type: 'string', description: 'A file that holds the output contract, to be held against the audit.' },
    crds: {
      type: 'string',
      multiple: true,
      description:
        'Files or folders of CRDs, or of JSON schemas as GROUP/KIND_VERSION.json or KIND-GROUP-VERSION.json: by them custom resources are judged.',
    },
    fragment: { type: 'boolean', description: 'The input is part of a set: nothing can be missing from it.' },
    'fail-on': {
      type: 'string',
      choices: SEVERITIES,
      description: 'The least severity that makes the exit status 1. Default: error.',
    },
    'fail-on-unjudged': { type: 'boolean', description: 'Exit with 2 where anything could not be judged.' },
    exclude: {
      type: 'string',
      multiple: true,
      description: 'Files that a scan passes over, in the form of a .gitignore line.',
    },
    ...FORMAT,
  },
  async run({ values, positionals }, io) {
    const files = positionals.filter((path) => path !== '-');
    if (!positionals.length) throw new UsageError('Nothing to judge: name files or folders, or - for standard input.');
    const input = {
      maxFindings: Number.MAX_SAFE_INTEGER,
      ...inputOf(validateOutput, { ...values, contract: undefined }),
      ...(positionals.includes('-') ? { manifests: await io.readStdin() } : {}),
      ...(files.length ? { files } : {}),
      ...(values.crds ? { crds: values.crds } : {}),
      ...(typeof values.contract === 'string' ? { contract: io.readText(values.contract) } : {}),
      complete: values.fragment !== true,
    };
    const report = await invoke(
      validateOutput,
      input,
      fileHost({ base: process.cwd(), exclude: (values.exclude ?? []) as readonly string[] }),
    );
    io.print(values.format === 'json' ? JSON.stringify(report, undefined, 2) : validateOutput.render(report));
    return exitStatus(report, values);
  },
};

function exitStatus({ summary, contract, crashedRules }: ReportInput, values: Values): ExitStatus {
  if (crashedRules || (values['fail-on-unjudged'] && summary.notJudged > 0)) return 2;
  const hasContractFault = values.contract !== undefined && !contract.ok;
  return hasContractFault || isAbove(summary, values) ? 1 : 0;
}
