import { svg } from 'lit/html.js';
import { icon } from '../icons.js';

export const warningIcon = icon(
  '0 0 16 16',
  svg`<circle cx="8" cy="8" r="7.25" /><path d="M8 4.5v4M8 11v.4" />`,
);

export const waitIcon = icon('0 0 48 48', svg`<circle cx="24" cy="24" r="22" /><path d="M24 12v12l8 5" />`);
