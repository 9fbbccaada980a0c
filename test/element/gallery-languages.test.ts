import { type StateName, states } from '../../tools/gallery/states/index.js';
import { testStatesIn } from './gallery.js';

const mostUsed: readonly StateName[] = [
  'list',
  'card-form',
  'errors',
  'paying',
  'declined',
  'paid',
  'dialog',
  'instructions',
  'stored-accounts',
  'expired',
];

for (const locale of ['ar', 'de'])
  describe(`The gallery’s most used states in ${locale}`, () =>
    testStatesIn(locale, Object.fromEntries(mostUsed.map((name) => [name, states[name]]))));
