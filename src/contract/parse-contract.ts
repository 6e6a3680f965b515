import { isMap } from '../documents/field.js';
import { parseDocuments } from '../documents/parse-documents.js';
import { SourceText } from '../text/source-text.js';
import type { ParsedContract } from './contract.js';
import { parseContractData } from './parse-data.js';
import { parseContractMarkdown } from './parse-markdown.js';

const FENCE = /^(`{3,}|~{3,})[ \t]*kubeshark-contract[^\n]*\n([\s\S]*?)^\1/m;
const HEADING = /^#{1,6}[ \t]+[^\n]*contract/im;

/**
 * Reads an output contract: a fenced block named `kubeshark-contract`, a Markdown section whose heading contains
 * "contract", or YAML or JSON alone. A block for machines wins over the prose around it.
 */
export function parseContract(text: string): ParsedContract {
  const unified = text.replace(/\r\n?/g, '\n');
  const fenced = FENCE.exec(unified)?.[2];
  if (fenced !== undefined)
    return fromYaml(fenced) ?? { problems: ['The kubeshark-contract block is not a YAML or JSON map.'] };
  if (HEADING.test(unified)) return parseContractMarkdown(unified);
  return (
    fromYaml(unified) ?? {
      problems: [
        'No output contract found: expected a heading that contains "contract", a fenced block named kubeshark-contract, or the contract as YAML or JSON.',
      ],
    }
  );
}

/** Undefined where the text is no map, or a map that is something else, such as a manifest. */
function fromYaml(text: string): ParsedContract | undefined {
  const [document] = parseDocuments(new SourceText('<contract>', text));
  const value = document?.isReadable ? document.root.value : undefined;
  if (!isMap(value) || value.kind !== undefined) return undefined;
  return parseContractData(value);
}
