import { commentsOf } from '../../documents/comments.js';
import { extentOf } from '../../documents/entries.js';
import type { Field } from '../../documents/field.js';
import type { ResourceId } from '../../findings/finding.js';
import { isWithin, type Suppression } from '../../findings/suppression.js';
import { printable } from '../../text/printable.js';
import type { Position, SourceText } from '../../text/source-text.js';
import type { Resource } from '../resource.js';
import { readAnnotationForm } from './annotation-forms.js';
import { type CommentForm, readCommentForm } from './comment-forms.js';
import { CommentPlaces, extent } from './comment-places.js';

/** Words without which a text suppresses nothing: nothing else is looked at in most texts. */
const MARKS =
  /kubeshark:|kubeshark\.io\/ignore|kube-linter\.io\/|kube-score\/|polaris\.fairwinds\.com\/|checkov\.io\/skip|trivy:ignore:|kics-scan /;

/** More than these in one text are not read: each is held against each finding. */
const MOST_IN_TEXT = 1000;
const LONGEST_REASON = 300;
const NO_RESOURCE: ResourceId = { apiVersion: '', kind: '', name: '' };

/** An object and how reports call it. */
export interface NamedResource {
  readonly resource: Resource;
  readonly id: ResourceId;
}

/** Everything that the texts of a set suppress: by comments, and by annotations of their objects. */
export function findSuppressions(resources: readonly NamedResource[]): readonly Suppression[] {
  const marked = new Set(resources.map(({ resource }) => resource.document.source));
  return [...marked]
    .filter(({ text }) => MARKS.test(text))
    .flatMap((source) => {
      const objects = resources.filter(({ resource }) => resource.document.source === source);
      return [...ofAnnotations(objects), ...ofComments(source, objects)].slice(0, MOST_IN_TEXT);
    });
}

function ofAnnotations(objects: readonly NamedResource[]): Suppression[] {
  return objects.flatMap(({ resource, id }) => {
    const template = resource.pod?.template;
    const holders = template && template.path.length > resource.root.path.length ? [template] : [];
    return [resource.root, ...holders].flatMap((holder) => annotationsOf(holder, holder !== resource.root, id));
  });
}

function annotationsOf(holder: Field, isTemplate: boolean, resource: ResourceId): Suppression[] {
  const entries = holder.at('metadata', 'annotations').entries();
  return entries.flatMap(([key, field]) => {
    const form = readAnnotationForm(key, String(field.value ?? ''), isTemplate);
    if (!form) return [];
    const { source } = field.document;
    const place = { file: source.file, at: extent(source, field.span), resource };
    return [{ ...settled(form), ...place, covers: [extent(source, extentOf(holder))] }];
  });
}

function ofComments(source: SourceText, objects: readonly NamedResource[]): Suppression[] {
  const read = commentsOf(source).flatMap((comment) => {
    const form = readCommentForm(comment.text);
    return form ? [{ comment, form }] : [];
  });
  if (!read.length) return [];
  const documents = [...new Set(objects.map(({ resource }) => resource.document))];
  const places = new CommentPlaces(source, documents);
  const judged = documents.map(({ root }) => extent(source, extentOf(root)));
  const areas = objects.map(({ resource, id }) => ({ id, area: extent(source, extentOf(resource.root)) }));
  return read.flatMap(({ comment, form }) => {
    const at = extent(source, comment.span);
    const covers = places.covered(comment, form.reach);
    const around = (place: Position) => areas.find(({ area }) => isWithin(area, place));
    const area = (covers[0] && around(covers[0].from)) ?? around(at.from);
    const isJudged = judged.some((part) => covers.some(({ from }) => isWithin(part, from)) || isWithin(part, at.from));
    return isJudged || form.reach === 'file'
      ? [{ ...settled(form), file: source.file, at, resource: area?.id ?? NO_RESOURCE, covers }]
      : [];
  });
}

function settled({ by, checks, reason, ...form }: Pick<CommentForm, 'by' | 'checks' | 'reason' | 'fault'>) {
  const { fault } = form;
  return {
    by,
    checks: checks.map((check) => printable(check, 100)),
    reason: printable(reason, LONGEST_REASON),
    ...(fault ? { fault } : {}),
  };
}
