/** A Pod of one container: what is given goes, indented, below the container, the spec and the metadata. */
export function podYaml({
  container = '',
  spec = '',
  metadata = '',
}: Partial<Record<'container' | 'spec' | 'metadata', string>>): string {
  const lines = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: web',
    ...below(metadata, '  '),
    'spec:',
    ...below(spec, '  '),
    '  containers:',
    '    - name: app',
    '      image: registry.example.com/app:1.2.3',
    ...below(container, '      '),
  ];
  return `${lines.join('\n')}\n`;
}

/** A Pod of one container with this security context, in flow style. */
export function withContext(container: string, pod?: string): string {
  return podYaml({
    container: `securityContext: ${container}`,
    ...(pod === undefined ? {} : { spec: `securityContext: ${pod}` }),
  });
}

function below(text: string, indent: string): string[] {
  return text ? text.split('\n').map((line) => indent + line) : [];
}
