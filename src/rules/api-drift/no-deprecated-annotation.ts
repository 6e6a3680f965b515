import type { Field } from '../../documents/field.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** An annotation that a field has replaced. */
interface Replaced {
  /** Its key, or with a `/` at the end the beginning of it. */
  readonly key: string;
  /** The kinds that it counts in; `pod` is every pod and pod template. */
  readonly on: string;
  readonly deprecatedIn: number;
  /** The first release that ignores it. */
  readonly ignoredIn?: number;
  readonly instead: string;
  /** The path of the field, where it takes the annotation's text as it is. */
  readonly field?: readonly string[];
}

/** Source: the warnings of the API server 1.36 for Ingress, Pod, PersistentVolume and Service; KEP-135 and KEP-24. */
const REPLACED: readonly Replaced[] = [
  {
    key: 'kubernetes.io/ingress.class',
    on: 'Ingress',
    deprecatedIn: 18,
    instead: 'spec.ingressClassName',
    field: ['spec', 'ingressClassName'],
  },
  {
    key: 'seccomp.security.alpha.kubernetes.io/pod',
    on: 'pod',
    deprecatedIn: 19,
    ignoredIn: 27,
    instead: 'securityContext.seccompProfile',
  },
  {
    key: 'container.seccomp.security.alpha.kubernetes.io/',
    on: 'pod',
    deprecatedIn: 19,
    ignoredIn: 27,
    instead: 'securityContext.seccompProfile',
  },
  {
    key: 'container.apparmor.security.beta.kubernetes.io/',
    on: 'pod',
    deprecatedIn: 30,
    instead: 'securityContext.appArmorProfile',
  },
  {
    key: 'scheduler.alpha.kubernetes.io/critical-pod',
    on: 'pod',
    deprecatedIn: 13,
    ignoredIn: 16,
    instead: 'priorityClassName',
  },
  {
    key: 'security.alpha.kubernetes.io/sysctls',
    on: 'pod',
    deprecatedIn: 11,
    ignoredIn: 11,
    instead: 'securityContext.sysctls',
  },
  {
    key: 'security.alpha.kubernetes.io/unsafe-sysctls',
    on: 'pod',
    deprecatedIn: 11,
    ignoredIn: 11,
    instead: 'securityContext.sysctls',
  },
  {
    key: 'volume.beta.kubernetes.io/storage-class',
    on: 'PersistentVolumeClaim',
    deprecatedIn: 8,
    instead: 'spec.storageClassName',
    field: ['spec', 'storageClassName'],
  },
  {
    key: 'volume.beta.kubernetes.io/storage-class',
    on: 'PersistentVolume',
    deprecatedIn: 8,
    instead: 'spec.storageClassName',
    field: ['spec', 'storageClassName'],
  },
  {
    key: 'volume.beta.kubernetes.io/mount-options',
    on: 'PersistentVolume',
    deprecatedIn: 31,
    instead: 'spec.mountOptions',
  },
  {
    key: 'service.kubernetes.io/topology-aware-hints',
    on: 'Service',
    deprecatedIn: 27,
    instead: 'service.kubernetes.io/topology-mode',
  },
  {
    key: 'service.alpha.kubernetes.io/tolerate-unready-endpoints',
    on: 'Service',
    deprecatedIn: 11,
    ignoredIn: 24,
    instead: 'spec.publishNotReadyAddresses',
  },
];

export default defineRule({
  id: 'no-deprecated-annotation',
  title: 'Settings stand in fields, not in the annotations that they replaced',
  severity: 'info',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#deprecated-settings',
  rationale:
    'Such an annotation still works or is already ignored, by release, and nothing says which: one that is ignored is a setting that is not there. Beside a field of another value the server refuses the ingress class.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const replaced of REPLACED) {
      const holder = holderOf(resource, replaced.on);
      if (!holder || minor < replaced.deprecatedIn) continue;
      for (const [key, at] of holder.at('metadata', 'annotations').entries()) {
        const isMeant = replaced.key.endsWith('/') ? key.startsWith(replaced.key) : key === replaced.key;
        if (isMeant && !isStated(holder, replaced)) yield judge(at, replaced, resource, minor);
      }
    }
  },
});

/** The object or template that the annotation stands on. */
function holderOf({ root, pod, kind, group }: Resource, on: string): Field | undefined {
  if (on === 'pod') return pod?.template;
  const isBuiltIn = group === '' || group === 'extensions' || group === 'networking.k8s.io';
  return kind === on && isBuiltIn ? root : undefined;
}

/** Whether the pod says the same in its fields, and keeps the annotation for older clusters. */
function isStated(holder: Field, { on, instead }: Replaced): boolean {
  const field = instead.split('.').at(-1) ?? '';
  if (on !== 'pod') return false;
  const containers = ['containers', 'initContainers'].flatMap((list) => holder.at('spec', list).items());
  const places = [holder.at('spec'), ...containers];
  return places.some((place) => place.at(field).exists || place.at('securityContext', field).exists);
}

function judge(at: Field, { instead, ignoredIn, field }: Replaced, resource: Resource, minor: number) {
  const target = field && resource.at(...field);
  const differs = target?.string !== undefined && at.string !== undefined && target.string !== at.string;
  if (resource.kind === 'Ingress' && differs) {
    return {
      at,
      severity: 'error' as const,
      rejected: true,
      message: `The annotation "${at.key}" and "${instead}" name different classes.`,
    };
  }
  const isIgnored = ignoredIn !== undefined && minor >= ignoredIn;
  const state = isIgnored ? `is ignored since Kubernetes 1.${ignoredIn}` : 'is deprecated';
  const canMove = target && !target.exists && at.string !== undefined;
  const edits = target && at.string !== undefined ? [at.remove(), ...(canMove ? [target.set(at.string)] : [])] : [];
  return {
    at,
    ...(isIgnored ? { severity: 'warning' as const } : {}),
    message: `The annotation "${at.key}" ${state}; use "${instead}".`,
    ...(edits.length && !differs
      ? { fix: { title: `Say it in ${instead} (older clusters may lack it)`, safety: 'suggestion' as const, edits } }
      : {}),
  };
}
