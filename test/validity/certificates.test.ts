import { CERTIFICATE_VALIDATORS } from '../../src/validity/certificates-validators.js';
import { head, testValidators } from './validator-cases.js';

/** A sequence of 130 bytes: no request, but all that is looked at. */
const BODY = Buffer.from([0x30, 0x81, 130, ...new Array<number>(130).fill(5)]).toString('base64');

function pem(type: string, body = BODY): string {
  return Buffer.from(`-----BEGIN ${type}-----\n${body}\n-----END ${type}-----\n`).toString('base64');
}

function spec(lines: string, request = pem('CERTIFICATE REQUEST')): string {
  return `spec: { request: ${request}, ${lines} }`;
}

const GOOD = 'signerName: example.com/signer, usages: [client auth]';

testValidators(CERTIFICATE_VALIDATORS, {
  head: head('certificates.k8s.io/v1', 'CertificateSigningRequest'),
  valid: {
    'a request': spec(`${GOOD}, expirationSeconds: 600`),
    'a request from elsewhere': spec(GOOD, "'${REQUEST}'"),
    'a signer of Kubernetes': spec('signerName: kubernetes.io/kube-apiserver-client, usages: [any, s/mime]'),
  },
  invalid: {
    'no use': [spec('signerName: example.com/a'), ['spec.usages', 'at least one']],
    'a use twice, and none': [
      spec('signerName: example.com/a, usages: [any, any, ""]'),
      ['spec.usages.2', '"client auth"'],
      ['spec.usages.1', 'second time'],
    ],
    'a time that is too short': [spec(`${GOOD}, expirationSeconds: 599`), ['spec.expirationSeconds', '600 or more']],
    'a signer without a domain': [spec('signerName: signer, usages: [any]'), ['spec.signerName', 'example.com/signer']],
    'a signer of one part': [spec('signerName: example/a, usages: [any]'), ['spec.signerName', 'two parts']],
    'a signer that is gone': [
      spec('signerName: kubernetes.io/legacy-unknown, usages: [any]'),
      ['spec.signerName', 'signs nothing'],
    ],
    'a certificate': [spec(GOOD, pem('CERTIFICATE')), ['spec.request', 'CERTIFICATE REQUEST']],
    'a request that is cut off': [spec(GOOD, pem('CERTIFICATE REQUEST', BODY.slice(0, 80))), ['spec.request', 'PEM']],
    'no PEM': [spec(GOOD, 'YWJj'), ['spec.request', 'PEM']],
    'no DER': [spec(GOOD, pem('CERTIFICATE REQUEST', 'aGVsbG8=')), ['spec.request', 'PEM']],
  },
});
