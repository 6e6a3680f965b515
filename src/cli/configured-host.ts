import { relative, resolve } from 'node:path';
import { type FileHostOptions, fileHost } from '../files/file-host.js';
import { SEVERITIES } from '../findings/finding.js';
import type { Host } from '../tools/host.js';
import { UsageError } from '../tools/usage-error.js';
import type { Options, Values } from './options.js';

/** What every command that judges files takes beside its tool's inputs. */
export const JUDGING_OPTIONS: Options = {
  fragment: { type: 'boolean', description: 'The input is part of a set: nothing can be missing from it.' },
  'fail-on': {
    type: 'string',
    choices: SEVERITIES,
    description: 'The least severity that makes the exit status 1. Default: error, or what the configuration says.',
  },
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
  'rules-as-of': {
    type: 'string',
    description: 'The version of KubeShark whose rules apply; later ones are left out.',
  },
};

/** Reads files of the working folder by these options. Where a flag and the configuration differ, the flag holds. */
export function configuredHost(values: Values): Host {
  if (values.config && values['no-config']) throw new UsageError('Give --config or --no-config, not both.');
  const configuration = values['no-config'] ? null : values.config;
  const { baseline, 'rules-as-of': rulesAsOf } = values;
  const settings = {
    ...(typeof baseline === 'string' ? { baseline: relative(process.cwd(), resolve(baseline)) } : {}),
    ...(typeof rulesAsOf === 'string' ? { rulesAsOf } : {}),
  };
  const options: FileHostOptions = {
    base: process.cwd(),
    exclude: (values.exclude ?? []) as readonly string[],
    ...(typeof configuration === 'string' || configuration === null ? { configuration } : {}),
    ...(Object.keys(settings).length ? { settings } : {}),
  };
  return fileHost(options);
}
