import rule from '../../../src/rules/api-drift/unknown-kind.js';
import { testRule } from '../../support/test-rule.js';

const config = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind} # settings\nmetadata: { name: x }\n`;

testRule(rule, {
  valid: [
    { name: 'a kind in its version', yaml: config('v1', 'ConfigMap') },
    { name: 'a custom resource', yaml: config('monitoring.coreos.com/v1', 'Prometheus') },
    { name: 'a custom resource with the name of a Kubernetes kind', yaml: config('serving.knative.dev/v1', 'Service') },
    { name: 'a kind that was removed, which is a fault of its own', yaml: config('extensions/v1beta1', 'Ingress') },
    { name: 'a list of a kind', yaml: config('v1', 'ConfigMapList') },
  ],
  invalid: [
    {
      name: 'a kind in small letters',
      yaml: config('v1', 'configmap'),
      at: ['kind: configmap'],
      fixed: config('v1', 'ConfigMap'),
    },
    { name: 'a plural', yaml: config('v1', 'ConfigMaps'), at: ['kind: ConfigMaps'], fixed: config('v1', 'ConfigMap') },
    {
      name: 'the version of another kind',
      yaml: config('apps/v1', 'ConfigMap'),
      at: ['apiVersion: apps/v1'],
      message: ['There is no ConfigMap in apps/v1; use v1.'],
      fixed: config('v1', 'ConfigMap'),
    },
    {
      name: 'a version that does not exist',
      yaml: config('v2', 'ConfigMap'),
      at: ['apiVersion: v2'],
      fixed: config('v1', 'ConfigMap'),
    },
    {
      name: 'an object that would not fit',
      yaml: 'apiVersion: v1\nkind: Deployment\nmetadata: { name: x }\nspec: { replicas: 1 }\n',
      at: ['apiVersion: v1'],
      message: ['use apps/v1.'],
      fixed: null,
    },
    {
      name: 'a kind of nothing',
      yaml: config('v1', 'Frobnicator'),
      at: ['apiVersion: v1'],
      message: [/^There is no Frobnicator in v1\.$/],
      fixed: null,
    },
    {
      name: 'a group that is almost one',
      yaml: config('core/v1', 'ConfigMap'),
      at: ['apiVersion: core/v1'],
      severities: ['warning'],
      fixed: config('v1', 'ConfigMap'),
    },
    {
      name: 'a kind that can only be read',
      yaml: config('v1', 'ComponentStatus'),
      at: ['kind: ComponentStatus'],
      fixed: null,
    },
  ],
});
