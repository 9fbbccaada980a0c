import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { fingerprint } from '../../src/sandbox/crypto/fingerprint.js';

it('A fingerprint is an HMAC of the number under the sandbox’s own secret, in hexadecimal', async () => {
  const expected = (secret: string) => createHmac('sha256', secret).update('4567350000427977').digest('hex');
  expect(await fingerprint('secret', '4567350000427977')).toBe(expected('secret'));
  expect(await fingerprint('another', '4567350000427977')).toBe(expected('another'));
});
