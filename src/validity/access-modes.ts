import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { forbiddenField, unsupportedValue } from './problems.js';

const SINGLE_POD = 'ReadWriteOncePod';
const MODES_OF_NODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'];
/** Since when the mode of a single pod is on by default (KEP-2485). */
const SINGLE_POD_SINCE = 27;

/** How nodes and pods may use a volume (API reference, PersistentVolumeSpec); the mode of a single pod stands alone. */
export function* checkAccessModes(modes: Field, minor: number): Iterable<ShapeProblem> {
  const allowed = minor >= SINGLE_POD_SINCE ? [...MODES_OF_NODES, SINGLE_POD] : MODES_OF_NODES;
  const values = modes.items().map(({ value }) => value);
  for (const mode of modes.items())
    if (mode.value === SINGLE_POD && minor < SINGLE_POD_SINCE) yield unsupportedValue(mode, allowed);
    else yield* checkChosen(mode, allowed);
  const isMixed = values.some((mode) => typeof mode === 'string' && mode !== SINGLE_POD && !isPlaceholder(mode));
  if (values.includes(SINGLE_POD) && isMixed)
    yield forbiddenField(modes, `"${SINGLE_POD}" may not stand beside other access modes.`);
}
