import * as z from 'zod/mini';
import { type ModeId, parseMode } from '../modes/failure-modes.js';
import { type Contract, PART_KEYS, PARTS, type ParsedContract } from './contract.js';

const Texts = z.array(z.string());
const ModeEntry = z.union([
  z.string(),
  z.strictObject({ id: z.union([z.string(), z.number()]), evidence: z.optional(z.union([z.string(), Texts])) }),
]);
const Remediation = z.union([
  z.string(),
  z.strictObject({ mode: z.optional(z.string()), change: z.string(), tradeoff: z.optional(z.string()) }),
]);

/** The contract as YAML or JSON. */
const ContractData = z.strictObject({
  target: z.optional(
    z.strictObject({ kubernetesVersion: z.union([z.string(), z.number()]), assumed: z.optional(z.boolean()) }),
  ),
  assumptions: z.optional(Texts),
  modes: z.optional(z.array(ModeEntry)),
  remediations: z.optional(z.array(Remediation)),
  validation: z.optional(Texts),
  rollback: z.optional(Texts),
  digest: z.optional(z.string()),
});

type Data = z.infer<typeof ContractData>;

/** Reads a contract from data; what does not have the form is a problem, never an exception. */
export function parseContractData(value: unknown): ParsedContract {
  const parsed = ContractData.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, code, ...issue }) =>
      code === 'unrecognized_keys' && 'keys' in issue
        ? `Unknown key in the contract: ${(issue.keys as string[]).map((key) => `"${key.slice(0, 60)}"`).join(', ')}.`
        : `The contract's ${path.join('.') || 'top level'} does not have the expected form.`,
    );
    return { contract: EMPTY, problems: faults };
  }
  const { data } = parsed;
  const modes = (data.modes ?? []).map(readMode);
  const unknown = modes.flatMap(({ id, name }) => (id ? [] : [`Not a failure mode: "${name.slice(0, 60)}".`]));
  const missing = PART_KEYS.filter((part) => !data[part]?.length).map(
    (part) => `Part missing or empty: ${PARTS[part]}.`,
  );
  const declared = modes.flatMap(({ id, evidence }) => (id ? [{ id, evidence }] : []));
  return { contract: { ...rest(data), modes: declared }, problems: [...missing, ...unknown] };
}

const EMPTY: Contract = { assumptions: [], modes: [], remediations: [], validation: [], rollback: [] };

function rest(data: Data): Omit<Contract, 'modes'> {
  const { target, digest } = data;
  return {
    ...(target
      ? { target: { kubernetesVersion: String(target.kubernetesVersion), assumed: target.assumed ?? false } }
      : {}),
    assumptions: data.assumptions ?? [],
    remediations: (data.remediations ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.change)),
    validation: data.validation ?? [],
    rollback: data.rollback ?? [],
    ...(digest ? { digest } : {}),
  };
}

function readMode(entry: z.infer<typeof ModeEntry>): {
  id: ModeId | undefined;
  name: string;
  evidence: readonly string[];
} {
  if (typeof entry === 'string') return { id: parseMode(entry), name: entry, evidence: [] };
  const name = String(entry.id);
  return {
    id: parseMode(name),
    name,
    evidence: typeof entry.evidence === 'string' ? [entry.evidence] : (entry.evidence ?? []),
  };
}
