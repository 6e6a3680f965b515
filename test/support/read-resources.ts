import { parseDocuments } from '../../src/documents/parse-documents.js';
import { ResourceGraph } from '../../src/graph/resource-graph.js';
import type { Container } from '../../src/resources/container.js';
import type { Resource } from '../../src/resources/resource.js';
import { toResources } from '../../src/resources/to-resources.js';
import { SourceText } from '../../src/text/source-text.js';

/** The objects of a text. */
export function readResources(yaml: string): readonly Resource[] {
  return parseDocuments(new SourceText('case.yaml', yaml)).flatMap((document) => toResources(document).resources);
}

export function readGraph(yaml: string): ResourceGraph {
  return new ResourceGraph(readResources(yaml));
}

/** The container that these lines describe, as the only one of a pod. */
export function readContainer(lines: string): Container {
  const indented = lines
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  const [pod] = readResources(
    `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: app\n${indented}\n`,
  );
  return pod!.pod!.containers[0]!;
}
