import { formatPath } from '../../src/documents/path.js';
import { apiFacts } from '../../src/schemas/api-facts.js';
import { checkShape } from '../../src/schemas/check-shape.js';
import type { ShapeProblem } from '../../src/schemas/shape-problem.js';
import { readResources } from '../support/read-resources.js';

/** What the shape check finds in a text. */
export function problemsOf(yaml: string, release = '1.36'): readonly ShapeProblem[] {
  return readResources(yaml).flatMap((resource) => checkShape(resource, apiFacts(release)));
}

/** The same in brief: `code path`. */
export function inBrief(yaml: string, release = '1.36'): string[] {
  return problemsOf(yaml, release).map(({ code, field }) => `${code} ${formatPath(field.path)}`);
}

/** A Pod with these lines in its container and in its spec. */
export function pod({
  container = '',
  spec = '',
  metadata = '',
}: {
  container?: string;
  spec?: string;
  metadata?: string;
} = {}): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
${indent(metadata, 2)}spec:
${indent(spec, 2)}  containers:
    - name: app
      image: registry.example.com/web:1.2.3
${indent(container, 6)}`;
}

function indent(lines: string, by: number): string {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('');
}
