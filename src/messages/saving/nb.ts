import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Hva som skal lagres',
  saveCard: 'Lagre kort',
  saveAccount: 'Lagre konto',
  saving: 'Lagrer…',
  loading: 'Det som kan lagres, lastes inn',
  nothingOffered: 'Ingenting kan lagres her.',
  unsure: 'Vi vet ennå ikke om det ble lagret. Prøv igjen, det lagres ikke to ganger.',
  sessionExpired: 'Siden har vært åpen lenge. Ingenting er lagret ennå.',
  reload: 'Siden har vært åpen for lenge. Last den inn på nytt for å fortsette.',
  notNow: 'Det er ikke mulig å lagre akkurat nå.',
  gone: 'Det du valgte, kan ikke lenger lagres her. Velg noe annet.',
  refused: 'Det kunne ikke lagres. Kontroller opplysningene, eller bruk et annet kort eller en annen konto.',
  cardRefused: (brand) => `Du kan ikke lagre ${brand || 'dette kortet'} her. Bruk et annet kort.`,
  brand: 'Kortmerke',
  required: (label) => `Mangler: ${label}.`,
  terms: 'Godta vilkårene for å fortsette.',
  savedCard: 'Kortet ditt er lagret',
  savedAccount: 'Kontoen din er lagret',
  alreadySaved: 'Allerede lagret',
  accounts: 'Lagrede kort og kontoer',
  none: 'Ingenting er lagret ennå.',
  addCard: 'Legg til et kort',
  add: 'Legg til et kort eller en konto',
  replace: 'Erstatt',
  takesPlace: (name) => `Erstatter ${name}.`,
  cancel: 'Avbryt',
};

export default words;
