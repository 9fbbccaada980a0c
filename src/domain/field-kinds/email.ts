import { tidy } from './text.js';
import type { FieldKind } from './kind.js';

/** An e-mail address. */
export const email: FieldKind = { inputMode: 'text', read: tidy };
