import { parseDocuments } from '../../src/documents/parse-documents.js';
import { ResourceGraph } from '../../src/graph/resource-graph.js';
import type { Resource } from '../../src/resources/resource.js';
import { toResources } from '../../src/resources/to-resources.js';
import { SourceText } from '../../src/text/source-text.js';

/** The graph of the objects in a text. */
export function readSet(yaml: string): ResourceGraph {
  const documents = parseDocuments(new SourceText('set.yaml', yaml));
  return new ResourceGraph(documents.flatMap((document) => toResources(document).resources));
}

/** The one object that is written `Kind/name`. */
export function one(graph: ResourceGraph, id: string): Resource {
  const [found, ...others] = graph.resources.filter((resource) => idOf(resource) === id);
  if (!found || others.length) throw new Error(`The set has ${others.length + (found ? 1 : 0)} objects ${id}.`);
  return found;
}

/** An object as `Kind/name`. */
export function idOf({ kind, name }: Resource): string {
  return `${kind}/${name}`;
}
