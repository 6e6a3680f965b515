import { Lexer } from 'yaml';
import type { SourceText, Span } from '../text/source-text.js';

/** One comment of a YAML text. */
export interface Comment {
  /** What stands behind the `#`, without white space around it. */
  readonly text: string;
  readonly span: Span;
  /** Whether nothing stands before it on its line. */
  readonly isAlone: boolean;
}

/** What the lexer says beside the text: where a document begins, where a flow collection breaks off. */
const MARKS = new Set(['\x02', '\x18']);
/** It announces a plain or block scalar, whose text may begin with a `#`. */
const SCALAR = '\x1f';

/** The comments of a text, in order. What only looks like one, in a quoted or a block scalar, is none. */
export function commentsOf({ text }: SourceText): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && !isScalar) comments.push(commentAt(text, at, token));
    isScalar = token === SCALAR;
    if (!isScalar && !MARKS.has(token)) at += token.length;
  }
  return comments;
}

function commentAt(text: string, start: number, token: string): Comment {
  const content = token.trimEnd();
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return {
    text: content.replace(/^#+/, '').trim(),
    span: { start, end: start + content.length },
    isAlone: before.trim() === '',
  };
}
