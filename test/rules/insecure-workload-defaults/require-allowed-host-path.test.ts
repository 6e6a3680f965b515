import rule from '../../../src/rules/insecure-workload-defaults/require-allowed-host-path.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const hostPath = (path: string) =>
  podWith({ spec: `  volumes:\n    - name: node\n      hostPath: { path: ${path} }\n` });
const SITE = { allowedHostPaths: ['/var/log'] };

testRule(rule, {
  valid: [
    { name: 'an allowed path', yaml: hostPath('/var/log'), site: SITE },
    { name: 'a path below it', yaml: hostPath('//var/log/pods/'), site: SITE },
    { name: 'a site without a list', yaml: hostPath('/etc') },
    { name: 'a path that is not final', yaml: hostPath('"${LOGS}"'), site: SITE },
  ],
  invalid: [
    {
      name: 'another path',
      yaml: hostPath('/etc'),
      site: SITE,
      at: ['path: /etc'],
      message: ['opens /etc of the node'],
    },
    { name: 'a path that begins alike', yaml: hostPath('/var/logs'), site: SITE, at: ['path: /var/logs'] },
    { name: 'a way up', yaml: hostPath('/var/log/../lib'), site: SITE, at: ['path: /var/log/../lib'] },
    { name: 'the root', yaml: hostPath('/'), site: SITE, at: ['path: /'] },
  ],
});
