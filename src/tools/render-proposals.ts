import { failureMode, MODE_IDS } from '../modes/failure-modes.js';
import type { Change, Proposal } from './proposals.js';
import type { ProposeFixesOutput } from './proposed-fixes.js';

/** The proposals as compact text, by mode, with the patches at the end. */
export function renderProposals(output: ProposeFixesOutput): string {
  const { patch, notApplied = [], omitted, crashedRules } = output;
  const parts = [
    heading(output),
    output.note,
    output.configuration && `Configured by ${output.configuration}.`,
    ...MODE_IDS.flatMap((mode) => ofMode(mode, output.proposals)),
    patchPart('Safe patch', patch.safe),
    patchPart(patch.safe ? 'Suggestions, on top of the safe patch' : 'Suggestions', patch.suggestions),
    ...notApplied.map(({ rule, at, reason }) => `Not applied: ${rule} (${at}), because ${reason}`),
    omitted &&
      `Left out for the budget: ${omitted.hunks} hunks${omitted.rules.length ? `; ${omitted.rules.join(', ')}` : ''}. Ask by mode, rule or file, or raise maxTokens.`,
    crashedRules && `Not complete: ${crashedRules.join(', ')} failed on this input.`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

function heading({ summary, kubernetesVersion }: ProposeFixesOutput): string {
  const { errors, warnings, infos, safe, suggested } = summary;
  const total = errors + warnings + infos;
  if (!total) return `Nothing to repair, for Kubernetes ${kubernetesVersion}.`;
  return `${total} findings (${errors} errors, ${warnings} warnings), for Kubernetes ${kubernetesVersion}: safe edits silence ${safe}, suggestions ${suggested}.`;
}

function ofMode(mode: string, proposals: readonly Proposal[]): string[] {
  const own = proposals.filter((proposal) => proposal.mode === mode);
  const [first] = own;
  return first ? [`\n## ${failureMode(first.mode).title}`, ...own.flatMap(proposalLines)] : [];
}

function proposalLines({ reference, risk, right, tradeOff, guardrail, changes }: Proposal): string[] {
  return [
    `\n${reference}`,
    `Prevents: ${risk}`,
    ...(right ? [`Right: ${right}`] : []),
    `Could still go wrong: ${tradeOff}`,
    `Guardrail: ${guardrail}`,
    ...changes.map(changeLine),
  ];
}

function changeLine({ rule, severity, rejected, repair, change, at }: Change): string {
  return `- ${repair}: ${change} (${severity} ${rule}${rejected ? ', refused as it is' : ''}) at ${at.join('; ')}`;
}

function patchPart(title: string, patch: string): string {
  return patch && `\n${title}:\n${patch.trimEnd()}`;
}
