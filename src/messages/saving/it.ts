import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Cosa salvare',
  saveCard: 'Salva carta',
  saveAccount: 'Salva conto',
  saving: 'Salvataggio…',
  loading: 'Caricamento di ciò che si può salvare',
  nothingOffered: 'Qui non si può salvare nulla.',
  unsure: 'Non sappiamo ancora se il salvataggio è avvenuto. Riprova: nulla sarà salvato due volte.',
  sessionExpired: 'Questa pagina è rimasta aperta a lungo. Non è stato ancora salvato niente.',
  reload: 'Questa pagina è rimasta aperta troppo a lungo. Ricaricala per continuare.',
  notNow: 'Al momento non è possibile salvare.',
  gone: 'Ciò che hai scelto non si può più salvare qui. Scegli altro.',
  refused: 'Non è stato possibile salvare. Controlla i dati o usa un’altra carta o un altro conto.',
  cardRefused: (brand) => `Qui non si può salvare ${brand || 'questa carta'}. Usa un’altra carta.`,
  brand: 'Marchio della carta',
  required: (label) => `Manca ancora: ${label}.`,
  terms: 'Accetta le condizioni per continuare.',
  savedCard: 'La tua carta è salvata',
  savedAccount: 'Il tuo conto è salvato',
  alreadySaved: 'Già salvato',
  accounts: 'Carte e conti salvati',
  none: 'Non è ancora salvato nulla.',
  addCard: 'Aggiungi una carta',
  add: 'Aggiungi una carta o un conto',
  replace: 'Sostituisci',
  takesPlace: (name) => `Sostituisce ${name}.`,
  cancel: 'Annulla',
};

export default words;
