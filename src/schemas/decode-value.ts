import { isMap } from '../documents/field.js';
import type { FieldFacts } from './field-facts.js';
import { isGoTime } from './go-time.js';
import { isQuantityText } from './quantity-syntax.js';

/** What a field takes, in words that follow "takes". */
export type Expectation = string;

const INT32 = 2n ** 31n;
const INT64 = 2n ** 63n;
const UINT8 = 2n ** 8n;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * What a field takes, where the API server's JSON decoder refuses this value; undefined where it takes it. Of a list or
 * a map only the outer kind is judged. `null` is absent and never comes here.
 */
export function refusal(value: unknown, facts: FieldFacts): Expectation | undefined {
  switch (facts.type) {
    case 'string':
      return ofText(value, facts);
    case 'integer':
      return ofInteger(value, facts.format);
    case 'number':
      return isNumber(value) ? undefined : 'a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'array':
      return Array.isArray(value) ? undefined : 'a list';
    case 'object':
      return isMap(value) ? undefined : 'a map';
    default:
      return ofAny(value, facts.format);
  }
}

function ofText(value: unknown, { format }: FieldFacts): Expectation | undefined {
  const text = typeof value === 'string' ? value : undefined;
  switch (format) {
    case 'quantity':
      return isNumber(value) || (text !== undefined && isQuantityText(text))
        ? undefined
        : 'a quantity, such as 500m or 128Mi';
    case 'int-or-string':
      return text !== undefined || isWhole(value, INT32) ? undefined : 'a whole number or text';
    case 'date-time':
      return text !== undefined && isGoTime(text, false) ? undefined : 'a time, such as 2006-01-02T15:04:05Z';
    case 'micro-time':
      return text !== undefined && isGoTime(text, true) ? undefined : 'a time, such as 2006-01-02T15:04:05.000000Z';
    case 'byte':
      return isBytes(value) ? undefined : 'base64 text';
    default:
      return text === undefined ? 'text' : undefined;
  }
}

function ofInteger(value: unknown, format: FieldFacts['format']): Expectation | undefined {
  if (format !== 'int32') return isWhole(value, INT64) ? undefined : 'a whole number';
  if (isWhole(value, INT32)) return undefined;
  return isWhole(value, INT64) ? 'a whole number of 32 bits' : 'a whole number';
}

/** Types that decode themselves. A JSONSchemaPropsOrArray or OrStringArray reads whatever is neither as nothing. */
function ofAny(value: unknown, format: FieldFacts['format']): Expectation | undefined {
  if (typeof value === 'number' && !isNumber(value)) return 'a finite number';
  if (format !== 'schema-or-bool') return undefined;
  return isMap(value) || typeof value === 'boolean' ? undefined : 'true, false or a schema';
}

/** JSON has neither NaN nor infinity. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'bigint';
}

/** Whole numbers come as `number`, also where written `1.0` or `1e3`, and as `bigint` beyond 2^53. */
function isWhole(value: unknown, limit: bigint): boolean {
  if (typeof value === 'number' && !Number.isInteger(value)) return false;
  if (typeof value !== 'number' && typeof value !== 'bigint') return false;
  const exact = BigInt(value);
  return -limit <= exact && exact < limit;
}

/** Go decodes bytes from base64 text, in which it passes over line breaks, or from a list of numbers. */
function isBytes(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === null || (isWhole(item, UINT8) && Number(item) >= 0));
  const text = typeof value === 'string' ? value.replace(/[\r\n]/g, '') : undefined;
  return text !== undefined && text.length % 4 === 0 && BASE64.test(text);
}
