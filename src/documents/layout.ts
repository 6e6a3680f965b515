import type { Span } from '../text/source-text.js';
import type { Path } from './path.js';
import type { TreeLayout } from './tree-layout.js';

/** Where everything in one document stands. */
export interface Layout {
  /** See `Field.span`. */
  spanOf(path: Path): Span;
  /** The same in the library's tree, by which edits are made. */
  readonly tree: TreeLayout;
}
