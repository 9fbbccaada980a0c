import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Hvad der skal gemmes',
  saveCard: 'Gem kort',
  saveAccount: 'Gem konto',
  saving: 'Gemmer…',
  loading: 'Det, der kan gemmes, indlæses',
  nothingOffered: 'Der er intet, der kan gemmes her.',
  unsure: 'Vi ved endnu ikke, om det blev gemt. Prøv igen, det gemmes ikke to gange.',
  sessionExpired: 'Siden har været åben længe. Der er ikke gemt noget endnu.',
  reload: 'Siden har været åben for længe. Genindlæs den for at fortsætte.',
  notNow: 'Det er ikke muligt at gemme lige nu.',
  gone: 'Det valgte kan ikke længere gemmes her. Vælg noget andet.',
  refused: 'Det kunne ikke gemmes. Kontrollér oplysningerne, eller brug et andet kort eller en anden konto.',
  cardRefused: (brand) => `Du kan ikke gemme ${brand || 'dette kort'} her. Brug et andet kort.`,
  brand: 'Kortmærke',
  required: (label) => `Mangler: ${label}.`,
  terms: 'Acceptér betingelserne for at fortsætte.',
  savedCard: 'Dit kort er gemt',
  savedAccount: 'Din konto er gemt',
  alreadySaved: 'Allerede gemt',
  accounts: 'Gemte kort og konti',
  none: 'Der er ikke gemt noget endnu.',
  addCard: 'Tilføj et kort',
  add: 'Tilføj et kort eller en konto',
  replace: 'Erstat',
  takesPlace: (name) => `Erstatter ${name}.`,
  cancel: 'Annuller',
};

export default words;
