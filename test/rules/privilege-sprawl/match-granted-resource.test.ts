import rule from '../../../src/rules/privilege-sprawl/match-granted-resource.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (group: string, resources: string) =>
  `{ apiGroups: [${group}], resources: [${resources}], verbs: [get] }`;

testRule(rule, {
  valid: [
    {
      name: 'each resource in one of the groups',
      yaml: roleOf('Role', grant('"", apps', 'pods, deployments, pods/log')),
    },
    { name: 'custom resources', yaml: roleOf('Role', grant('example.com', 'orders, Orders')) },
    {
      name: 'a group of metrics that a server adds',
      yaml: roleOf('ClusterRole', grant('metrics.k8s.io', 'pods, nodes')),
    },
    {
      name: 'a built-in group beside a custom one',
      yaml: roleOf('ClusterRole', grant('networking.k8s.io, networking.istio.io', 'gateways')),
    },
    { name: 'its own namespace in a Role', yaml: roleOf('Role', grant('""', 'namespaces')) },
    {
      name: 'what lies in no namespace, in a ClusterRole',
      yaml: roleOf('ClusterRole', grant('""', 'nodes, nodes/metrics, persistentvolumes')),
    },
    {
      name: 'a group that is gone beside the one that took over',
      yaml: roleOf('Role', grant('extensions, networking.k8s.io', 'ingresses')),
    },
    { name: 'a group that is there still', release: '1.21', yaml: roleOf('Role', grant('extensions', 'ingresses')) },
    { name: 'no group, which the API server refuses', yaml: roleOf('Role', '{ resources: [pods], verbs: [get] }') },
    {
      name: 'a group that is gone, kept for old clusters',
      yaml: roleOf('Role', grant('extensions', 'ingresses'), grant('networking.k8s.io', 'ingresses')),
    },
    { name: 'identities', yaml: roleOf('ClusterRole', grant('""', 'users, groups, serviceaccounts')) },
    { name: 'wildcards', yaml: roleOf('ClusterRole', grant('"*"', '"*", "*/scale", deployments')) },
    { name: 'what another program fills in', yaml: roleOf('ClusterRole', grant('""', '"${RESOURCE}"')) },
    { name: 'lists of a wrong type', yaml: roleOf('ClusterRole', '{ apiGroups: "", resources: pods, verbs: get }') },
  ],
  invalid: [
    {
      name: 'a group that is gone, said once',
      yaml: roleOf('Role', grant('extensions', 'ingresses, deployments')),
      at: ['extensions'],
      message: ['names API group "extensions", which this release no longer has'],
    },
    {
      name: 'a resource in the wrong group',
      yaml: roleOf('Role', grant('""', 'pods, deployments')),
      at: ['deployments'],
      message: [/^Role "shop" names "deployments", which does not exist in API group ""\.$/],
      fixed: null,
    },
    {
      name: 'a kind and a singular',
      yaml: roleOf('Role', grant('""', 'Pod, configmap, pod/log')),
      at: ['Pod', 'configmap', 'pod/log'],
      fixed: roleOf('Role', grant('""', 'pods, configmaps, pods/log')),
    },
    {
      name: 'a group with its version',
      yaml: roleOf('Role', grant('apps/v1', 'deployments')),
      at: ['apps/v1'],
      message: ['names API group "apps/v1", which is none'],
      fixed: roleOf('Role', grant('apps', 'deployments')),
    },
    {
      name: 'the core group by its name',
      yaml: roleOf('Role', grant('core', 'pods')),
      at: ['core'],
      fixed: roleOf('Role', grant('""', 'pods')),
    },
    {
      name: 'what lies in no namespace, in a Role',
      yaml: roleOf('Role', grant('""', 'nodes')),
      at: ['nodes'],
      message: ['a Role cannot grant it'],
    },
    {
      name: 'subresources that do not exist',
      yaml: roleOf('Role', grant('""', 'pods/logs, "pods/*"')),
      at: ['pods/logs', '"pods/*"'],
    },
    {
      name: 'a group that is gone',
      release: '1.22',
      yaml: roleOf('Role', grant('apps', 'ingresses')),
      at: ['ingresses'],
    },
  ],
});
