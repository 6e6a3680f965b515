import { expect, test } from 'vitest';
import { isUnfilled } from '../../src/resources/unfilled-text.js';

test.each([
  ['<your-host>', true],
  ['<host>', true],
  ['https://<your host>/api', true],
  ['arn:aws:iam::<ACCOUNT_ID>:role/orders', true],
  ['CHANGEME', true],
  ['db.CHANGE_ME.svc', true],
  ['replace-me', true],
  ['YOUR_API_HOST', true],
  ['shop.yourdomain.com', true],
  ['ops@your-company.com', true],
  ['a < b > c', false],
  ['Hello <NAME>, welcome', false],
  ['<a href="x">', false],
  ['cat <<EOF > /tmp/x', false],
  ['changed', false],
  ['do not changeme lightly', false],
  ['yourapplication.example.com', false],
  ['usage:\n<FILE>', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isUnfilled(text)).toBe(expected);
});
