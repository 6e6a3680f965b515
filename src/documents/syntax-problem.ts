import type { Span } from '../text/source-text.js';

/**
 * What can be wrong with a text before it is an object.
 *
 * - `syntax`: not YAML, so the document has no value;
 * - `duplicate-key`: a key stands twice in one map, and all but the last are lost;
 * - `limit`: nested or aliased beyond what is read, so the document has no value.
 */
export interface SyntaxProblem {
  readonly code: 'syntax' | 'duplicate-key' | 'limit';
  readonly message: string;
  readonly span: Span;
}
