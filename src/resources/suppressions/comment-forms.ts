import { KICS_QUERIES } from './kics-queries.js';

/** What a comment suppresses, before it is known where it stands. */
export interface CommentForm {
  readonly by: string;
  readonly checks: readonly string[];
  readonly reason: string;
  /**
   * `entry`: what the comment stands at, with everything below it; `line`: the line below the comment; `file`: all of
   * the text, and only where the comment stands at its beginning.
   */
  readonly reach: 'entry' | 'line' | 'file';
  readonly fault?: string;
}

const OWN_MARK = /^kubeshark:\s*/;
const FORM = 'Write "kubeshark: ignore RULE -- REASON".';

/** The suppression that a comment's text is, if any. */
export function readCommentForm(text: string): CommentForm | undefined {
  if (OWN_MARK.test(text)) return ownForm(text.replace(OWN_MARK, ''));
  if (text.startsWith('trivy:ignore:')) return trivyForm(text);
  return text.startsWith('kics-scan ') ? kicsForm(text.slice('kics-scan '.length).trim()) : undefined;
}

/** `ignore rule-a, rule-b -- reason` */
function ownForm(text: string): CommentForm {
  const [words = '', ...reasons] = text.split(/(?:^|\s)--(?:\s|$)/);
  const [verb, ...rules] = words.split(/[\s,]+/).filter(Boolean);
  const form = { by: 'kubeshark', checks: rules, reason: reasons.join(' -- ').trim(), reach: 'entry' } as const;
  if (verb === 'ignore' && rules.length) return form;
  const what = verb === 'ignore' ? 'Names no rule to suppress.' : 'Is no suppression.';
  return { ...form, checks: [], fault: `${what} ${FORM}` };
}

/**
 * `trivy:ignore:KSV-0001`, several in one comment, `*` for all (Trivy documentation, filtering resources by inline
 * comments). Ids may be written `AVD-KSV-0001` or `KSV001`, in any case. What depends on a date, a workspace or an
 * attribute is not known here, and so not suppressed.
 */
function trivyForm(text: string): CommentForm {
  const ids = text.split(/\s+/).flatMap((word) => /^#?trivy:ignore:([\w*-]+)$/i.exec(word)?.[1] ?? []);
  return { by: 'trivy', checks: ids.map(trivyId), reason: '', reach: 'entry' };
}

function trivyId(id: string): string {
  const digits = /^(?:AVD-)?KSV-?(\d{3,5})$/i.exec(id)?.[1];
  return digits === undefined ? id : `KSV-${digits.padStart(4, '0')}`;
}

/** The commands that stand in comments (KICS documentation, using commands on scanned files as comments). */
function kicsForm(command: string): CommentForm | undefined {
  const all = { by: 'kics', checks: ['*'], reason: '' } as const;
  switch (/^[a-z-]+/.exec(command)?.[0]) {
    case 'ignore-line':
      return { ...all, reach: 'line' };
    case 'ignore-block':
      return { ...all, reach: 'entry' };
    case 'ignore':
      return { ...all, reach: 'file' };
    case 'disable':
      return { ...all, reach: 'file', checks: kicsQueries(command, true) };
    case 'enable':
      return { ...all, reach: 'file', checks: kicsQueries(command, false) };
    default:
      return undefined;
  }
}

/** The queries of a `disable=ID,ID` or `enable=ID,ID`: those that are listed, or all others. */
function kicsQueries(command: string, areListed: boolean): readonly string[] {
  const ids = new Set(command.slice(command.indexOf('=') + 1).split(/[\s,]+/));
  return [...KICS_QUERIES].filter(([id]) => ids.has(id) === areListed).map(([, name]) => name);
}
