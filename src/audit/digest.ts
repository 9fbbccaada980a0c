import { createHash } from 'node:crypto';

type Algorithm = 'sha256' | 'sha384' | 'sha512';

/** As attributes, import maps and policies write it: `sha384-` and base64. */
export const digestOf = (content: Uint8Array | string, algorithm: Algorithm = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
