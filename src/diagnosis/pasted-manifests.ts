import type { Span } from '../text/source-text.js';
import type { ResourceIdentity } from './kinds-evidence.js';

/** A text told apart into what its author says and the YAML pasted into it. */
export interface Parts {
  /** The text with pasted manifests blanked out, offsets unchanged. */
  readonly prose: string;
  readonly manifests: readonly Span[];
}

const ENTRY = /^[ \t]{0,200}(?:- )?["']?[A-Za-z][\w./-]{0,100}["']?:(?:[ \t]|$)/;
const LIST_ITEM = /^[ \t]{0,200}- \S/;
const TELLING =
  /^[ \t]{0,200}(?:- )?(?:apiVersion|kind|metadata|spec|containers|rules|template|stringData|subjects|roleRef|data):/;

/** Finds runs of YAML lines that hold a key of a Kubernetes manifest. */
export function splitPastedManifests(text: string): Parts {
  const manifests: Span[] = [];
  let run: { start: number; telling: number } | undefined;
  let at = 0;
  const close = (end: number) => {
    if (run && run.telling >= 2) manifests.push({ start: run.start, end });
    run = undefined;
  };
  for (const line of text.split('\n')) {
    if (isYaml(line)) {
      run ??= { start: at, telling: 0 };
      if (TELLING.test(line)) run.telling++;
    } else if (line.trim() !== '' || !run) close(at);
    at += line.length + 1;
  }
  close(text.length);
  return { prose: blank(text, manifests), manifests };
}

function isYaml(line: string): boolean {
  return ENTRY.test(line) || LIST_ITEM.test(line) || line === '---';
}

/** Replaces spans by spaces, line ends kept. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

const KIND = /^[ ]{0,2}kind:[ \t]*["']?([A-Z]\w{1,60})/m;
const API_VERSION = /^[ ]{0,2}apiVersion:[ \t]*["']?([\w./-]{1,120})/m;
const NAME = /^[ ]{0,4}(?:metadata:[ \t]*\{[ ]?)?name:[ \t]*["']?([\w.-]{1,253})/m;

/** The kinds of the documents in pasted YAML, as far as their lines show them. */
export function identifyPasted(yaml: string): ResourceIdentity[] {
  return yaml.split(/^---/m).flatMap((document) => {
    const kind = KIND.exec(document)?.[1];
    if (kind === undefined) return [];
    return [{ kind, apiVersion: API_VERSION.exec(document)?.[1] ?? '', name: NAME.exec(document)?.[1] ?? 'unnamed' }];
  });
}

/** The manifests that are pasted into a text, each as it is written. */
export function pastedManifests(text: string): string[] {
  return splitPastedManifests(text).manifests.map(({ start, end }) => text.slice(start, end));
}
