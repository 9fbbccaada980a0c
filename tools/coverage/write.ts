/**
 * Writes what the sandbox does with every property that the official SDKs can send: `npm run coverage`. For the console
 * (`src/sandbox/coverage/calls.ts`) and for readers (`docs/sandbox-coverage.md`).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classify } from './classify.js';
import { filesOf } from './files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

for (const [path, text] of await filesOf(await classify())) writeFileSync(root + path, text);
