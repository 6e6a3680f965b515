import { anchorOf } from '../documents/anchor.js';
import { formatPath } from '../documents/path.js';
import { planEdits } from '../documents/plan-edits.js';
import { anchorEffects } from '../documents/shared-anchors.js';
import { SourceDocument } from '../documents/source-document.js';
import type { Finding, Fix, ResourceId } from '../findings/finding.js';
import type { SuppressionProblem } from '../findings/suppression.js';
import type { Resource } from '../resources/resource.js';
import { printable } from '../text/printable.js';
import type { SourceText, Span } from '../text/source-text.js';
import type { Problem, Problems, ProposedFix, Rule } from './rule.js';

/** Which object this is, in plain data. */
export function identify({ apiVersion, kind, name, namespace }: Resource): ResourceId {
  const [safeVersion, safeKind, safeName] = [apiVersion, kind, name].map((text) => printable(text, LONGEST_NAME)) as [
    string,
    string,
    string,
  ];
  const safeNamespace = namespace === undefined ? {} : { namespace: printable(namespace, LONGEST_NAME) };
  return { apiVersion: safeVersion, kind: safeKind, ...safeNamespace, name: safeName };
}

/** The API server takes names of 253 characters. */
const LONGEST_NAME = 253;
const LONGEST_MESSAGE = 500;
const LONGEST_PATH = 500;

const NO_RESOURCE: ResourceId = { apiVersion: '', kind: '', name: '' };

/** The finding for a problem of an object. */
export function findingOf(rule: Rule, resource: Resource, problem: Problem): Finding {
  const { at, message, fix } = problem;
  const textFix = fix && toFix(fix, at.document.source);
  return {
    ...described(rule, problem),
    message: printable(message, LONGEST_MESSAGE),
    resource: identify(resource),
    ...placed(at.document.source, at.span),
    path: printable(formatPath(at.path.slice(resource.root.path.length)), LONGEST_PATH),
    anchor: printable(anchorOf(at, resource.root), LONGEST_PATH),
    ...(textFix ? { fix: textFix } : {}),
  };
}

/** The finding for a fault of a text that is no object. */
export function textFinding(rule: Rule, document: SourceDocument, { at, ...problem }: Problems['text']): Finding {
  const message = printable(problem.message, LONGEST_MESSAGE);
  return { ...described(rule, problem), message, resource: NO_RESOURCE, ...placed(document.source, at), path: '' };
}

/** The finding for a suppression that has no effect. */
export function suppressionFinding(rule: Rule, { suppression }: SuppressionProblem, message: string): Finding {
  const { file, at, resource } = suppression;
  return {
    ...described(rule, {}),
    message: printable(message, LONGEST_MESSAGE),
    resource,
    file,
    line: at.from.line,
    column: at.from.column,
    endLine: at.to.line,
    endColumn: at.to.column,
    path: '',
  };
}

/** The finding that says that a rule failed, and where. */
export function crashFinding(rule: Rule, where: Resource | SourceDocument | undefined, error: unknown): Finding {
  const document = where instanceof SourceDocument ? where : where?.document;
  const place = document
    ? placed(document.source, document.span)
    : { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const cause = error instanceof Error ? error.name : 'unknown error';
  return {
    rule: 'internal/rule-crash',
    severity: 'error',
    modes: rule.modes,
    message: `Rule ${rule.id} failed on this input (${cause}), so it could not be judged. This is a bug of KubeShark.`,
    reference: rule.reference,
    rejected: false,
    resource: where && !(where instanceof SourceDocument) ? identify(where) : NO_RESOURCE,
    ...place,
    path: '',
  };
}

function described({ id, severity, modes, reference }: Rule, problem: Pick<Problem, 'severity' | 'rejected'>) {
  return { rule: id, severity: problem.severity ?? severity, modes, reference, rejected: problem.rejected ?? false };
}

function placed(source: SourceText, span: Span) {
  const from = source.position(span.start);
  const to = source.position(span.end);
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/**
 * Undefined where one of its edits cannot be done safely, or lies in another text: half a repair is none. One that
 * reaches into an anchor changes every place that uses it, and says so.
 */
function toFix({ title, safety, edits }: ProposedFix, source: SourceText): Fix | undefined {
  const texts = edits.every(({ field }) => field.document.source === source) ? planEdits(edits) : undefined;
  if (!texts) return undefined;
  const { changed, cuts } = anchorEffects(edits);
  if (cuts) return undefined;
  const aliases = changed.map((anchor) => `*${printable(anchor, LONGEST_NAME)}`).join(', ');
  return {
    title: aliases ? `${title} (also wherever ${aliases} stands)` : title,
    safety: aliases ? 'suggestion' : safety,
    get edits() {
      return texts();
    },
  };
}
