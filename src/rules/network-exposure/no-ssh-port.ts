import { defineRule } from '../rule.js';

/** Port 22 is that of SSH (IANA). */
export default defineRule({
  id: 'no-ssh-port',
  title: 'Containers do not serve SSH',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ssh-in-containers',
  rationale:
    'A shell is given by kubectl exec with the access control and the records of the cluster; a second way in needs keys of its own. Git servers have reason to, so it is a remark.',
  equivalents: ['kube-linter/ssh-port', 'kubescape/C-0042'],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    for (const port of container.at('ports').items()) {
      const number = port.at('containerPort');
      if (number.value === 22 && (port.at('protocol').value ?? 'TCP') === 'TCP') {
        yield { at: number, message: `Container "${container.name}" serves SSH on port 22.` };
      }
    }
  },
});
