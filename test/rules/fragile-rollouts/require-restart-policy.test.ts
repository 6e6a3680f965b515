import rule from '../../../src/rules/fragile-rollouts/require-restart-policy.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'Always', yaml: podWith({ spec: '  restartPolicy: Always\n' }) },
    { name: 'OnFailure', yaml: podWith({ spec: '  restartPolicy: OnFailure\n' }) },
    { name: 'a value that is not final', yaml: podWith({ spec: '  restartPolicy: "${POLICY}"\n' }) },
  ],
  invalid: [
    { name: 'nothing', yaml: podWith({}), at: ['spec'], message: ['does not say'] },
    {
      name: 'Never',
      yaml: podWith({ spec: '  restartPolicy: Never\n' }),
      at: ['restartPolicy: Never'],
      message: ['is not restarted when it fails'],
    },
    { name: 'null', yaml: podWith({ spec: '  restartPolicy: null\n' }), at: ['restartPolicy: null'] },
  ],
});
