import type { NamespacePodSecurity, ObjectPodSecurity } from '../findings/pod-security.js';
import type { ReportedObjectLevel, ReportedPodSecurity } from '../reports/report-input.js';
import type { Profile } from '../rules/profiles.js';

/** What a profile of the standard shows of each namespace, and what others do. */
const MOST_OBJECTS = { standard: 40, other: 3 };
/** Of what is not judged, as many are shown. */
const MOST_NAMESPACES = 20;

/**
 * The levels that namespaces could enforce. The profiles of the standard show to which level each object conforms;
 * others only what keeps a namespace from the next level, and nothing where its label says it already. The first twenty.
 */
export function reportPodSecurity(
  namespaces: readonly NamespacePodSecurity[],
  profile: Profile,
): readonly ReportedPodSecurity[] {
  const isStandard = profile.startsWith('pss-');
  return namespaces
    .filter(({ level, enforced }) => isStandard || level !== enforced)
    .slice(0, MOST_NAMESPACES)
    .map((entry) =>
      isStandard
        ? report(entry, entry.objects.map(withLevel), MOST_OBJECTS.standard)
        : report(entry, holding(entry).map(withMissed), MOST_OBJECTS.other),
    );
}

function report(
  { namespace, level, enforced }: NamespacePodSecurity,
  objects: readonly ReportedObjectLevel[],
  most: number,
): ReportedPodSecurity {
  return {
    ...(namespace === undefined ? {} : { namespace }),
    level,
    ...(enforced === undefined ? {} : { enforced }),
    ...(objects.length ? { objects: objects.slice(0, most) } : {}),
    ...(objects.length > most ? { more: objects.length - most } : {}),
  };
}

/** The objects that keep a namespace from the next level. */
function holding({ level, objects }: NamespacePodSecurity): readonly ObjectPodSecurity[] {
  return level === 'restricted' ? [] : objects.filter((object) => object.level === level);
}

function withMissed({ resource: { kind, name }, missed }: ObjectPodSecurity): ReportedObjectLevel {
  return { object: `${kind}/${name}`, ...(missed.length ? { missed } : {}) };
}

function withLevel(object: ObjectPodSecurity): ReportedObjectLevel {
  const { object: name, ...rest } = withMissed(object);
  return { object: name, level: object.level, ...rest };
}
