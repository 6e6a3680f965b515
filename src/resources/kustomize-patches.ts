import type { SourceDocument } from '../documents/source-document.js';

const PATCH_LISTS = ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'transformers'] as const;

/**
 * The files that the Kustomizations of a set name as patches: what stands there changes objects that stand elsewhere,
 * so nothing can be missing from it. Paths are joined as text, with `/`.
 */
export function kustomizePatchFiles(documents: readonly SourceDocument[]): ReadonlySet<string> {
  const files = new Set<string>();
  for (const document of documents) {
    if (!isKustomization(document)) continue;
    const folder = document.source.file.split('/').slice(0, -1);
    for (const path of patchPaths(document)) files.add(joinPath(folder, path));
  }
  return files;
}

function isKustomization(document: SourceDocument): boolean {
  const kind = document.at('kind').value;
  if (kind === 'Kustomization' || kind === 'Component')
    return document.at('apiVersion').string?.startsWith('kustomize.config.k8s.io/') !== false;
  return kind === undefined && /(?:^|\/)kustomization\.ya?ml$/i.test(document.source.file);
}

/** Entries are paths, objects with a path, or patches written in place, which stand over several lines. */
function patchPaths(document: SourceDocument): string[] {
  const entries = PATCH_LISTS.flatMap((key) => document.at(key).items());
  const paths = entries.map((entry) => entry.string ?? entry.at('path').string);
  return paths.flatMap((path) => (path === undefined || path.includes('\n') ? [] : [path]));
}

function joinPath(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
