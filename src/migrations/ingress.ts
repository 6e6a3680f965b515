import type { Edit, Field } from '../documents/field.js';
import type { Migration } from './migration.js';
import { reshape } from './reshape.js';

/**
 * `extensions/v1beta1` and `networking.k8s.io/v1beta1` to `v1`: a backend names its service and port in objects of their
 * own, and the path type that was filled in has to be written. Source: Kubernetes deprecated API migration guide.
 */
export const migrateIngress: Migration = (resource) => {
  const backend = resource.at('spec', 'backend');
  const paths = resource
    .at('spec', 'rules')
    .items()
    .flatMap((rule) => rule.at('http', 'paths').items());
  const edits = [
    ...(backend.exists ? [...backendEdits(backend), backend.rename('defaultBackend')] : []),
    ...paths.flatMap(pathEdits),
  ];
  return { edits };
};

function pathEdits(path: Field): Edit[] {
  const type = path.at('pathType');
  return [...backendEdits(path.at('backend')), ...(type.exists ? [] : [type.set('ImplementationSpecific', 'backend')])];
}

function backendEdits(backend: Field): readonly Edit[] {
  const isName = backend.at('servicePort').string !== undefined;
  const moves = { serviceName: ['service', 'name'], servicePort: ['service', 'port', isName ? 'name' : 'number'] };
  return reshape(backend, { moves }) ?? [];
}
