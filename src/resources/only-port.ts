import type { Container } from './container.js';

/** The one TCP port that a container declares, by its name where it has one; undefined where there is none or several. */
export function onlyPort(container: Container): string | number | undefined {
  const ports = container.at('ports').items();
  const [only, ...others] = ports.filter((port) => (port.at('protocol').value ?? 'TCP') === 'TCP');
  return only && !others.length ? (only.at('name').string ?? only.at('containerPort').number) : undefined;
}
