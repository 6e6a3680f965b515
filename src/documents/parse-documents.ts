import type { SourceText } from '../text/source-text.js';
import { parsePlain } from './parse-plain.js';
import { parseTree } from './parse-tree.js';
import { PlainLayout } from './plain-layout.js';
import { SourceDocument } from './source-document.js';
import type { TreeLayout } from './tree-layout.js';

/**
 * Splits a text into its YAML documents. JSON is YAML here; empty documents, as after a leading `---`, are left out.
 *
 * Never throws for what the text holds: faults become problems of the document.
 */
export function parseDocuments(source: SourceText): SourceDocument[] {
  const plain = parsePlain(source.text);
  if (!plain) return parseTree(source);
  let trees: readonly SourceDocument[] | undefined;
  const treeOf = (index: number): TreeLayout => {
    trees ??= parseTree(source);
    return (trees[index] as SourceDocument).layout.tree;
  };
  return plain.map(
    ({ start, end, root }, index) =>
      new SourceDocument({
        source,
        span: { start, end },
        value: root.value,
        problems: [],
        isTemplate: false,
        layout: () => new PlainLayout(root, () => treeOf(index)),
      }),
  );
}
