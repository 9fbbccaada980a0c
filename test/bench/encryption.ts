/**
 * Encrypting a card payment in a browser: ours, the official SDK's way over node-forge, and the bare calls of Web Crypto that nobody can
 * do without; side by side in one page. Part of `npm run bench`.
 */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

export interface Timing {
  /** Milliseconds of the first encryption, with importing the key. */
  readonly cold: number;
  /** Milliseconds of one encryption, median over batches. */
  readonly warm: number;
}
export type Engines = Readonly<
  Record<'connect-checkout' | 'bare Web Crypto' | 'node-forge, as the official SDK', Timing>
>;

const root = fileURLToPath(new URL('../..', import.meta.url));

const entry = `
import { prepareKey, encryptPaymentRequest } from './src/encryption/index.js';
import forge from 'node-forge';

const text = 'x'.repeat(600);
const request = { paymentProductId: 1, tokenize: false, paymentValues: new Map([['cardNumber', '4567350000427977'], ['cvv', '123'], ['note', text]]) };

const bare = async (spki) => {
  const { subtle } = crypto;
  const bytes = Uint8Array.from(atob(spki), (c) => c.charCodeAt(0));
  const key = await subtle.importKey('spki', bytes, { name: 'RSA-OAEP', hash: 'SHA-1' }, false, ['encrypt']);
  const content = new TextEncoder().encode(text);
  return async () => {
    const cek = crypto.getRandomValues(new Uint8Array(64));
    const iv = crypto.getRandomValues(new Uint8Array(16));
    await Promise.all([
      subtle.encrypt({ name: 'RSA-OAEP' }, key, cek),
      subtle.importKey('raw', cek.slice(32), 'AES-CBC', false, ['encrypt'])
        .then((aes) => subtle.encrypt({ name: 'AES-CBC', iv }, aes, content))
        .then(async (sealed) => subtle.sign('HMAC', await subtle.importKey('raw', cek.slice(0, 32), { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']), sealed)),
    ]);
  };
};

// What the official SDK does with the node-forge that it brings: the same steps, in the same order.
const official = async (spki) => {
  const key = forge.pki.publicKeyFromPem('-----BEGIN PUBLIC KEY-----' + spki + '-----END PUBLIC KEY-----');
  return async () => {
    const cek = forge.random.getBytesSync(64);
    const iv = forge.random.getBytesSync(16);
    key.encrypt(cek, 'RSA-OAEP');
    const cipher = forge.cipher.createCipher('AES-CBC', cek.slice(32));
    cipher.start({ iv });
    cipher.update(forge.util.createBuffer(text));
    cipher.finish();
    const hmac = forge.hmac.create();
    hmac.start('sha512', cek.slice(0, 32));
    hmac.update(cipher.output.getBytes());
    hmac.digest();
  };
};

const ours = async (spki) => {
  const key = await prepareKey({ keyId: 'bench', publicKey: spki });
  return () => encryptPaymentRequest(key, 'session', request);
};

globalThis.time = async (name, spki, batches, size) => {
  const start = performance.now();
  const encrypt = await { ours, bare, official }[name](spki);
  await encrypt();
  const cold = performance.now() - start;
  const times = [];
  for (let batch = 0; batch < batches; batch++) {
    const began = performance.now();
    for (let i = 0; i < size; i++) await encrypt();
    times.push((performance.now() - began) / size);
  }
  return { cold, warm: times.sort((a, b) => a - b)[Math.floor(batches / 2)] };
};
`;

/** In a page of a secure context, with the platform's key as base64 of SPKI. */
export const timeEncryption = async (page: Page, spki: string): Promise<Engines> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  await page.evaluate(outputFiles[0]!.text);
  const time = (name: string) =>
    page.evaluate(`time('${name}', ${JSON.stringify(spki)}, 9, 50)`) as Promise<Timing>;
  return {
    'connect-checkout': await time('ours'),
    'bare Web Crypto': await time('bare'),
    'node-forge, as the official SDK': await time('official'),
  };
};
