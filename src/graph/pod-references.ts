import type { Field } from '../documents/field.js';
import type { Pod } from '../resources/pod.js';
import { accountField } from '../resources/service-account.js';
import type { Reference, ReferenceTarget, Relation } from './reference.js';

/** Everything that a pod names: account, ConfigMaps, Secrets, claims, pull secrets, priority class. */
export function podReferences(pod: Pod, namespace: string | undefined): Reference[] {
  const inNamespace = (relation: Relation, kind: string, at: Field, extra: Partial<ReferenceTarget> = {}) =>
    reference(relation, at, { kinds: [kind], namespace, ...extra });
  return [
    ...inNamespace('runs-as', 'ServiceAccount', accountField(pod)),
    ...pod.spec
      .at('imagePullSecrets')
      .items()
      .flatMap((secret) => inNamespace('pulls-with', 'Secret', secret.at('name'))),
    ...reference('prioritised-by', pod.spec.at('priorityClassName'), {
      kinds: ['PriorityClass'],
      namespace: undefined,
    }),
    ...pod.spec
      .at('volumes')
      .items()
      .flatMap((volume) => volumeReferences(volume, inNamespace)),
    ...pod.containers.flatMap(({ field }) => environmentReferences(field, inNamespace)),
  ];
}

type InNamespace = (relation: Relation, kind: string, at: Field, extra?: Partial<ReferenceTarget>) => Reference[];

function reference(relation: Relation, at: Field, target: Omit<ReferenceTarget, 'name'>): Reference[] {
  return at.string ? [{ relation, at, target: { ...target, name: at.string } }] : [];
}

function volumeReferences(volume: Field, inNamespace: InNamespace): Reference[] {
  const projected = volume.at('projected', 'sources').items();
  const configMaps = [volume.at('configMap'), ...projected.map((source) => source.at('configMap'))];
  return [
    ...configMaps.flatMap((source) => inNamespace('reads-config', 'ConfigMap', source.at('name'), optionality(source))),
    ...inNamespace('reads-secret', 'Secret', volume.at('secret', 'secretName'), optionality(volume.at('secret'))),
    ...projected.flatMap((source) =>
      inNamespace('reads-secret', 'Secret', source.at('secret', 'name'), optionality(source.at('secret'))),
    ),
    ...inNamespace('claims', 'PersistentVolumeClaim', volume.at('persistentVolumeClaim', 'claimName')),
  ];
}

function environmentReferences(container: Field, inNamespace: InNamespace): Reference[] {
  const variables = container
    .at('env')
    .items()
    .map((variable) => variable.at('valueFrom'));
  const sources = container.at('envFrom').items();
  return [
    ...variables.flatMap((from) => [
      ...inNamespace(
        'reads-config',
        'ConfigMap',
        from.at('configMapKeyRef', 'name'),
        keyed(from.at('configMapKeyRef')),
      ),
      ...inNamespace('reads-secret', 'Secret', from.at('secretKeyRef', 'name'), keyed(from.at('secretKeyRef'))),
    ]),
    ...sources.flatMap((from) => [
      ...inNamespace(
        'reads-config',
        'ConfigMap',
        from.at('configMapRef', 'name'),
        optionality(from.at('configMapRef')),
      ),
      ...inNamespace('reads-secret', 'Secret', from.at('secretRef', 'name'), optionality(from.at('secretRef'))),
    ]),
  ];
}

function optionality(source: Field): Partial<ReferenceTarget> {
  return source.at('optional').value === true ? { optional: true } : {};
}

function keyed(source: Field): Partial<ReferenceTarget> {
  const key = source.at('key').string;
  return key === undefined ? optionality(source) : { ...optionality(source), dataKey: key };
}
