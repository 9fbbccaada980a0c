import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Wat je bewaart',
  saveCard: 'Kaart bewaren',
  saveAccount: 'Rekening bewaren',
  saving: 'Bewaren…',
  loading: 'Wat bewaard kan worden, wordt geladen',
  nothingOffered: 'Hier kan niets worden bewaard.',
  unsure: 'We weten nog niet of het is bewaard. Probeer het opnieuw: het wordt niet dubbel bewaard.',
  sessionExpired: 'Deze pagina stond lang open. Er is nog niets bewaard.',
  reload: 'Deze pagina stond te lang open. Laad de pagina opnieuw om verder te gaan.',
  notNow: 'Bewaren lukt op dit moment niet.',
  gone: 'Wat je hebt gekozen, kan hier niet meer worden bewaard. Kies iets anders.',
  refused: 'Bewaren is niet gelukt. Controleer de gegevens of gebruik een andere kaart of rekening.',
  cardRefused: (brand) => `${brand || 'Deze kaart'} kan hier niet worden bewaard. Gebruik een andere kaart.`,
  brand: 'Kaartmerk',
  required: (label) => `Nog nodig: ${label}.`,
  terms: 'Ga akkoord met de voorwaarden om verder te gaan.',
  savedCard: 'Je kaart is bewaard',
  savedAccount: 'Je rekening is bewaard',
  alreadySaved: 'Al eerder bewaard',
  accounts: 'Bewaarde kaarten en rekeningen',
  none: 'Er is nog niets bewaard.',
  addCard: 'Kaart toevoegen',
  add: 'Kaart of rekening toevoegen',
  replace: 'Vervangen',
  takesPlace: (name) => `Vervangt ${name}.`,
  cancel: 'Annuleren',
};

export default words;
