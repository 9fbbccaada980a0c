import { svg } from 'lit/html.js';
import { icon } from '../icons.js';

export const warningIcon = icon(
  '0 0 16 16',
  svg`<circle cx="8" cy="8" r="7.25" /><path d="M8 4.5v4M8 11v.4" />`,
);

export const waitIcon = icon('0 0 48 48', svg`<circle cx="24" cy="24" r="22" /><path d="M24 12v12l8 5" />`);

/** Money that goes back. */
export const returnIcon = icon(
  '0 0 48 48',
  svg`<circle cx="24" cy="24" r="22" /><path d="m20 14-7 7 7 7M14 21h13a6 6 0 0 1 0 13h-6" />`,
);

export const eyeIcon = icon(
  '0 0 24 24',
  svg`<path d="M2 12q10-13 20 0-10 13-20 0" /><circle cx="12" cy="12" r="3" /><path class="struck" d="M4 3l16 18" />`,
);
