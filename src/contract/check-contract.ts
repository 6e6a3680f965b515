import type { Audit } from '../findings/audit.js';
import type { ModeId } from '../modes/failure-modes.js';
import type { Contract, ParsedContract } from './contract.js';

/** What the audited manifests say, against which a contract is held. */
export interface ContractFacts {
  readonly audit: Audit;
  /** The modes that `diagnose` selects for these manifests. */
  readonly relevant: readonly ModeId[];
  /** The modes of which a rule could have shown something in these manifests. */
  readonly showable: readonly ModeId[];
  /** The minor number of the oldest release that serves every object, as 23; undefined where unknown. */
  readonly oldestMinor?: number;
  /** Whether a word is a kind: `Deployment` is, `CPU` is not. */
  readonly isKind: (word: string) => boolean;
  /** SHA-256 of the manifests, in hexadecimal. */
  readonly digest: string;
}

export interface ContractVerdict {
  readonly present: boolean;
  /** Whether a contract is there and everything that it says holds. */
  readonly ok: boolean;
  readonly declared: readonly ModeId[];
  /** Relevant for these manifests and not declared. */
  readonly missing: readonly ModeId[];
  /** Declared, although nothing could show it or errors or warnings of the mode are open. */
  readonly unsupported: readonly ModeId[];
  /** What else does not hold, in words. */
  readonly problems: readonly string[];
}

/** The verdict where no contract was handed in: nothing holds, and nothing is missing from it either. */
export const NO_CONTRACT: ContractVerdict = {
  present: false,
  ok: false,
  declared: [],
  missing: [],
  unsupported: [],
  problems: [],
};

/** Holds a contract against what the audit shows. */
export function checkContract({ contract, problems }: ParsedContract, facts: ContractFacts): ContractVerdict {
  if (!contract) return { ...NO_CONTRACT, problems };
  const declared = [...new Set(contract.modes.map(({ id }) => id))];
  const missing = facts.relevant.filter((mode) => !declared.includes(mode));
  const unsupported = declared.filter((mode) => !facts.showable.includes(mode) || isOpen(mode, facts.audit));
  const all = [
    ...problems,
    ...targetProblems(contract, facts),
    ...objectProblems(contract, facts),
    ...digestProblems(contract, facts),
  ];
  return {
    present: true,
    ok: !missing.length && !unsupported.length && !all.length,
    declared,
    missing,
    unsupported,
    problems: all,
  };
}

function isOpen(mode: ModeId, { findings }: Audit): boolean {
  return findings.some(({ modes, severity }) => modes.includes(mode) && severity !== 'info');
}

function targetProblems({ target }: Contract, { oldestMinor }: ContractFacts): string[] {
  if (!target) return ['No target release is stated, as in "Target: Kubernetes 1.33 (assumed)".'];
  const minor = Number(/^v?1\.(\d{1,3})/.exec(target.kubernetesVersion)?.[1]);
  if (Number.isNaN(minor)) return [`The target "${target.kubernetesVersion.slice(0, 40)}" is no Kubernetes version.`];
  if (oldestMinor === undefined || minor >= oldestMinor) return [];
  return [`The target 1.${minor} is older than what the manifests need: 1.${oldestMinor}.`];
}

const OBJECT = /\b([A-Z][A-Za-z]{2,40})\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)/g;

/** Objects that the evidence names as `Kind/name` must be in the set. */
function objectProblems({ modes }: Contract, { audit, isKind }: ContractFacts): string[] {
  const known = new Set(audit.resources.map(({ kind, name }) => `${kind}/${name}`));
  const matches = modes.flatMap(({ evidence }) => evidence.flatMap((text) => [...text.matchAll(OBJECT)]));
  const named = matches.filter(([, kind = '']) => isKind(kind)).map(([object]) => object);
  return [...new Set(named)]
    .filter((object) => !known.has(object))
    .map((object) => `${object} is named as evidence and is not in the manifests.`);
}

function digestProblems(contract: Contract, { digest }: ContractFacts): string[] {
  const stated = contract.digest?.toLowerCase().replace(/^sha256:/, '');
  return !stated || stated === digest
    ? []
    : ['The digest is of other manifests: the contract was written for another version.'];
}
