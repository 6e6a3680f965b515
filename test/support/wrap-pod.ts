import { parse, stringify } from 'yaml';

const API_VERSIONS: Readonly<Record<string, string>> = {
  Pod: 'v1',
  PodTemplate: 'v1',
  ReplicationController: 'v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};

/** The same pod inside an object of another kind. */
export function wrapPod(yaml: string, kind: string): string {
  const { metadata, spec } = parse(yaml, { version: '1.1' });
  const template = { metadata, spec };
  return stringify(
    { apiVersion: API_VERSIONS[kind] ?? 'apps/v1', kind, ...body(kind, metadata, template) },
    { version: '1.1', aliasDuplicateObjects: false },
  );
}

function body(kind: string, metadata: object, template: { metadata: object; spec: object }): object {
  if (kind === 'Pod') return template;
  if (kind === 'PodTemplate') return { metadata, template };
  if (kind === 'CronJob') return { metadata, spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template } } } };
  return { metadata, spec: { template } };
}
