import { DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';

const MOST_OF_DOMAIN = 63;
const MOST_OF_IDENTIFIER = 32;

/** The name of a driver: a DNS name, in which capitals may stand. */
const DRIVER: NameFormat = {
  what: 'DNS name of at most 63',
  accepts: (text) => text.length <= MOST_OF_DOMAIN && DNS_SUBDOMAIN.accepts(text.toLowerCase()),
};

function isIdentifier(text: string): boolean {
  return text.length <= MOST_OF_IDENTIFIER && /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/** What an attribute or a capacity of a device is called; without a domain, the driver's is meant. */
export const DEVICE_KEY: NameFormat = {
  what: 'name of an attribute: letters, digits and "_", not beginning with a digit, at most 32, after a domain and "/" if wanted',
  accepts(text) {
    const [name = '', domain, ...others] = text.split('/').reverse();
    // The server passes over names with two slashes and more.
    return others.length > 0 || (isIdentifier(name) && (domain === undefined || DRIVER.accepts(domain)));
  },
};

/** The same with its domain, as another object has to call it. */
export const FULL_DEVICE_KEY: NameFormat = {
  what: 'full name of an attribute: a domain, "/" and letters, digits and "_", as in gpu.example.com/model',
  accepts: (text) => text.includes('/') && DEVICE_KEY.accepts(text),
};

export const POOL_NAME: NameFormat = {
  what: 'name of a pool: DNS names with "/" between them, at most 253',
  accepts: (text) => text.length <= 253 && text.split('/').every((part) => DNS_SUBDOMAIN.accepts(part)),
};
