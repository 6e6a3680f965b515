import { parseDocuments } from '../../documents/parse-documents.js';
import { SourceText } from '../../text/source-text.js';
import type { CustomKind } from './custom-kind.js';
import { readCrds } from './read-crd.js';
import { readJsonSchema } from './read-json-schema.js';

/** One kind in one version. */
export interface KindName {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/**
 * Files that hold CRDs, or JSON schemas named after the kind. None is read before an object asks for its kind, and then
 * only the documents that speak of it.
 */
export class SchemaFiles {
  constructor(readonly texts: readonly SourceText[]) {}

  /** The kind, as a CRD of these files defines it; of several the last. */
  crd({ group, kind }: KindName): CustomKind | undefined {
    const speaksOfIt = (text: string) =>
      text.includes(group) && text.includes(kind) && text.includes('CustomResourceDefinition');
    return this.texts
      .filter(({ text }) => speaksOfIt(text))
      .flatMap((source) => documentsOf(source).filter(speaksOfIt))
      .flatMap(readValues)
      .flatMap(readCrds)
      .findLast((found) => found.group === group && found.kind === kind);
  }

  /** The one version that a JSON schema describes. */
  jsonSchema(name: KindName): CustomKind | undefined {
    const source = this.texts.find(({ file }) => isNamedAfter(file.toLowerCase(), name));
    const version = source && readValues(source.text).map((value) => readJsonSchema(name.version, value))[0];
    return version && { group: name.group, kind: name.kind, versions: [version] };
  }
}

/** `GROUP/KIND_VERSION.json`, or `KIND-GROUP-VERSION.json` with the whole group or its first part; in small letters. */
function isNamedAfter(file: string, { group, version, kind }: KindName): boolean {
  const path = `/${file}`;
  const [lowGroup, lowKind] = [group.toLowerCase(), kind.toLowerCase()];
  return (
    path.endsWith(`/${lowGroup}/${lowKind}_${version}.json`) ||
    path.endsWith(`/${lowKind}-${lowGroup}-${version}.json`) ||
    path.endsWith(`/${lowKind}-${lowGroup.split('.')[0]}-${version}.json`)
  );
}

/** The texts of the documents of a YAML stream: no line of a document begins with its mark. */
function documentsOf({ text }: SourceText): readonly string[] {
  return text.split(/^---/m);
}

/** The values of a text. JSON is read as such, which is ten times as fast. */
function readValues(text: string): readonly unknown[] {
  if (text.trimStart().startsWith('{')) {
    try {
      return [JSON.parse(text)];
    } catch {
      // A YAML flow map, or no JSON after all.
    }
  }
  return parseDocuments(new SourceText('schema', text)).map(({ root }) => root.value);
}
