import rule from '../../../src/rules/resource-starvation/require-equal-ephemeral-storage.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const storage = (request: string, limit: string) =>
  podWith({
    container: `      resources: { requests: { ephemeral-storage: ${request} }, limits: { ephemeral-storage: ${limit} } }\n`,
  });

testRule(rule, {
  valid: [
    { name: 'the same', yaml: storage('1Gi', '1024Mi') },
    { name: 'a limit alone', yaml: storage('null', '1Gi') },
    { name: 'a request alone', yaml: storage('1Gi', 'null') },
    { name: 'an amount that is not final', yaml: storage('"${DISK}"', '1Gi') },
  ],
  invalid: [
    {
      name: 'less',
      yaml: storage('512Mi', '1Gi'),
      at: ['ephemeral-storage: 512Mi'],
      message: ['Container "app" requests another amount'],
    },
    { name: 'more', yaml: storage('2Gi', '1Gi'), at: ['ephemeral-storage: 2Gi'] },
    { name: 'another unit', yaml: storage('1G', '1Gi'), at: ['ephemeral-storage: 1G'] },
  ],
});
