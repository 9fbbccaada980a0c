import { tidy } from './text.js';
import type { FieldKind } from './kind.js';

/** An e-mail address. */
export const email: FieldKind = {
  inputMode: 'email',
  // Reads links and copied text: `mailto:anna@example.com?subject=…`, `Anna <anna@example.com>,`.
  read: (text) =>
    tidy(text.normalize('NFKC'))
      .replace(/^.*<([^<>\s]+@[^<>\s]+)>.*$/s, '$1')
      .replace(/^mailto:([^?]*).*/is, '$1')
      .replace(/^["'(<\s]+|["')>,;.\s]+$/g, ''),
};
