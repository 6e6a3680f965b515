import { type ContractVerdict, checkContract } from '../contract/check-contract.js';
import { digestOf } from '../contract/digest.js';
import { parseContract } from '../contract/parse-contract.js';
import type { Audit } from '../findings/audit.js';
import type { ModeId } from '../modes/failure-modes.js';
import { isKnownKind, oldestMinorServing } from './api-needs.js';
import { rulesOf } from './audit-input.js';
import type { ReadSource } from './host.js';
import { showableModes } from './showable-modes.js';

export interface ContractClaim {
  /** The text that holds the contract. */
  readonly contract: string;
  readonly result: Audit;
  readonly sources: readonly ReadSource[];
  /** The modes that `diagnose` selects for these manifests. */
  readonly relevant: readonly ModeId[];
}

/** Reads a contract and holds it against an audit and what was audited. */
export function holdContract({ contract, result, sources, relevant }: ContractClaim): ContractVerdict {
  const oldestMinor = oldestMinorServing(result.resources);
  return checkContract(parseContract(contract), {
    audit: result,
    relevant,
    showable: showableModes(result.resources, rulesOf('strict')),
    isKind: (word: string) => isKnownKind(word) || result.resources.some(({ kind }) => kind === word),
    digest: digestOf(sources.map(({ text }) => text.text)),
    ...(oldestMinor === undefined ? {} : { oldestMinor }),
  });
}
