import type { Resource } from './resource.js';
import { readServicePorts, type ServicePort } from './service-port.js';

/** Ports of data stores and control interfaces, which belong behind something that checks who asks. */
const GUARDED_PORTS: ReadonlyMap<number, string> = new Map([
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [2181, 'ZooKeeper'],
  [2375, 'Docker'],
  [2379, 'etcd'],
  [2380, 'etcd'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5601, 'Kibana'],
  [5984, 'CouchDB'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [9200, 'Elasticsearch'],
  [9300, 'Elasticsearch'],
  [10250, 'kubelet'],
  [11211, 'Memcached'],
  [26257, 'CockroachDB'],
  [27017, 'MongoDB'],
]);

export interface GuardedPort {
  readonly port: ServicePort;
  /** What usually listens there. */
  readonly listener: string;
}

/** The first port of a Service at which a data store or control interface listens. */
export function guardedPort(service: Resource): GuardedPort | undefined {
  for (const port of readServicePorts(service)) {
    const target = typeof port.target === 'number' ? GUARDED_PORTS.get(port.target) : undefined;
    const listener = target ?? GUARDED_PORTS.get(port.port);
    if (listener) return { port, listener };
  }
  return undefined;
}
