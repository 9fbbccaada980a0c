import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Ce se salvează',
  saveCard: 'Salvați cardul',
  saveAccount: 'Salvați contul',
  saving: 'Se salvează…',
  loading: 'Se încarcă ce se poate salva',
  nothingOffered: 'Aici nu se poate salva nimic.',
  unsure: 'Nu știm încă dacă s-a salvat. Încercați din nou: nu se va salva de două ori.',
  sessionExpired: 'Această pagină a fost deschisă mult timp. Nu s-a salvat încă nimic.',
  reload: 'Această pagină a fost deschisă prea mult timp. Reîncărcați-o pentru a continua.',
  notNow: 'Momentan nu se poate salva.',
  gone: 'Ce ați ales nu se mai poate salva aici. Alegeți altceva.',
  refused: 'Nu s-a putut salva. Verificați datele sau folosiți alt card ori alt cont.',
  cardRefused: (brand) => `Aici nu se poate salva ${brand || 'acest card'}. Folosiți alt card.`,
  brand: 'Marca cardului',
  required: (label) => `Mai lipsește: ${label}.`,
  terms: 'Acceptați condițiile pentru a continua.',
  savedCard: 'Cardul dumneavoastră este salvat',
  savedAccount: 'Contul dumneavoastră este salvat',
  alreadySaved: 'Salvat deja',
  accounts: 'Carduri și conturi salvate',
  none: 'Nu este salvat nimic încă.',
  addCard: 'Adăugați un card',
  add: 'Adăugați un card sau un cont',
  replace: 'Înlocuiți',
  takesPlace: (name) => `Înlocuiește ${name}.`,
  cancel: 'Anulați',
};

export default words;
