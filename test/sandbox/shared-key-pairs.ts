import { generateKeyPair } from '../../src/sandbox/crypto/key-pairs.js';
import type { Sandbox } from '../../src/sandbox/index.js';

/** Making keys takes longer than all else together: the sessions of a test file take turns with these. */
const pairs = await Promise.all([generateKeyPair(), generateKeyPair()]);
let taken = 0;

export const shareKeyPairs = (sandbox: Sandbox): void => {
  const keyPairs = { prepare: () => {}, take: () => Promise.resolve(pairs[taken++ % pairs.length]!) };
  Object.assign(sandbox.world, { keyPairs });
};
