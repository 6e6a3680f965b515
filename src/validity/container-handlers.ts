import type { Field } from '../documents/field.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, type NameFormat } from './name-formats.js';
import { checkPortOrName, MOST_OF_PORT } from './network-formats.js';
import { checkRange } from './number-range.js';
import { hasOnly, isMissing } from './pod-check.js';
import { forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';

/** What a probe or a hook can do, and what else it has. */
export interface HandlerKinds {
  /** In the order in which the server looks for them: the first is the one that it takes. */
  readonly kinds: readonly string[];
  /** Kinds that the release knows and drops, which leaves nothing where one of them stands alone. */
  readonly offByDefault?: readonly string[];
  readonly otherFields: readonly string[];
}

const CHECKS: Readonly<Record<string, (handler: Field) => Iterable<ShapeProblem>>> = {
  exec: checkExec,
  httpGet: checkHttpGet,
  tcpSocket: (handler) => checkHandlerPort(handler.at('port')),
  grpc: (handler) => checkRange(handler.at('port'), 1, MOST_OF_PORT),
};

/** The one thing that a probe or a hook does (API reference, Probe, LifecycleHandler). */
export function* checkHandler(owner: Field, handlers: HandlerKinds): Iterable<ShapeProblem> {
  const { kinds, offByDefault = [], otherFields } = handlers;
  const [first, ...others] = kinds.map((kind) => owner.at(kind)).filter(({ exists }) => exists);
  for (const other of others)
    yield forbiddenField(other, `"${owner.key}" does one thing; this one has "${other.key}" beside "${first?.key}".`);
  if (first) yield* CHECKS[first.key]?.(first) ?? [];
  else if (hasOnly(owner, [...kinds, ...offByDefault, ...otherFields]))
    yield requiredValue(
      owner,
      `"${owner.key}" needs one of ${kinds.map(quoted).join(', ')}${hint(owner, offByDefault)}.`,
    );
}

function hint(owner: Field, offByDefault: readonly string[]): string {
  const written = offByDefault.find((kind) => owner.at(kind).exists);
  return written ? `: "${written}" is off by default in this release` : '';
}

function* checkExec(handler: Field): Iterable<ShapeProblem> {
  const command = handler.at('command');
  if (isMissing(command) && hasOnly(handler, ['command']))
    yield requiredValue(command, '"exec" needs "command" with at least one word.');
}

/** The name of a header of HTTP, as far as the server takes one. */
const HEADER_NAME: NameFormat = {
  what: 'name of a header: letters, digits and hyphens',
  accepts: (text) => /^[-A-Za-z0-9]+$/.test(text),
};

function* checkHttpGet(handler: Field): Iterable<ShapeProblem> {
  yield* checkHandlerPort(handler.at('port'));
  for (const header of handler.at('httpHeaders').items())
    if (header.at('name').value !== '') yield* checkFormat(header.at('name'), HEADER_NAME);
}

/** A number in quotes is taken for a name, which needs a letter. */
function* checkHandlerPort(port: Field): Iterable<ShapeProblem> {
  const text = port.string;
  if (text === undefined || !/^\d{1,5}$/.test(text)) yield* port.value === '' ? [] : checkPortOrName(port);
  else
    yield {
      ...invalidValue(port, `${fieldNameFirst(port)} is ${quoted(text)}, a text; a number is written without quotes.`),
      ...(Number(text) >= 1 && Number(text) <= MOST_OF_PORT
        ? { suggestion: { kind: 'replace', value: Number(text) } as const }
        : {}),
    };
}
