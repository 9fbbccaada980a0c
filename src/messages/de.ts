import type { Messages } from './messages.js';

const digits = (count: number | string | undefined) =>
  `${count} ${Number(count) === 1 ? 'Ziffer' : 'Ziffern'}`;

const messages: Messages = {
  paymentMethod: 'Zahlungsart',
  moreWays: (count) => `${count} weitere ${count === 1 ? 'Zahlungsart' : 'Zahlungsarten'}`,
  pay: (amount) => `${amount} bezahlen`,
  paying: 'Zahlung läuft\u00a0…',
  redirecting: 'Weiter zu Ihrer Bank\u00a0…',
  loading: 'Zahlungsarten werden geladen',
  optional: '(optional)',
  remember: 'Für das nächste Mal speichern',
  brandFound: (brand) => `${brand} erkannt`,
  continueElsewhere: 'Weiter auf der Seite des Anbieters',
  hosted: {
    next: 'Ihre Daten geben Sie auf der nächsten Seite ein.',
    going: 'Weiter zur Zahlungsseite\u00a0…',
  },
  help: 'Hilfe',
  reference: 'Referenz',
  unsure:
    'Wir wissen noch nicht, ob Sie bezahlt haben. Versuchen Sie es noch einmal, Sie zahlen nicht doppelt.',
  paid: 'Bezahlt',
  nothingOffered: 'Dieser Betrag kann hier nicht bezahlt werden.',
  mostUsed: 'Am häufigsten genutzt',
  otherBanks: 'Weitere Banken',
  banksFound: (count) => `Gefundene Banken: ${count}`,
  noBank: 'Es wurde keine Bank mit diesem Namen gefunden.',
  notLoaded: 'Das konnte nicht geladen werden.',
  payWith: (name) => `Mit ${name} bezahlen`,
  privacyPolicy: 'Datenschutzerklärung',
  close: 'Schließen',
  dialog: {
    title: 'Zahlung bestätigen',
    cancel: 'Abbrechen',
    byPage: 'Nichts zu sehen? Auf ganzer Seite öffnen',
    checking: 'Die Zahlung wird geprüft\u00a0…',
  },
  reveal: (label) => `${label} anzeigen`,
  cardBrand: 'Zahlen mit',
  planChoice: 'Zahlweise',
  payInFull: 'Auf einmal bezahlen',
  planTotal: (amount) => `Insgesamt: ${amount}`,
  planInterest: (rate) => `Zinsen: ${rate}`,
  noInterest: 'Ohne Zinsen',
  planGone:
    'Die gewählten Raten werden nicht mehr angeboten. Sie zahlen nun auf einmal, wenn Sie nichts anderes wählen.',
  endingIn: (name, digits) => `${name} mit den Endziffern ${digits}`,
  expires: (expiry) => `gültig bis ${expiry}`,
  expired: (expiry) => `abgelaufen ${expiry}`,
  lookedUp: 'Ihre Angaben wurden gefunden und eingetragen. Bitte prüfen Sie sie.',
  removal: {
    remove: 'Entfernen',
    question: 'Diese gespeicherte Zahlungsart entfernen?',
    keep: 'Behalten',
    removed: 'Entfernt.',
    failed: 'Das Entfernen war nicht möglich. Versuchen Sie es später noch einmal.',
  },
  outcomes: {
    pending: [
      'Zahlung in Bearbeitung',
      'Es ist nichts weiter zu tun. Sie müssen nicht noch einmal bezahlen.',
    ],
    unknown: [
      'Noch keine Nachricht zu Ihrer Zahlung',
      'Der Shop hat nicht geantwortet. Fragen Sie ihn, bevor Sie noch einmal bezahlen.',
    ],
    review: [
      'Zahlung wird geprüft',
      'Der Shop prüft diese Zahlung, bevor er sie annimmt. Sie müssen nicht noch einmal bezahlen.',
    ],
    verified: ['Angaben bestätigt', 'Es wurde nichts abgebucht.'],
    disputed: ['Zahlung beanstandet', 'Ihre Bank prüft diese Zahlung. Fragen Sie Ihre Bank nach dem Stand.'],
    reversed: [
      'Zahlung zurückgebucht',
      'Sie erhalten den Betrag zurück. Fragen Sie den Shop, falls Sie Ihre Bestellung noch möchten.',
    ],
    refunding: [
      'Erstattung unterwegs',
      'Sie erhalten den Betrag auf dem Weg zurück, auf dem Sie bezahlt haben. Das kann einige Tage dauern.',
    ],
    refunded: ['Erstattet', 'Der Betrag wurde auf dem Weg erstattet, auf dem Sie bezahlt haben.'],
  },
  retry: 'Erneut versuchen',
  securityCodeAgain: 'Geben Sie zum Schutz Ihrer Karte den Sicherheitscode noch einmal ein.',
  nothingLost: 'Ihre Eingaben bleiben erhalten.',
  sessionExpired: 'Diese Seite war lange geöffnet. Es wurde noch nichts bezahlt.',
  paymentLeft:
    'Die Zahlung war noch nicht abgeschlossen, als Sie zurückkamen. Versuchen Sie es noch einmal oder wählen Sie eine andere Zahlungsart.',
  rowGone: 'Die gewählte Zahlungsart ist für diesen Betrag nicht mehr möglich. Wählen Sie eine andere.',
  declines: {
    430330:
      'Ihre Bank hat diese Zahlung nicht genehmigt. Versuchen Sie es mit einer anderen Karte oder fragen Sie Ihre Bank.',
    cancelled:
      'Diese Zahlung wurde abgebrochen. Versuchen Sie es noch einmal oder wählen Sie eine andere Zahlungsart.',
    denied:
      'Der Shop kann diese Zahlung nicht annehmen. Wählen Sie eine andere Zahlungsart oder fragen Sie den Shop.',
    other:
      'Diese Zahlung wurde nicht angenommen. Prüfen Sie die Angaben oder wählen Sie eine andere Zahlungsart.',
  },
  errors: {
    network: 'Es besteht keine Verbindung.',
    timeout: 'Das dauert zu lange.',
    merchant: 'Der Shop antwortet nicht.',
    wallet:
      'Das Zahlungsfenster hat sich nicht geöffnet. Versuchen Sie es noch einmal, oder bezahlen Sie anders.',
    'session-expired': 'Diese Seite war zu lange geöffnet. Laden Sie sie neu, um zu bezahlen.',
    'session-invalid': 'Diese Seite war zu lange geöffnet. Laden Sie sie neu, um zu bezahlen.',
    other: 'Bezahlen ist im Moment nicht möglich.',
  },
  issues: {
    required: ({ label }) => `Zum Bezahlen fehlt noch: ${label}.`,
    terms: () => 'Stimmen Sie den Bedingungen zu, um zu bezahlen.',
    'too-short': ({ label, minLength }) => `${label} ist zu kurz: mindestens ${minLength} Zeichen.`,
    'too-short:cardNumber': () => 'Prüfen Sie die Kartennummer. Es scheinen Ziffern zu fehlen.',
    'too-short:cvv': ({ minLength }) => `Der Sicherheitscode hat ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label} ist zu lang: höchstens ${maxLength} Zeichen.`,
    'too-long:cardNumber': () => 'Prüfen Sie die Kartennummer. Sie scheint zu viele Ziffern zu haben.',
    'too-long:cvv': ({ maxLength }) => `Der Sicherheitscode hat ${digits(maxLength)}.`,
    luhn: () => 'Prüfen Sie die Kartennummer. Eine Ziffer scheint nicht zu stimmen.',
    digits: ({ label }) => `${label} besteht nur aus Ziffern.`,
    expired: () => 'Diese Karte ist abgelaufen. Prüfen Sie das Datum oder verwenden Sie eine andere Karte.',
    'expiry-format': () => 'Geben Sie Monat und Jahr wie auf der Karte ein, zum Beispiel 04/29.',
    date: () => 'Geben Sie ein Datum wie 31-12-1990 ein.',
    'card-refused': ({ brand }) =>
      `Mit ${brand || 'dieser Karte'} kann hier nicht bezahlt werden. Verwenden Sie eine andere Karte.`,
    'card-unknown': () => 'Prüfen Sie die Kartennummer. Diese Karte ist hier nicht bekannt.',
    email: () => 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
    iban: () => 'Prüfen Sie die IBAN. Ein Zeichen scheint zu fehlen oder nicht zu stimmen.',
    'fixed-list': ({ label }) => `Treffen Sie bei „${label}“ eine Auswahl.`,
    refused: ({ label }) => `Prüfen Sie „${label}“. Diese Angabe wurde nicht angenommen.`,
    other: ({ label }) => `Prüfen Sie „${label}“.`,
  },
  action: {
    title: 'Noch ein Schritt',
    transfer: 'Bezahlen Sie mit diesen Angaben.',
    scan: 'Scannen Sie diesen Code mit Ihrer App.',
    scanWith: (app) => `Scannen Sie diesen Code mit Ihrer App ${app}.`,
    scanLink: 'Scannen Sie diesen Code mit Ihrem Telefon.',
    anotherWay: 'Anders bezahlen',
    byNumber: 'Stattdessen mit Kartennummer bezahlen',
    openApp: 'App öffnen',
    waiting: (time) => `Warten auf Ihre Zahlung, bis ${time} Uhr.`,
    waitedLong: 'Zu Ihrer Zahlung liegt noch keine Nachricht vor.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    print: 'Drucken',
    reference: 'Verwendungszweck',
    amount: 'Betrag',
    accountHolder: 'Kontoinhaber',
    bank: 'Bank',
    city: 'Ort',
    country: 'Land',
    payBefore: 'Zahlbar bis',
  },
};

export default messages;

export const saving = () => import('./saving/de.js');
