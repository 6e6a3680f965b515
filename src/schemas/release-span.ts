/**
 * During which releases something exists, as the facts write it: `19-` (since 1.19), `14-21`, `14-16,19-`; empty for
 * all of them.
 */
export type ReleaseSpan = string;

export function spanIncludes(span: ReleaseSpan, minor: number): boolean {
  if (span === '') return true;
  if (span.includes(',')) return span.split(',').some((range) => spanIncludes(range, minor));
  return spanStart(span) <= minor && minor <= spanEnd(span);
}

/** The first minor release of a span; 0 where it has always been. */
export function spanStart(span: ReleaseSpan): number {
  return Number(span.slice(0, span.indexOf('-')));
}

/** The last minor release of a span; infinite where it has no end. */
export function spanEnd(span: ReleaseSpan): number {
  const end = span.slice(span.lastIndexOf('-') + 1);
  return end === '' ? Number.POSITIVE_INFINITY : Number(end);
}
