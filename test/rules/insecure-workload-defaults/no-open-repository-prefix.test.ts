import rule from '../../../src/rules/insecure-workload-defaults/no-open-repository-prefix.js';
import { testRule } from '../../support/test-rule.js';

const repos = (list: string) => `apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sAllowedRepos
metadata: { name: repos }
spec: { parameters: { repos: [${list}] } }
`;

testRule(rule, {
  valid: [
    { name: 'folders', yaml: repos('registry.example.com/, docker.io/library/') },
    { name: 'one image with its tag', yaml: repos('"docker.io/library/nginx:1.27"') },
    { name: 'a digest', yaml: repos('"docker.io/nginx@sha256:"') },
    { name: 'a value that is not final', yaml: repos('"${REGISTRY}"') },
    { name: 'another constraint', yaml: repos('docker.io').replace('AllowedRepos', 'RequiredLabels') },
  ],
  invalid: [
    { name: 'a host', yaml: repos('docker.io'), at: ['docker.io'], message: ['begins with "docker.io"'] },
    { name: 'a folder without its slash', yaml: repos('registry.example.com/, ghcr.io/team'), at: ['ghcr.io/team'] },
    { name: 'nothing', yaml: repos('""'), at: ['""'] },
    { name: 'a port alone', yaml: repos('"localhost:5000/app"'), at: ['"localhost:5000/app"'] },
  ],
});
