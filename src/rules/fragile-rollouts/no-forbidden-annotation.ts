import { covers } from '../../config/pattern.js';
import { defineRule } from '../rule.js';

/** The list is `forbiddenAnnotations`: patterns of `key` or `key=value` (API reference, ObjectMeta). */
export default defineRule({
  id: 'no-forbidden-annotation',
  title: 'Objects carry no annotation that the site forbids',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#labels-and-annotations',
  rationale: 'Annotations switch behaviour of controllers; a site may want some of these switches left alone.',
  equivalents: [
    'kube-linter/template:forbidden-annotation',
    'kyverno/other/allowed-annotations',
    'kyverno/other/restrict-annotations',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, site: { forbiddenAnnotations = [] } }) {
    const own = resource.at('metadata', 'annotations').entries();
    const ofPod =
      resource.pod && resource.kind !== 'Pod' ? resource.pod.template.at('metadata', 'annotations').entries() : [];
    for (const [key, at] of [...own, ...ofPod]) {
      const texts = [key, `${key}=${at.string ?? ''}`];
      if (!forbiddenAnnotations.some((pattern) => texts.some((text) => covers(pattern, text)))) continue;
      yield { at, message: `${resource.kind} "${resource.name}" carries annotation "${key}", which the site forbids.` };
    }
  },
});
