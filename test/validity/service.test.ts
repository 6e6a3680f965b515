import { SERVICE_VALIDATORS } from '../../src/validity/service-validators.js';
import { head, testValidators } from './validator-cases.js';

testValidators(SERVICE_VALIDATORS, {
  head: head('v1', 'Service'),
  valid: {
    'one unnamed port': 'spec: { ports: [{ port: 80 }] }',
    'a headless one without ports': 'spec: { clusterIP: None, selector: { app: x } }',
    'one port over two protocols':
      'spec: { ports: [{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP, targetPort: dns }] }',
    'a host with the dot of a full name': 'spec: { type: ExternalName, externalName: db.example.com. }',
    'what comes from elsewhere': "spec: { type: '${TYPE}', clusterIP: '${IP}', ports: [] }",
    'a load balancer with all that it can have':
      "spec: { type: LoadBalancer, ports: [{ port: 80, nodePort: 30080 }], loadBalancerClass: example.com/lb, allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [' 10.0.0.0/8 '], externalTrafficPolicy: Local, healthCheckNodePort: 32000 }",
    'both families with a policy for them':
      'spec: { ports: [{ port: 80 }], ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6] }',
    'both families of a headless one without selector':
      'spec: { clusterIP: None, ipFamilies: [IPv4, IPv6], ports: [{ port: 80 }] }',
    'a policy for what external addresses bring':
      'spec: { externalIPs: [192.0.2.1], externalTrafficPolicy: Local, ports: [{ port: 80 }] }',
    'a time that does not count':
      'spec: { sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } }, ports: [{ port: 1 }] }',
  },
  invalid: {
    'no ports': ['spec: { selector: { app: x } }', ['spec.ports', 'at least one port']],
    'ports out of range': [
      'spec: { ports: [{ port: 70000, targetPort: -1 }] }',
      ['spec.ports.0.port', '1 to 65535'],
      ['spec.ports.0.targetPort', '1 to 65535'],
    ],
    'a name of a port that none can have': [
      'spec: { ports: [{ port: 80, targetPort: http-server-metrics, name: HTTP, appProtocol: "a b" }] }',
      ['spec.ports.0.name', 'DNS label'],
      ['spec.ports.0.targetPort', 'name of a port'],
      ['spec.ports.0.appProtocol', 'qualified name'],
    ],
    'several ports without names, and the same': [
      'spec: { ports: [{ port: 80 }, { port: 80 }] }',
      ['spec.ports.0.name', 'needs a "name"'],
      ['spec.ports.1.name', 'needs a "name"'],
      ['spec.ports.1', 'Port 80 of TCP'],
    ],
    'two ports of one name': [
      'spec: { ports: [{ port: 80, name: a }, { port: 81, name: a }] }',
      ['spec.ports.1.name', 'called "a"'],
    ],
    'node ports that are the same, and out of the range of most clusters': [
      'spec: { type: NodePort, ports: [{ port: 80, nodePort: 80, name: a }, { port: 81, nodePort: 80, name: b }] }',
      ['spec.ports.0.nodePort', '30000 to 32767'],
      ['spec.ports.1.nodePort', '30000 to 32767'],
      ['spec.ports.1.nodePort', 'twice'],
    ],
    'fields of load balancers elsewhere': [
      'spec: { ports: [{ port: 80, nodePort: 30080 }], loadBalancerSourceRanges: [10.0.0.0/8], allocateLoadBalancerNodePorts: false, loadBalancerClass: x, externalTrafficPolicy: Local, healthCheckNodePort: 32000 }',
      ['spec.ports.0.nodePort', '"ClusterIP" has no "nodePort"'],
      ['spec.loadBalancerSourceRanges', 'only "LoadBalancer" can'],
      ['spec.allocateLoadBalancerNodePorts', 'only "LoadBalancer" has'],
      ['spec.loadBalancerClass', 'only "LoadBalancer" has'],
      ['spec.externalTrafficPolicy', 'not reached from outside'],
      ['spec.healthCheckNodePort', '"Local"'],
    ],
    'another name for nothing, with an address': [
      'spec: { type: ExternalName, clusterIP: None, ipFamilies: [IPv4] }',
      ['spec.clusterIP', '"ExternalName" has no'],
      ['spec.ipFamilies', '"ExternalName" has no'],
      ['spec.externalName', 'needs "externalName"'],
    ],
    'another name that is no host': [
      'spec: { type: ExternalName, externalName: "https://example.com" }',
      ['spec.externalName', 'DNS name'],
    ],
    'no address where there has to be one': [
      'spec: { type: NodePort, clusterIP: None, ports: [{ port: 80 }] }',
      ['spec.clusterIP', 'cannot be "None"'],
    ],
    'addresses that are none': [
      'spec: { clusterIP: NONE, externalIPs: [10.0.0.300, 127.0.0.1, 010.0.0.1, "fe80::1"], ports: [{ port: 80 }] }',
      ['spec.externalIPs.0', 'no IP address'],
      ['spec.externalIPs.1', 'a loopback address'],
      ['spec.externalIPs.2', 'begin with 0'],
      ['spec.externalIPs.3', 'a link-local address'],
      ['spec.clusterIP', 'no IP address'],
    ],
    'lists that do not fit the single address': [
      'spec: { clusterIP: 10.0.0.1, clusterIPs: [10.0.0.2, 10.0.0.3], ipFamilies: [IPv4, IPv4], ports: [{ port: 80 }] }',
      ['spec.clusterIPs', 'begin with the address'],
      ['spec.clusterIPs', 'two IPv4 addresses'],
      ['spec.ipFamilies.1', 'IPv4 twice'],
      ['spec.ipFamilyPolicy', 'two families'],
    ],
    'an address of the other family': [
      'spec: { clusterIP: 10.0.0.1, ipFamilies: [IPv6], ports: [{ port: 80 }] }',
      ['spec.clusterIP', 'asks for IPv6'],
    ],
    'affinity and distribution that do not exist': [
      'spec: { sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, trafficDistribution: Near, ports: [{ port: 80 }] }',
      ['spec.sessionAffinityConfig.clientIP.timeoutSeconds', '86400'],
      ['spec.trafficDistribution', 'PreferSameNode'],
    ],
    'a selector that no label can match': [
      'spec: { ports: [{ port: 80 }], selector: { "a b": x, c: "-" } }',
      ['spec.selector.a b', 'qualified name'],
      ['spec.selector.c', 'label value'],
    ],
  },
});

testValidators(
  SERVICE_VALIDATORS,
  {
    head: head('v1', 'Service'),
    valid: {
      'leading zeros, which were read over': 'spec: { externalIPs: [010.0.0.1], ports: [{ port: 80 }] }',
      'what was dropped': 'spec: { trafficDistribution: Near, ports: [{ port: 80 }] }',
    },
    invalid: { 'no address': ['spec: { clusterIP: x, ports: [{ port: 80 }] }', ['spec.clusterIP', 'no IP address']] },
  },
  30,
);

testValidators(SERVICE_VALIDATORS, {
  head: 'apiVersion: v1\nkind: Service\n',
  valid: {
    'ranges in an annotation':
      'metadata: { annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: "10.0.0.0/8, 192.168.0.0/16" } }\nspec: { type: LoadBalancer, ports: [{ port: 80 }] }',
  },
  invalid: {
    'ranges in an annotation that are none': [
      'metadata: { annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: "10.0.0.0/8,all" } }\nspec: { type: LoadBalancer, ports: [{ port: 80 }] }',
      ['metadata.annotations.service.beta.kubernetes.io/load-balancer-source-ranges', '"all"'],
    ],
    'two annotations that disagree': [
      'metadata: { annotations: { service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: disabled } }\nspec: { ports: [{ port: 80 }] }',
      ['metadata.annotations.service.kubernetes.io/topology-mode', 'must say the same'],
    ],
  },
});

testValidators(SERVICE_VALIDATORS, {
  head: head('v1', 'Endpoints'),
  valid: { 'a subset': 'subsets: [{ addresses: [{ ip: 10.0.0.1 }], ports: [{ port: 80 }] }]' },
  invalid: {
    'an empty subset, and addresses that nobody reaches': [
      'subsets: [{ ports: [{ port: 80 }, { port: 0, name: A }] }, { addresses: [{ ip: 0.0.0.0, hostname: a.b, nodeName: A }] }]',
      ['subsets.0', 'notReadyAddresses'],
      ['subsets.0.ports.0.name', 'needs a "name"'],
      ['subsets.0.ports.1.name', 'DNS label'],
      ['subsets.0.ports.1.port', '65535'],
      ['subsets.1.addresses.0.ip', 'unspecified'],
      ['subsets.1.addresses.0.hostname', 'DNS label'],
      ['subsets.1.addresses.0.nodeName', 'DNS name'],
    ],
  },
});

testValidators(SERVICE_VALIDATORS, {
  head: head('discovery.k8s.io/v1', 'EndpointSlice'),
  valid: {
    'IPv4 addresses': 'addressType: IPv4\nendpoints: [{ addresses: [10.0.0.1] }]\nports: [{ port: 80 }]',
    hosts: 'addressType: FQDN\nendpoints: [{ addresses: [db.example.com] }]',
  },
  invalid: {
    'addresses of another type, and names that stand twice': [
      'addressType: IPv6\nendpoints: [{ addresses: [10.0.0.1, "2001:DB8::1"], hints: { forZones: [{ name: a }, { name: a }] } }]\nports: [{ port: 80 }, { port: 81 }]',
      ['endpoints.0.addresses.0', 'an IPv4 address'],
      ['endpoints.0.addresses.1', 'must be written 2001:db8::1'],
      ['endpoints.0.hints.forZones.1.name', '"a" twice'],
      ['ports.1.name', 'a name of its own'],
    ],
    'a host that is no full name': [
      'addressType: FQDN\nendpoints: [{ addresses: [db] }]',
      ['endpoints.0.addresses.0', 'full DNS name'],
    ],
  },
});
