import { svg } from 'lit';
import { icon } from '../../views/icons.js';

export const waitIcon = icon('0 0 48 48', svg`<circle cx="24" cy="24" r="22" /><path d="M24 12v12l8 5" />`);

/** Money that goes back. */
export const returnIcon = icon(
  '0 0 48 48',
  svg`<circle cx="24" cy="24" r="22" /><path d="m20 14-7 7 7 7M14 21h13a6 6 0 0 1 0 13h-6" />`,
);
