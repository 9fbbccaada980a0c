import { oldLibraries } from '../../../test/e2e/hostile/old-libraries.js';
import { translate } from './translator.js';
import { bringWallets } from './wallet-sheets.js';

/** What else may be on a merchant's page. The old libraries are as the repository's own tests have them. */
export const guests = {
  translator: 'A translator',
  prototype: 'Prototype.js',
  mootools: 'MooTools',
  wallets: 'Apple Pay and Google Pay',
} as const;

export type Guest = keyof typeof guests;

export const isGuest = (name: string): name is Guest => Object.hasOwn(guests, name);

const scripts: Readonly<Partial<Record<Guest, string>>> = {
  prototype: oldLibraries['Prototype.js'],
  mootools: oldLibraries.MooTools,
};

const run = (code: string): void => {
  const script = document.createElement('script');
  script.textContent = code;
  document.head.append(script);
};

/** Before the checkout is loaded, as scripts in the head of an old page are. They stay until the page is reloaded. */
export const inviteLibraries = (chosen: readonly Guest[]): void => {
  for (const guest of chosen) if (scripts[guest]) run(scripts[guest]);
  if (chosen.includes('wallets')) bringWallets();
};

/** Once there is a checkout. Returns how to send the translator away; its words stay where they are. */
export const inviteTranslator = (chosen: readonly Guest[], checkout: Element): (() => void) =>
  chosen.includes('translator') ? translate(checkout) : () => undefined;
