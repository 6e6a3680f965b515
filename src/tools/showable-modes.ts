import type { ResourceId } from '../findings/finding.js';
import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import { podTemplatePath } from '../resources/pod-template-paths.js';
import type { Rule } from '../rules/rule.js';

/** The modes of which at least one rule could find something in objects of these kinds. */
export function showableModes(resources: readonly ResourceId[], rules: readonly Rule[]): readonly ModeId[] {
  const applicable = rules.filter((rule) => resources.some((resource) => applies(rule, resource)));
  return MODE_IDS.filter((mode) => applicable.some(({ modes }) => modes.includes(mode)));
}

function applies(rule: Rule, { apiVersion, kind }: ResourceId): boolean {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  switch (rule.scope) {
    case 'container':
    case 'pod':
      return podTemplatePath(group, kind) !== undefined && !(rule.exceptKinds && kind in rule.exceptKinds);
    case 'resource':
    case 'set':
      return (rule.kinds ?? ['*']).some((entry) => entry === '*' || entry === kind || entry === `${group}/${kind}`);
    case 'change':
      // It takes a set before, and what a contract claims is about this one.
      return false;
    case 'shape':
    case 'text':
      return true;
    case 'suppression':
      return false;
  }
}
