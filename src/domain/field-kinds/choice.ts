import type { FieldKind } from './kind.js';

/** One of the platform's own values, or a yes or no: never typed, so it is what it is. */
export const choice: FieldKind = { inputMode: 'text', read: (value) => value };
