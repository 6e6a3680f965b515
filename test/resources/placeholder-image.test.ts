import { expect, test } from 'vitest';
import { placeholderIn } from '../../src/resources/placeholder-image.js';

test.each([
  ['your-registry/app:1.0', 'your-registry', true],
  ['your-registry.com/app:1.0', 'your-registry.com', true],
  ['yourregistry.azurecr.io/app:1', 'yourregistry.azurecr.io', true],
  ['ghcr.io/your-org/app:1.0', 'your-org', true],
  ['ghcr.io/YOUR_ORG/app:1.0', 'YOUR_ORG', true],
  ['docker.io/yourusername/app:1.0', 'yourusername', true],
  ['your-image:latest', 'your-image', true],
  ['<your-image>', '<your-image>', true],
  ['<registry>/<image>:<tag>', '<registry>', true],
  ['ghcr.io/acme/app:<tag>', '<tag>', true],
  ['acme/app:CHANGEME', 'CHANGEME', true],
  ['REPLACE_ME', 'REPLACE_ME', true],
  ['acme/app:vX.Y.Z', 'vX.Y.Z', true],
  ['gcr.io/PROJECT_ID/app:1', 'PROJECT_ID', true],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1', '123456789012.dkr.ecr.eu-west-1.amazonaws.com', true],
  [
    'acme/app@sha256:0000000000000000000000000000000000000000000000000000000000000000',
    'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    false,
  ],
  [
    'acme/app@sha256:1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef',
    'sha256:1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef',
    false,
  ],
  ['acme/app@sha256:abc...', 'sha256:abc...', false],
  ['myorg/app:1', 'myorg', false],
  ['my-registry:5000/app:1', 'my-registry', false],
  ['gcr.io/my-project/app:1', 'my-project', false],
])('finds the placeholder in %s', (image, part, isCertain) => {
  expect(placeholderIn(image)).toEqual({ part, isCertain });
});

test.each([
  'nginx:1.27',
  'registry.example.com/shop/orders-api:1.4.2@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1',
  'registry.example.com/app@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  'yourls/yourls:1.9',
  'acme/todo-app:1.0',
  'acme/my-registry:1.0',
  'my-app:1.0',
  'myapp/web:1.0',
  'acme/image-resizer:2',
  'ghcr.io/acme/placeholder-service:1.0',
  '210987654321.dkr.ecr.eu-west-1.amazonaws.com/app:1',
  '',
])('finds none in "%s"', (image) => {
  expect(placeholderIn(image)).toBeUndefined();
});
