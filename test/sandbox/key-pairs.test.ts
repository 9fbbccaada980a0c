import { afterEach, describe, expect, it, vi } from 'vitest';
import { importPrivateKey, keyPairSupply } from '../../src/sandbox/crypto/key-pairs.js';

const { subtle } = globalThis.crypto;

describe('The supply of key pairs', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('A pair is made ahead, one at a time, and given once', async () => {
    const making = vi.spyOn(subtle, 'generateKey');
    const exporting = vi.spyOn(subtle, 'exportKey');
    const supply = keyPairSupply();
    supply.prepare();
    supply.prepare();
    expect(making).toHaveBeenCalledTimes(1);
    await making.mock.results[0]!.value;
    await Promise.all(exporting.mock.results.map(({ value }) => value as Promise<unknown>));
    await new Promise((done) => setTimeout(done));
    supply.prepare();
    expect(making, 'one is enough').toHaveBeenCalledTimes(1);
    const [first, second] = [await supply.take(), await supply.take()];
    expect(first.publicKey).not.toBe(second.publicKey);
    expect((await importPrivateKey(first.privateKey)).type).toBe('private');
  });

  it('A failure in the background is told to whoever needs a pair, and the next one is made again', async () => {
    const making = vi.spyOn(subtle, 'generateKey').mockRejectedValueOnce(new Error('no entropy'));
    const supply = keyPairSupply();
    supply.prepare();
    await new Promise((done) => setTimeout(done, 20));
    making.mockRejectedValueOnce(new Error('no entropy'));
    await expect(supply.take()).rejects.toThrow('no entropy');
    supply.prepare();
    expect(making).toHaveBeenCalledTimes(3);
    expect((await supply.take()).publicKey).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });
});
