import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type FileHostOptions, fileHost } from '../files/file-host.js';
import { SEVERITIES, type Severity } from '../findings/finding.js';
import type { ReportInput } from '../reports/report-input.js';
import type { Host, HostSettings } from '../tools/host.js';
import { invoke } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import { validateOutput } from '../tools/validate-output.js';
import type { Command } from './command.js';
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
    fragment: { type: 'boolean', description: 'The input is part of a set: nothing can be missing from it.' },
    'fail-on': {
      type: 'string',
      choices: SEVERITIES,
      description: 'The least severity that makes the exit status 1. Default: error, or what the configuration says.',
    },
    'fail-on-unjudged': { type: 'boolean', description: 'Exit with 2 where anything could not be judged.' },
    exclude: {
      type: 'string',
      multiple: true,
      description: 'Files that a scan passes over, in the form of a .gitignore line.',
    },
    config: {
      type: 'string',
      description: 'The configuration. Default: kubeshark.yaml here or above, in the repository.',
    },
    'no-config': { type: 'boolean', description: 'No configuration at all.' },
    baseline: { type: 'string', description: 'A file of accepted findings: only new ones are shown.' },
    'write-baseline': { type: 'string', description: 'Writes such a file of what is found now, and goes by it.' },
    'no-suppressions': { type: 'boolean', description: 'Shows also what comments and annotations suppress.' },
    'rules-as-of': {
      type: 'string',
      description: 'The version of KubeShark whose rules apply; later ones are left out.',
    },
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
      io.writeText(values['write-baseline'], await baselineOf(input, fileHost(hostOptions(values, {}))));
    }
    const host = withBefore(fileHost(hostOptions(values, settingsOf(values))), files, values);
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

/** Where a flag and the configuration differ, the flag holds. */
function hostOptions(values: Values, settings: HostSettings): FileHostOptions {
  if (values.config && values['no-config']) throw new UsageError('Give --config or --no-config, not both.');
  const configuration = values['no-config'] ? null : values.config;
  const rulesAsOf = values['rules-as-of'];
  const all = { ...settings, ...(typeof rulesAsOf === 'string' ? { rulesAsOf } : {}) };
  return {
    base: process.cwd(),
    exclude: (values.exclude ?? []) as readonly string[],
    ...(typeof configuration === 'string' || configuration === null ? { configuration } : {}),
    ...(Object.keys(all).length ? { settings: all } : {}),
  };
}

function settingsOf(values: Values): HostSettings {
  const baseline = values['write-baseline'] ?? values.baseline;
  return typeof baseline === 'string' ? { baseline: relative(process.cwd(), resolve(baseline)) } : {};
}

function exitStatus({ summary, contract, crashedRules }: ReportInput, values: Values, least: Severity): ExitStatus {
  if (crashedRules || (values['fail-on-unjudged'] && summary.notJudged > 0)) return 2;
  const hasContractFault = values.contract !== undefined && !contract.ok;
  return hasContractFault || isAbove(summary, least) ? 1 : 0;
}
