import type { SourceDocument } from '../documents/source-document.js';
import type { NotJudged, NotJudgedReason } from '../findings/audit.js';
import type { Resource } from './resource.js';
import { unsettledValues } from './unsettled-values.js';

const DESCRIPTIONS: Readonly<Record<NotJudgedReason, string>> = {
  template: 'Helm or Go template text, which is YAML only once it is rendered',
  'client-side': 'read by a client program, not by the API server',
  patch: 'a patch to an object that stands elsewhere',
  foreign: 'neither apiVersion nor kind',
  substitution: 'to be filled in first, as ${VAR}',
  encrypted: 'encrypted with SOPS',
  'unknown-kind': 'a custom resource whose schema is not known',
};

/** Says that a document was not judged, and why. */
export function documentNotJudged(document: SourceDocument, reason: NotJudgedReason): NotJudged {
  return entry(document, reason, document.span.start);
}

/** Says that an object is of a kind whose schema is not known. */
export function kindNotKnown({ document, root }: Resource): NotJudged {
  return entry(document, 'unknown-kind', root.parent ? root.span.start : document.span.start);
}

/** Says how many values of a judged document could not be, because they are not final. */
export function valuesNotJudged(document: SourceDocument): NotJudged[] {
  return Object.entries(unsettledValues(document)).flatMap(([reason, count]) => {
    if (!count) return [];
    const found = documentNotJudged(document, reason as NotJudgedReason);
    return [{ ...found, what: `${count} ${count === 1 ? 'value' : 'values'} ${found.what}` }];
  });
}

function entry(document: SourceDocument, reason: NotJudgedReason, start: number): NotJudged {
  const { line } = document.source.position(start);
  return { file: document.source.file, line, reason, what: DESCRIPTIONS[reason] };
}
