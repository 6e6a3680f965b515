import { type Edit, type Field, isMap, type Json } from '../documents/field.js';

export interface SchemaEdits {
  readonly edits: readonly Edit[];
  /** Whether types were written where any value was taken before. */
  readonly narrows: boolean;
}

/** What Kubernetes itself describes at the top of every object. */
const OWN_FIELDS = ['apiVersion', 'kind', 'metadata'];

/**
 * The edits that make the schema of a version one of `apiextensions.k8s.io/v1`: objects are typed, and those that name
 * no field keep what they hold. Source: Kubernetes documentation (Custom Resources, structural schemas).
 *
 * @param keepsAll whether objects keep fields that they do not name, too.
 */
export function schemaEdits(root: Field, keepsAll: boolean): SchemaEdits {
  const walk = new Walk(keepsAll);
  walk.node(root, true);
  return { edits: walk.edits, narrows: walk.narrows };
}

class Walk {
  readonly edits: Edit[] = [];
  narrows = false;

  constructor(readonly keepsAll: boolean) {}

  node(node: Field, isRoot: boolean): void {
    if (!isMap(node.value)) return;
    const fields = node.at('properties').entries();
    for (const [name, field] of fields) if (!isRoot || !OWN_FIELDS.includes(name)) this.node(field, false);
    this.node(node.at('items'), false);
    this.node(node.at('additionalProperties'), false);
    const adds = this.#missing(node, isRoot);
    if (!Object.keys(node.value).length && Object.keys(adds).length) this.edits.push(node.set(adds));
    else for (const [key, value] of Object.entries(adds)) this.edits.push(node.at(key).set(value));
  }

  #missing(node: Field, isRoot: boolean): Readonly<Record<string, Json>> {
    const [namesFields, hasValues] = [node.at('properties').exists, node.at('additionalProperties').exists];
    const isUntyped = !node.at('type').exists && node.at('x-kubernetes-int-or-string').value !== true;
    const isObject = isRoot || (isUntyped && (namesFields || hasValues));
    if (isUntyped && isObject && !isRoot) this.narrows = true;
    const takesFields = isUntyped || node.at('type').string === 'object';
    const isOpen = takesFields && !hasValues && (this.keepsAll || !namesFields);
    return {
      ...(isUntyped && isObject ? { type: 'object' } : {}),
      ...(isOpen && !node.at(KEEPS).exists ? { [KEEPS]: true } : {}),
    };
  }
}

const KEEPS = 'x-kubernetes-preserve-unknown-fields';
