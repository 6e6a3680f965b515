const SUBSTITUTION = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/;
const ENCRYPTED = /^ENC\[[A-Z0-9_]+,/;

/** A value that another program fills in before the API server sees it. */
export type Placeholder = 'substitution' | 'encrypted';

/**
 * Recognises values that are not final: `${VAR}` (envsubst, Flux, Kustomize replacements), `{{ … }}` inside a quoted
 * string (Helm, Argo), and values encrypted with SOPS. They cannot be judged by their text.
 */
export function placeholderIn(value: unknown): Placeholder | undefined {
  if (typeof value !== 'string') return undefined;
  if (ENCRYPTED.test(value)) return 'encrypted';
  return SUBSTITUTION.test(value) ? 'substitution' : undefined;
}

/** Whether a value is not final; see {@link placeholderIn}. */
export function isPlaceholder(value: unknown): boolean {
  return placeholderIn(value) !== undefined;
}
