import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Mit mentsünk',
  saveCard: 'Kártya mentése',
  saveAccount: 'Számla mentése',
  saving: 'Mentés…',
  loading: 'A menthető lehetőségek betöltése',
  nothingOffered: 'Itt nincs mit menteni.',
  unsure: 'Még nem tudjuk, hogy megtörtént-e a mentés. Kérjük, próbálja újra, semmi sem lesz kétszer mentve.',
  sessionExpired: 'Ez az oldal sokáig volt nyitva. Még nem történt mentés.',
  reload: 'Ez az oldal túl sokáig volt nyitva. A folytatáshoz töltse be újra.',
  notNow: 'A mentés jelenleg nem lehetséges.',
  gone: 'Amit választott, itt már nem menthető. Válasszon mást.',
  refused: 'Nem sikerült a mentés. Ellenőrizze az adatokat, vagy használjon másik kártyát vagy számlát.',
  cardRefused: (brand) => `Itt nem menthető: ${brand || 'ez a kártya'}. Használjon másik kártyát.`,
  brand: 'Kártyamárka',
  required: (label) => `Még hiányzik: ${label}.`,
  terms: 'A folytatáshoz fogadja el a feltételeket.',
  savedCard: 'Kártyája mentve',
  savedAccount: 'Számlája mentve',
  alreadySaved: 'Már korábban mentve',
  accounts: 'Mentett kártyák és számlák',
  none: 'Még nincs semmi mentve.',
  addCard: 'Kártya hozzáadása',
  add: 'Kártya vagy számla hozzáadása',
  replace: 'Csere',
  takesPlace: (name) => `Ezt váltja fel: ${name}.`,
  cancel: 'Mégse',
};

export default words;
