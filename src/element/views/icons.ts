import { svg } from 'lit';

/**
 * A line drawing in the text's colour.
 *
 * @csspart icon - any drawing
 */
export const icon = (viewBox: string, paths: unknown) => svg`
  <svg part="icon" viewBox=${viewBox} aria-hidden="true" focusable="false">${paths}</svg>`;

/** The place of the security code: on the back, or on the front for four digits. */
export const securityCodeIcon = (front: boolean) =>
  icon(
    '0 0 36 24',
    front
      ? svg`<rect x="1" y="1" width="34" height="22" rx="3" /><path d="M5 17h12" /><rect class="mark" x="22" y="6" width="10" height="6" rx="2" />`
      : svg`<rect x="1" y="1" width="34" height="22" rx="3" /><path class="band" d="M1 7h34" /><rect class="mark" x="22" y="12" width="10" height="6" rx="2" />`,
  );

export const cardIcon = icon(
  '0 0 36 24',
  svg`<rect x="1" y="1" width="34" height="22" rx="3" /><path class="band" d="M1 8h34" /><path d="M5 17h8" />`,
);

export const warningIcon = icon(
  '0 0 16 16',
  svg`<circle cx="8" cy="8" r="7.25" /><path d="M8 4.5v4M8 11v.4" />`,
);

export const moreIcon = icon('0 0 16 16', svg`<path d="m2 5 6 6 6-6" />`);

export const eyeIcon = icon(
  '0 0 24 24',
  svg`<path d="M2 12q10-13 20 0-10 13-20 0" /><circle cx="12" cy="12" r="3" /><path class="struck" d="M4 3l16 18" />`,
);

/**
 * The check mark in the outcome of a payment and of saving, whose files share nothing else. Its group has the colour of
 * success.
 */
export const checkIcon = icon(
  '0 0 48 48',
  svg`<g><circle cx="24" cy="24" r="22" /><path d="m14 25 7 7 14-15" /></g>`,
);
