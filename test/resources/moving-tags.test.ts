import { expect, test } from 'vitest';
import { isMovingTag } from '../../src/resources/moving-tags.js';

test.each([
  'latest',
  'stable',
  'main',
  'master',
  'edge',
  'nightly',
  'dev',
  'Latest',
  'latest-alpine',
  'stable-slim',
  'alpine',
  'slim',
  'lts-alpine',
  'mainline',
  'prod',
])('%s moves', (tag) => expect(isMovingTag(tag)).toBe(true));

test.each([
  '1',
  '1.27',
  'v2',
  '20-alpine',
  '16.4-bookworm',
  'main-3f2a91c',
  '2026-01-31',
  'latest-2026.1',
  'bookworm',
  'jammy',
  'RELEASE.2024-01-01T00-00-00Z',
  'stable-v1',
])('%s is a version, or may be one', (tag) => expect(isMovingTag(tag)).toBe(false));
