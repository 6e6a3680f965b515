import { describe, expect, test } from 'vitest';
import { readServiceAddress, serviceInHost } from '../../src/resources/service-address.js';

describe('an address is read from', () => {
  test.each<[string, string, number | undefined]>([
    ['http://api:8080/v1?x=1', 'api', 8080],
    ['http://api', 'api', 80],
    ['HTTPS://api.shop.svc.cluster.local./v1', 'api.shop.svc.cluster.local', 443],
    ['postgres://user:pass@db.shop:5432/orders', 'db.shop', 5432],
    ['amqp://queue', 'queue', undefined],
    ['redis:6379', 'redis', 6379],
    ['db.shop.svc', 'db.shop.svc', undefined],
    ['db.shop.svc.cluster.local:5432', 'db.shop.svc.cluster.local', 5432],
  ])('%s', (text, host, port) => {
    expect(readServiceAddress(text)).toEqual({ host, port });
  });
});

test.each(['', 'api', 'api.example.com', 'not an address:80', 'http://$(HOST):80', '/srv/api:80', 'a@b:80'])(
  '%j is none',
  (text) => {
    expect(readServiceAddress(text)).toBeUndefined();
  },
);

describe('a host names a Service', () => {
  test.each([
    ['api', { name: 'api', namespace: undefined }],
    ['api.shop.svc', { name: 'api', namespace: 'shop' }],
    ['api.shop.svc.cluster.local', { name: 'api', namespace: 'shop' }],
    ['api.example.com', undefined],
    ['api.shop', undefined],
    ['api-0.api.shop.svc.cluster.local', undefined],
  ])('%s', (host, expected) => {
    expect(serviceInHost(host)).toEqual(expected);
  });
});
