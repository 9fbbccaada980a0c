import { type Next, nextAct } from './next-act.js';
import { act } from './play.js';
import { playedElsewhere } from './position.js';

/* On the pages of banks and of the platform, which the worker has brought this script to: goes on with a journey that plays. */

/** Between two acts, in milliseconds: people want to see the page. */
const PACE = 1200;

const press = (selector: string): Next => {
  const element = document.querySelector<HTMLElement>(selector);
  return element ? { kind: 'press', element } : 'wait';
};

/** The platform's own page has a checkout of its own. */
const payHosted = (number: string): Next => {
  const checkout = document.querySelector('connect-checkout');
  if (!checkout?.shadowRoot) return 'wait';
  const scene = { checkout, trouble: [], find: () => null, wasPressed: false };
  const next = nextAct({ do: 'card', number }, scene);
  return next === 'done' ? nextAct({ do: 'press', at: '[part~=pay-button]' }, scene) : next;
};

const next = (): Next => {
  const deed = playedElsewhere();
  if (deed?.do === 'bank') return press(`form .${deed.choice}`);
  if (deed?.do === 'hosted') return deed.number ? payHosted(deed.number) : press('form .cancel');
  if (deed?.do === 'back') history.back();
  return 'wait';
};

const turn = setInterval(() => {
  const now = next();
  if (now === 'done' || now === 'wait') return;
  act(now);
  // A press leads away; once more, it would be another payment.
  if (now.kind === 'press') clearInterval(turn);
}, PACE);
