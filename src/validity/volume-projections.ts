import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkRange } from './number-range.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';
import { checkFilePath } from './relative-path.js';
import type { SourceCheck } from './volume-check.js';
import { checkDownwardFile } from './volume-downward-api.js';
import { checkItems, checkMode } from './volume-files.js';

const SHORTEST_TOKEN = 600;
const LONGEST_TOKEN = 2 ** 32;
/** The path of a token is checked since, where one could leave its volume. */
const TOKEN_PATH_SINCE = 30;
/** Sources that a server with default settings reads; it drops the others. */
const KINDS = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'];

/** Several sources in one folder (API reference, ProjectedVolumeSource). */
export const checkProjected: SourceCheck = function* (source, { target }) {
  yield* checkMode(source.at('defaultMode'));
  const sources = source.at('sources').items();
  for (const projection of sources) yield* checkProjection(projection, target.minor);
  yield* checkSeparatePaths(sources);
};

function* checkProjection(projection: Field, minor: number): Iterable<ShapeProblem> {
  const [, ...others] = KINDS.map((key) => projection.at(key)).filter(({ exists }) => exists);
  for (const other of others)
    yield forbiddenField(other, `A source of a projected volume may not have "${other.key}" beside another kind.`);
  for (const key of ['secret', 'configMap']) yield* checkNamed(projection.at(key));
  for (const file of projection.at('downwardAPI', 'items').items()) yield* checkDownwardFile(file);
  const token = projection.at('serviceAccountToken');
  yield* checkRange(token.at('expirationSeconds'), SHORTEST_TOKEN, LONGEST_TOKEN);
  if (minor >= TOKEN_PATH_SINCE) yield* checkFilePath(token.at('path'));
}

function* checkNamed(source: Field): Iterable<ShapeProblem> {
  if (!source.exists) return;
  if (isMissing(source.at('name')) && hasOnly(source, ['name', 'items', 'optional']))
    yield requiredValue(source.at('name'), `The "${source.key}" of a projected volume needs "name".`);
  yield* checkItems(source.at('items'));
}

/** Two files cannot have one path. What a source without items makes is not known, and tokens are not compared. */
function* checkSeparatePaths(sources: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const source of sources) {
    const files = ['secret', 'configMap', 'downwardAPI'].flatMap((key) => source.at(key, 'items').items());
    for (const path of files.map((file) => file.at('path'))) {
      if (!path.string || isOpen(path)) continue;
      if (seen.has(path.string))
        yield invalidValue(path, `A second file of the volume has the path ${quoted(path.string)}.`);
      seen.add(path.string);
    }
  }
}
