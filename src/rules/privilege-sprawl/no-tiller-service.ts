import { defineRule } from '../rule.js';

/** Helm 2 ended in November 2020 (Helm documentation); `helm init` made Service "tiller-deploy". */
export default defineRule({
  id: 'no-tiller-service',
  title: 'No Service leads to Tiller, the server of Helm 2',
  severity: 'error',
  modes: ['privilege-sprawl', 'network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#cluster-admin',
  rationale:
    'A Service that is left over answers for whatever takes Tiller’s labels, and one that still leads there hands out the cluster.',
  equivalents: ['checkov/CKV_K8S_44', 'kics/Tiller Service Is Not Deleted'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource }) {
    const at = resource.at('metadata', 'name');
    const selector = resource.at('spec', 'selector');
    const isTiller = selector.at('name').value === 'tiller' && selector.at('app').value === 'helm';
    if (at.value !== 'tiller-deploy' && !isTiller) return;
    yield { at, message: `Service "${resource.name}" is that of Tiller.` };
  },
});
