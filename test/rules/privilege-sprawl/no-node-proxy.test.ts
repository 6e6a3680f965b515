import rule from '../../../src/rules/privilege-sprawl/no-node-proxy.js';
import { ACCOUNT, boundTo, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const nodes = (resources: string, verbs = 'get') => `{ apiGroups: [""], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    {
      name: 'the subresources that monitoring needs',
      yaml: roleOf('ClusterRole', nodes('nodes, nodes/metrics, nodes/stats')),
    },
    {
      name: 'nodes of another group',
      yaml: roleOf('ClusterRole', nodes('nodes/proxy').replace('""', 'metrics.k8s.io')),
    },
    { name: 'a Role, which cannot grant it', yaml: roleOf('Role', nodes('nodes/proxy')) },
  ],
  invalid: [
    {
      name: 'reading, which suffices',
      yaml: roleOf('ClusterRole', nodes('nodes, nodes/proxy')),
      at: ['nodes/proxy'],
      message: [/^ClusterRole "shop" grants get on nodes\/proxy\.$/],
    },
    {
      name: 'an account that may create',
      yaml: roleOf('ClusterRole', nodes('"nodes/proxy"', 'get, create')) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['"nodes/proxy"'],
      message: ['get, create'],
    },
    {
      name: 'the second of two rules',
      yaml: roleOf('ClusterRole', nodes('nodes'), nodes('nodes/proxy')),
      at: ['nodes/proxy'],
    },
  ],
});
