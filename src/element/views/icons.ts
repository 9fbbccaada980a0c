import { svg } from 'lit/html.js';

/** A drawing in lines of the text's colour. */
export const icon = (viewBox: string, paths: unknown) => svg`
  <svg part="icon" viewBox=${viewBox} aria-hidden="true" focusable="false">${paths}</svg>`;

export const checkIcon = icon(
  '0 0 48 48',
  svg`<circle cx="24" cy="24" r="22" /><path d="m14 25 7 7 14-15" />`,
);

/** Where the security code is: on the back, or with four digits on the front. */
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
