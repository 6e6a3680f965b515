import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { repeated } from './network-formats.js';
import { checkLeast } from './number-range.js';
import { duplicateValue, invalidValue, requiredValue, unsupportedValue } from './problems.js';
import { isEmptyList } from './service-ports.js';

const LEAST_SECONDS = 600;
const LEGACY_SIGNER = 'kubernetes.io/legacy-unknown';
const USAGES = ['client auth', 'server auth', 'digital signature', 'key encipherment'];

/** What someone asks a signer to sign (API reference, CertificateSigningRequestSpec). */
export function* checkSigningRequest(request: Resource): Iterable<ShapeProblem> {
  const spec = request.at('spec');
  if (request.version !== 'v1' || !isMap(spec.value)) return;
  yield* checkEncodedRequest(spec.at('request'));
  yield* checkSigner(spec.at('signerName'));
  yield* checkLeast(spec.at('expirationSeconds'), LEAST_SECONDS);
  const usages = spec.at('usages');
  if (isEmptyList(usages))
    yield requiredValue(usages, 'A request needs "usages" with at least one item, such as "client auth".');
  for (const usage of usages.items()) if (isEmptyText(usage)) yield unsupportedValue(usage, USAGES);
  for (const usage of repeated(usages.items()))
    yield duplicateValue(usage, `"usages" holds "${usage.string}" a second time.`);
}

const SIGNER: NameFormat = {
  what: 'name of a signer: a domain of two parts or more, "/" and a name, as in example.com/signer',
  accepts(text) {
    const [domain = '', name = '', ...others] = text.split('/');
    const labels = domain.split('.');
    const isDomain = labels.length > 1 && domain.length <= 253 && labels.every((label) => DNS_LABEL.accepts(label));
    return others.length === 0 && isDomain && name.split('.').every((label) => DNS_SUBDOMAIN.accepts(label));
  },
};

function* checkSigner(signer: Field): Iterable<ShapeProblem> {
  if (signer.value === LEGACY_SIGNER) yield invalidValue(signer, `"${LEGACY_SIGNER}" signs nothing any more.`);
  yield* checkNonEmptyFormat(signer, SIGNER);
}

const BLOCK = /^-----BEGIN ([^\n]*)-----[ \t\r]*\n([A-Za-z0-9+/=\r\n \t]*)-----END ([^\n]*)-----/m;
/** The tag of a sequence, with which every structure in DER begins. */
const SEQUENCE = 0x30;
/** From here on a length says how many bytes the length itself has. */
const LONG = 0x80;

/** Text is base64 of PEM, which is base64 of DER. */
function* checkEncodedRequest(request: Field): Iterable<ShapeProblem> {
  const text = request.string;
  if (!text || isPlaceholder(text)) return;
  const [, type, body = '', end] = BLOCK.exec(Buffer.from(text, 'base64').toString('latin1')) ?? [];
  const isRequest = type === 'CERTIFICATE REQUEST' && end === type;
  if (!isRequest || !isSequence(Buffer.from(body, 'base64')))
    yield invalidValue(request, '"request" has to hold a PEM block of the type "CERTIFICATE REQUEST", in base64.');
}

/** Whether bytes are one sequence in DER (ITU-T X.690), no shorter and no longer than it says itself. */
function isSequence(bytes: Uint8Array): boolean {
  const [tag, first = 0] = bytes;
  const size = first < LONG ? 0 : first - LONG;
  let length = size === 0 ? first : 0;
  for (const byte of bytes.slice(2, 2 + size)) length = length * 256 + byte;
  return tag === SEQUENCE && size <= 4 && bytes.length === 2 + size + length;
}
