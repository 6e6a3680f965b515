/** What several checks of other tools have in common: they flag the same thing. */
export interface Family {
  readonly name: string;
  /** Its checks as `peer/check`. */
  readonly checks: readonly string[];
  /** The failure modes that it lowers the probability of. */
  readonly modes: readonly string[];
  /** False for what is about PodSecurityPolicy or the flags of control-plane components. */
  readonly isGeneral: boolean;
  /** Why no rule answers it, where none does. */
  readonly reason: string | undefined;
}

const OF_COMPONENTS = 'About flags of control-plane components, which no manifest of an application has.';
const OF_POD_SECURITY_POLICY = 'About PodSecurityPolicy, removed in 1.25: removed-api reports the object.';

/**
 * The families of `test/peers/checks.csv` (peer, check, family, modes), in the order in which they first occur.
 *
 * @param leftOut the reasons, as `family,"reason"` lines behind a header.
 */
export function readFamilies(checks: string, leftOut: string): Family[] {
  const reasons = new Map(linesOf(leftOut).map((line) => [cut(line)[0], cut(line)[1].replace(/^"|"$/g, '')] as const));
  const families = new Map<string, { checks: string[]; modes: readonly string[] }>();
  for (const [peer = '', check = '', name = '', modes = ''] of linesOf(checks).map((line) => line.split(','))) {
    const family = families.get(name) ?? {
      checks: [],
      modes: modes.split('|').filter((mode) => mode && mode !== 'none'),
    };
    family.checks.push(`${peer}/${check}`);
    families.set(name, family);
  }
  return [...families].map(([name, family]) => {
    const ofComponents = name.startsWith('cp-') ? OF_COMPONENTS : undefined;
    const ofPolicy = name.startsWith('psp-') ? OF_POD_SECURITY_POLICY : undefined;
    const reason = reasons.get(name) ?? ofComponents ?? ofPolicy;
    return { name, ...family, isGeneral: !ofComponents && !ofPolicy, reason };
  });
}

function linesOf(csv: string): string[] {
  return csv.trim().split('\n').slice(1);
}

function cut(line: string): [name: string, rest: string] {
  const comma = line.indexOf(',');
  return [line.slice(0, comma), line.slice(comma + 1)];
}
