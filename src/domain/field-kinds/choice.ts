import type { FieldKind } from './kind.js';

/** One of the platform's own values, or a boolean. It is never typed, so it is not changed. */
export const choice: FieldKind = { inputMode: 'text', read: (value) => value };
