import { covers } from '../../config/pattern.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** The list is `requiredLabels`: each key with the pattern of its value (API reference, ObjectMeta). */
export default defineRule({
  id: 'require-site-label',
  title: 'Objects carry the labels that the site requires',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#labels-and-annotations',
  rationale:
    'Labels say whose an object is and whom to call when it breaks; which ones, only a site knows. One with an empty value, or one that does not fit its pattern, is as good as none.',
  equivalents: [
    'kube-linter/required-label-owner',
    'kubescape/C-0076',
    'gatekeeper-library/general/requiredlabels',
    'kyverno/other/metadata-match-regex',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, site }) {
    for (const [key, pattern] of Object.entries(site.requiredLabels ?? {})) {
      const at = resource.at('metadata', 'labels', key);
      const text = at.string ?? '';
      if (isPlaceholder(text) || (text && covers(pattern, text))) continue;
      const what = text ? `has "${text}" as label "${key}", which does not fit "${pattern}"` : `has no label "${key}"`;
      yield { at, message: `${resource.kind} "${resource.name}" ${what}.` };
    }
  },
});
