import { refuseLinksOutside, rewriteFiles } from '../files/rewrite-file.js';
import type { Finding, Severity } from '../findings/finding.js';
import { INPUT_NAME } from '../tools/audit-input.js';
import { judgeRequest } from '../tools/judge-request.js';
import { patchesOf, patchText } from '../tools/patch.js';
import { proposeFixes } from '../tools/propose-fixes.js';
import { type Repair, repair, requireRules } from '../tools/repair.js';
import { readInput } from '../tools/tool.js';
import { configuredHost } from './configured-host.js';
import type { ExitStatus, Io } from './io.js';
import { inputOf, type ParsedOptions, type Values } from './options.js';
import { failOn, isAbove, type SeverityCounts } from './threshold.js';

/** What `diff` and `patch` print by default. */
const CONTEXT = 3;

/** Shows what a repair would change, or changes it. */
export async function carryOut({ values, positionals }: ParsedOptions, io: Io): Promise<ExitStatus> {
  const paths = positionals.filter((path) => path !== '-');
  const base = process.cwd();
  const input = readInput(proposeFixes, {
    safety: 'safe',
    ...inputOf(proposeFixes, values),
    files: paths,
    complete: values.fragment !== true,
  });
  const { modes, rules = [], safety } = input;
  requireRules(rules);
  if (values.write) refuseLinksOutside(base, paths);
  const host = configuredHost(values);
  const manifests = positionals.includes('-') ? await io.readStdin() : undefined;
  const judged = await judgeRequest({ ...input, manifests, suppressions: true }, host);
  const result = repair(judged, { safety, selection: { modes, rules } });
  if (values.write) write(result, base, io);
  report(result, values, io);
  if (result.before.crashedRules.length) return 2;
  return isAbove(countsOf(values.write ? result.fixed.after : result.fixed.before), await failOn(values, host)) ? 1 : 0;
}

function write({ sources, fixed }: Repair, base: string, io: Io): void {
  const pairs = sources.flatMap(({ text: before }, index) => {
    const after = fixed.sources[index];
    return after ? [{ before, after }] : [];
  });
  const changed = pairs.filter(({ before, after }) => before.text !== after.text);
  rewriteFiles(
    base,
    changed.filter(({ before }) => before.file !== INPUT_NAME),
  );
  const piped = pairs.find(({ before }) => before.file === INPUT_NAME);
  if (piped) io.pass(piped.after.text);
}

/** The patch is the output; what was done is said beside it wherever the output is for another program. */
function report(result: Repair, values: Values, io: Io): void {
  const { sources, fixed } = result;
  const diff = values.diff
    ? patchText(
        patchesOf(
          sources.map(({ text }) => text),
          fixed,
          CONTEXT,
        ),
      )
    : undefined;
  const isPiped = sources.some(({ text }) => text.file === INPUT_NAME);
  if (values.format === 'json' && !(values.write && isPiped))
    io.print(JSON.stringify({ ...summaryOf(result), ...(diff === undefined ? {} : { diff }) }, undefined, 2));
  else {
    if (diff) io.pass(diff);
    (diff === undefined && !isPiped ? io.print : io.remark)(sentences(result, values).join('\n'));
  }
}

function summaryOf({ fixed }: Repair) {
  const applied = fixed.applied.map(({ finding, title, safety, line }) => ({
    rule: finding.rule,
    title,
    safety,
    file: finding.file,
    line,
  }));
  const notApplied = fixed.refused.map(({ finding, line, reason }) => ({
    rule: finding.rule,
    file: finding.file,
    line,
    reason,
  }));
  return { applied, notApplied, remaining: countsOf(fixed.after) };
}

function sentences(result: Repair, values: Values): string[] {
  const { applied, notApplied, remaining } = summaryOf(result);
  const { errors, warnings, infos } = remaining;
  const done = values.write ? 'Repaired' : 'Would repair';
  const open = result.fixed.after.filter(({ fix }) => fix?.safety === 'suggestion').length;
  return [
    ...applied.map(({ file, line, rule, title, safety }) => `${done} ${file}:${line} ${rule} (${safety}): ${title}.`),
    ...notApplied.map(({ file, line, rule, reason }) => `Not repaired ${file}:${line} ${rule}: ${reason}`),
    `${applied.length ? '' : 'Nothing to repair by itself. '}Remaining: ${errors} errors, ${warnings} warnings, ${infos} infos.`,
    ...(open && values.safety !== 'suggestion'
      ? [
          `${open} of them have a repair that assumes something: add --safety suggestion, or read the proposals without --diff and --write.`,
        ]
      : []),
  ];
}

function countsOf(findings: readonly Finding[]): SeverityCounts {
  const ofSeverity = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: ofSeverity('error'), warnings: ofSeverity('warning'), infos: ofSeverity('info') };
}
