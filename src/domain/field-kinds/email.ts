import { tidy } from './text.js';
import type { FieldKind } from './kind.js';

/** An e-mail address. */
export const email: FieldKind = {
  inputMode: 'email',
  // Reads links and copied text: `mailto:anna@example.com?subject=…`, `Anna <anna@example.com>,`.
  read: (text) => {
    const tidied = tidy(text.normalize('NFKC'));
    const [, bracketed] = [...tidied.matchAll(/<([^<>\s@]+@[^<>\s]+)>/g)].at(-1) ?? [];
    const address = (bracketed ?? tidied).replace(/^mailto:([^?]*).*/is, '$1').replace(/^["'(<\s]+/, '');
    let { length } = address;
    while (/["')>,;.\s]/.test(address.charAt(length - 1))) length--;
    return address.slice(0, length);
  },
};
