import { expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { hostPathReach, hostPathVolumes } from '../../src/resources/host-paths.js';
import { Pod } from '../../src/resources/pod.js';
import { SourceText } from '../../src/text/source-text.js';

function podOf(yaml: string): Pod {
  const [document] = parseDocuments(new SourceText('pod.yaml', yaml));
  return new Pod(document!.root);
}

function reach(path: string, isWritable: boolean): string {
  const mount = isWritable ? '' : ', readOnly: true';
  const [volume] = hostPathVolumes(
    podOf(`spec:
  volumes: [{ name: data, hostPath: { path: '${path}' } }]
  containers: [{ name: app, volumeMounts: [{ name: data, mountPath: /data${mount} }] }]
`),
  );
  return hostPathReach(volume!);
}

test.each([
  ['/', 'sensitive', 'sensitive'],
  ['/etc', 'sensitive', 'sensitive'],
  ['/etc/', 'sensitive', 'sensitive'],
  ['//etc/./kubernetes', 'sensitive', 'sensitive'],
  ['/etcetera', 'ordinary', 'ordinary'],
  ['/etc/localtime', 'sensitive', 'harmless'],
  ['/etc/ssl/certs', 'sensitive', 'harmless'],
  ['/proc', 'sensitive', 'sensitive'],
  ['/dev', 'sensitive', 'sensitive'],
  ['/dev/fuse', 'ordinary', 'ordinary'],
  ['/var/lib/kubelet/pods', 'sensitive', 'sensitive'],
  ['/var/log', 'sensitive', 'ordinary'],
  ['/var/lib/docker', 'sensitive', 'sensitive'],
  ['/var/lib/docker/containers', 'sensitive', 'ordinary'],
  ['/var/run', 'sensitive', 'sensitive'],
  ['/var/run/app', 'ordinary', 'ordinary'],
  ['/data', 'ordinary', 'ordinary'],
  ['/var/run/docker.sock', 'runtime', 'runtime'],
  ['/run/containerd', 'runtime', 'runtime'],
  ['C:\\', 'sensitive', 'sensitive'],
  ['', 'ordinary', 'ordinary'],
])('%s for writing is %s, for reading %s', (path, writing, reading) => {
  expect(reach(path, true)).toBe(writing);
  expect(reach(path, false)).toBe(reading);
});

test('one mount for writing among several makes a volume writable', () => {
  const mount = (readOnly: string) => `volumeMounts: [{ name: data, mountPath: /data${readOnly} }]`;
  const pod = podOf(`spec:
  volumes: [{ name: data, hostPath: { path: /data } }, { name: unused, hostPath: { path: /data } }]
  initContainers: [{ name: fill, ${mount('')} }]
  containers: [{ name: app, ${mount(', readOnly: true')} }]
`);
  expect(hostPathVolumes(pod).map(({ name, isWritable }) => [name, isWritable])).toEqual([
    ['data', true],
    ['unused', false],
  ]);
});
