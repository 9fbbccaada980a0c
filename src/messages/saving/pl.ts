import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Co zapisać',
  saveCard: 'Zapisz kartę',
  saveAccount: 'Zapisz konto',
  saving: 'Zapisywanie…',
  loading: 'Wczytywanie tego, co można zapisać',
  nothingOffered: 'Niczego nie można tu zapisać.',
  unsure: 'Nie wiemy jeszcze, czy udało się zapisać. Spróbuj ponownie, nic nie zapisze się dwa razy.',
  sessionExpired: 'Ta strona była długo otwarta. Nic jeszcze nie zostało zapisane.',
  reload: 'Ta strona była otwarta zbyt długo. Odśwież ją, aby kontynuować.',
  notNow: 'W tej chwili zapisywanie nie jest możliwe.',
  gone: 'Tego, co wybrano, nie można już tu zapisać. Wybierz coś innego.',
  refused: 'Nie udało się zapisać. Sprawdź dane lub użyj innej karty albo konta.',
  cardRefused: (brand) => `Nie można tu zapisać: ${brand || 'ta karta'}. Użyj innej karty.`,
  brand: 'Marka karty',
  required: (label) => `Uzupełnij: ${label}.`,
  terms: 'Aby kontynuować, zaakceptuj warunki.',
  savedCard: 'Karta jest zapisana',
  savedAccount: 'Konto jest zapisane',
  alreadySaved: 'Zapisano już wcześniej',
  accounts: 'Zapisane karty i konta',
  none: 'Nic jeszcze nie jest zapisane.',
  addCard: 'Dodaj kartę',
  add: 'Dodaj kartę lub konto',
  replace: 'Zastąp',
  takesPlace: (name) => `Zastępuje: ${name}.`,
  cancel: 'Anuluj',
};

export default words;
