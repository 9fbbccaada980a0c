import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Vad som ska sparas',
  saveCard: 'Spara kort',
  saveAccount: 'Spara konto',
  saving: 'Sparar…',
  loading: 'Det som kan sparas laddas',
  nothingOffered: 'Inget kan sparas här.',
  unsure: 'Vi vet inte än om det har sparats. Försök igen, det sparas inte två gånger.',
  sessionExpired: 'Sidan har varit öppen länge. Inget har sparats än.',
  reload: 'Sidan har varit öppen för länge. Ladda om den för att fortsätta.',
  notNow: 'Det går inte att spara just nu.',
  gone: 'Det du valde går inte längre att spara här. Välj något annat.',
  refused: 'Det gick inte att spara. Kontrollera uppgifterna eller använd ett annat kort eller konto.',
  cardRefused: (brand) => `Det går inte att spara ${brand || 'det här kortet'} här. Använd ett annat kort.`,
  brand: 'Kortmärke',
  required: (label) => `Behövs: ${label}.`,
  terms: 'Godkänn villkoren för att fortsätta.',
  savedCard: 'Ditt kort är sparat',
  savedAccount: 'Ditt konto är sparat',
  alreadySaved: 'Redan sparat',
  accounts: 'Sparade kort och konton',
  none: 'Inget är sparat än.',
  addCard: 'Lägg till ett kort',
  add: 'Lägg till ett kort eller konto',
  replace: 'Ersätt',
  takesPlace: (name) => `Ersätter ${name}.`,
  cancel: 'Avbryt',
};

export default words;
