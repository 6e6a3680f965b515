import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Objects stay in etcd as they were stored (Versions in CustomResourceDefinitions, Upgrade existing objects to a new stored version). */
export default defineRule({
  id: 'no-dropped-crd-version',
  title: 'Changes of a CustomResourceDefinition keep the versions that objects are stored in and clients ask for',
  severity: 'error',
  modes: ['api-drift', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#versions-of-custom-kinds',
  rationale:
    'The API server refuses to drop a version that objects may be stored in, until they are migrated and status.storedVersions says so. One that was only served may go, and its clients fail: a warning.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],

  *check({ resource, before }) {
    const kept = new Set(versionsOf(resource).map(({ name }) => name));
    const served = new Set(
      versionsOf(resource)
        .filter(({ isServed }) => isServed)
        .map(({ name }) => name),
    );
    const crd = `CustomResourceDefinition "${resource.name}"`;
    for (const { name, isServed, isStored } of kept.size ? versionsOf(before) : []) {
      const at = resource.at('spec', 'versions');
      if (isStored && !kept.has(name))
        yield { at, message: `${crd} drops version ${name}, in which its objects are stored.` };
      else if (isServed && !served.has(name))
        yield { at, severity: 'warning', message: `${crd} no longer serves version ${name}.` };
    }
  },
});

/** The versions of a CRD; that of v1beta1 may be single. */
function versionsOf(crd: Resource) {
  const versions = crd.at('spec', 'versions').items();
  const single = crd.at('spec', 'version').string;
  if (!versions.length && single !== undefined) return [{ name: single, isServed: true, isStored: true }];
  return versions.flatMap((version) => {
    const name = version.at('name').string;
    const [isServed, isStored] = ['served', 'storage'].map((key) => version.at(key).value === true);
    return name === undefined ? [] : [{ name, isServed: isServed ?? false, isStored: isStored ?? false }];
  });
}
