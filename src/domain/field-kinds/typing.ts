import { digitsOf } from '../digits.js';
import type { FieldKindName } from '../field.js';
import { format } from '../mask.js';
import { expiry } from './expiry.js';
import { fieldKind } from './index.js';
import type { Typing } from './kind.js';

const expiryTyping: Typing = {
  insert: (before, text, after, mask) => {
    if (after) return before + digitsOf(text);
    // No month has three digits: in `02/6` with a separator, 26 is the year.
    const head = /^\D/.test(text) ? before.replace(/^0(?=[2-9]\d$)/, '') : before;
    // At the end, a separator and a four-digit year have a meaning.
    const entered = expiry.read(format(mask, head) + text);
    // No month starts with 2 to 9.
    return /^[2-9]$/.test(entered) ? `0${entered}` : entered;
  },
  settle: (raw) => raw.replace(/^(?:0?20(\d\d)|(1[3-9]|[2-9]\d))([1-9])$/, '0$3$1$2'),
};

/** How values of a kind are typed: needed only once somebody types, so cards' kinds have it here. */
export const typingOf = (name: FieldKindName): Typing => (name === 'expiry' ? expiryTyping : fieldKind(name));
