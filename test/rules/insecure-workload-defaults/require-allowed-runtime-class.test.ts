import rule from '../../../src/rules/insecure-workload-defaults/require-allowed-runtime-class.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const SITE = { allowedRuntimeClasses: ['gvisor', 'kata-*'] };

testRule(rule, {
  valid: [
    { name: 'an allowed class', yaml: podWith({ spec: '  runtimeClassName: gvisor\n' }), site: SITE },
    { name: 'no class', yaml: podWith({}), site: SITE },
    { name: 'a class that is not final', yaml: podWith({ spec: '  runtimeClassName: "${CLASS}"\n' }), site: SITE },
    { name: 'a site without a list', yaml: podWith({ spec: '  runtimeClassName: runc\n' }) },
  ],
  invalid: [
    {
      name: 'another class',
      yaml: podWith({ spec: '  runtimeClassName: runc\n' }),
      site: SITE,
      at: ['runtimeClassName: runc'],
      message: ['"runc", which the site does not allow'],
    },
    {
      name: 'a class that begins alike',
      yaml: podWith({ spec: '  runtimeClassName: gvisor-debug\n' }),
      site: SITE,
      at: ['runtimeClassName: gvisor-debug'],
    },
    {
      name: 'any class, where none is allowed',
      yaml: podWith({ spec: '  runtimeClassName: gvisor\n' }),
      site: { allowedRuntimeClasses: [] },
      at: ['runtimeClassName: gvisor'],
    },
  ],
});
