import { type KindRow, kindRows } from './kind-table.js';
import { minorOf } from './release.js';
import { spanIncludes, spanStart } from './release-span.js';

/** KEP-3136: beta APIs that come with 1.24 or later are off until someone turns them on. */
const BETAS_OFF_SINCE = 24;

/**
 * Whether an API server of a release serves a kind without being told to.
 *
 * Alpha versions are always off. Beta versions are on where they came before 1.24, or (KEP-3136) follow a beta version
 * that was on while no stable version existed. A removed kind is off even where the release's API document still has it,
 * as `extensions/v1beta1` in 1.16.
 */
export function isServedByDefault(row: KindRow, minor: number): boolean {
  if (row.span === undefined || !spanIncludes(row.span, minor)) return false;
  if (row.removedIn && minor >= minorOf(row.removedIn)) return false;
  return isOnByDefault(row);
}

function isOnByDefault(row: KindRow): boolean {
  const stage = stageOf(row.version);
  if (stage !== 'beta') return stage === 'stable';
  const start = spanStart(row.span ?? '');
  return start < BETAS_OFF_SINCE || succeedsServedBeta(row, start);
}

function succeedsServedBeta(row: KindRow, start: number): boolean {
  const others = kindRows().filter(
    ({ group, kind, version, span }) =>
      group === row.group &&
      kind === row.kind &&
      version !== row.version &&
      span !== undefined &&
      spanIncludes(span, start),
  );
  if (others.some(({ version }) => stageOf(version) === 'stable')) return false;
  return others.some((other) => stageOf(other.version) === 'beta' && spanStart(other.span ?? '') < BETAS_OFF_SINCE);
}

/** How settled an API version is, by its name: `v1`, `v1beta1`, `v1alpha1`. */
export function stageOf(version: string): 'alpha' | 'beta' | 'stable' {
  if (version.includes('alpha')) return 'alpha';
  return version.includes('beta') ? 'beta' : 'stable';
}
