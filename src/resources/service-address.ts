/** A place on the network as a program's settings write it. */
export interface ServiceAddress {
  readonly host: string;
  /** The port that is written, else the one that the scheme implies; undefined where there is neither. */
  readonly port: number | undefined;
}

const URL_FORM =
  /^([a-z][a-z0-9+.-]{0,30}):\/\/(?:[^/?#@\s]{0,400}@)?([a-z0-9][a-z0-9.-]{0,252})(?::(\d{1,5}))?(?:[/?#]|$)/i;
const HOST_FORM = /^([a-z0-9][a-z0-9.-]{0,252})(?::(\d{1,5}))?$/;

const SCHEME_PORTS: Readonly<Record<string, number>> = { http: 80, ws: 80, https: 443, wss: 443 };

/**
 * Reads `scheme://host:port/…`, `host:port` and names below `.svc`; undefined for all else. A bare word may be anything
 * and is no address.
 */
export function readServiceAddress(text: string): ServiceAddress | undefined {
  const url = URL_FORM.exec(text);
  if (url) return address(url[2] ?? '', url[3], SCHEME_PORTS[(url[1] ?? '').toLowerCase()]);
  const bare = HOST_FORM.exec(text);
  const [, host = '', port] = bare ?? [];
  return bare && (port !== undefined || /\.svc(?:\.|$)/.test(host)) ? address(host, port, undefined) : undefined;
}

function address(host: string, port: string | undefined, implied: number | undefined): ServiceAddress {
  return { host: host.replace(/\.$/, ''), port: port === undefined ? implied : Number(port) };
}

/** A Service's name and namespace in a host name of the cluster: `name`, `name.namespace.svc`, with the domain or not. */
export function serviceInHost(
  host: string,
): { readonly name: string; readonly namespace: string | undefined } | undefined {
  const [name = '', namespace, svc, ...domain] = host.split('.');
  if (namespace === undefined) return { name, namespace: undefined };
  if (svc !== 'svc' || !(domain.length === 0 || domain.join('.') === 'cluster.local')) return undefined;
  return { name, namespace };
}
