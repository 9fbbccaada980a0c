import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Was gespeichert wird',
  saveCard: 'Karte speichern',
  saveAccount: 'Konto speichern',
  saving: 'Wird gespeichert…',
  loading: 'Speichermöglichkeiten werden geladen',
  nothingOffered: 'Hier kann nichts gespeichert werden.',
  unsure:
    'Wir wissen noch nicht, ob gespeichert wurde. Versuchen Sie es noch einmal, es wird nicht doppelt gespeichert.',
  sessionExpired: 'Diese Seite war lange geöffnet. Es wurde noch nichts gespeichert.',
  reload: 'Diese Seite war zu lange geöffnet. Laden Sie sie neu, um fortzufahren.',
  notNow: 'Speichern ist im Moment nicht möglich.',
  gone: 'Was Sie gewählt haben, kann hier nicht mehr gespeichert werden. Wählen Sie etwas anderes.',
  refused:
    'Das Speichern hat nicht geklappt. Prüfen Sie die Angaben, oder verwenden Sie eine andere Karte oder ein anderes Konto.',
  cardRefused: (brand) =>
    `${brand || 'Diese Karte'} kann hier nicht gespeichert werden. Verwenden Sie eine andere Karte.`,
  brand: 'Kartenmarke',
  required: (label) => `Es fehlt noch: ${label}.`,
  terms: 'Stimmen Sie den Bedingungen zu, um fortzufahren.',
  savedCard: 'Ihre Karte ist gespeichert',
  savedAccount: 'Ihr Konto ist gespeichert',
  alreadySaved: 'Bereits gespeichert',
  accounts: 'Gespeicherte Karten und Konten',
  none: 'Es ist noch nichts gespeichert.',
  addCard: 'Karte hinzufügen',
  add: 'Karte oder Konto hinzufügen',
  replace: 'Ersetzen',
  takesPlace: (name) => `Ersetzt ${name}.`,
  cancel: 'Abbrechen',
};

export default words;
