import type { Words } from './words.js';

export const de: Words = {
  tagline: 'Papierwaren, in Ruhe gemacht',
  yourOrder: 'Ihre Bestellung',
  articles: {
    notebook: ['Notizbuch mit Punktraster', 'A5, fadengeheftet, 160 Seiten'],
    sharpener: ['Keilspitzer', 'Massives Messing, zwei Klingen'],
    pencils: ['Grafitstifte', 'Fünf Härtegrade, Zedernholz'],
    giftCard: ['Gutschein', 'Per E-Mail, zwei Jahre gültig'],
  },
  quantity: 'Menge',
  subtotal: 'Zwischensumme',
  delivery: 'Lieferung',
  free: 'Kostenlos',
  total: 'Summe',
  taxes: 'Inklusive Steuern',
  payment: 'Zahlung',
  needsScript:
    'Zum Bezahlen wird JavaScript gebraucht. Bitte schalten Sie es ein und laden Sie die Seite neu.',
  viewOrder: 'Bestellung ansehen',
  testCards: {
    title: 'Testkarten',
    lead: 'Dies ist eine Vorführung: Es wird nichts abgebucht. Nehmen Sie eine dieser Nummern, irgendeinen Namen, dieses Datum und diesen Code.',
    expiry: 'Ablaufdatum',
    code: 'Prüfnummer',
    copy: 'Kopieren',
    copied: 'Kopiert',
    cards: {
      paid: 'Visa, geht durch',
      challenge: 'Visa, bei der Bank bestätigt',
      declined: 'Visa, abgelehnt',
      securityCode: 'Visa, falsche Prüfnummer',
      review: 'Visa, erst von Hand geprüft',
      mastercard: 'Mastercard, geht durch',
      amex: 'American Express, geht durch',
    },
  },
  demonstration: 'Eine Vorführung. Hier wird nichts verkauft und nichts bezahlt.',
  examples: {
    cart: 'Kasse',
    form: 'In einem einfachen Formular',
    events: 'Mit Ereignissen',
    hosted: 'Auf der Seite der Plattform',
    save: 'Karte speichern',
    account: 'Ihr Konto bei uns',
  },
  accounts: { save: 'Karte für das nächste Mal speichern', manage: 'Ihre gespeicherten Karten und Konten' },
  order: {
    title: 'Bestellung',
    outcomes: {
      paid: [
        'Vielen Dank',
        'Ihre Bestellung ist bezahlt. Wir packen sie heute und verschicken sie morgen früh.',
      ],
      pending: [
        'Wir warten auf Ihre Zahlung',
        'Sobald sie da ist, steht es hier. Sie können auch später wiederkommen.',
      ],
      rejected: [
        'Ihre Zahlung wurde abgelehnt',
        'Es wurde nichts abgebucht. Ihr Warenkorb ist noch da: Versuchen Sie es erneut oder zahlen Sie anders.',
      ],
      cancelled: [
        'Sie haben die Zahlung abgebrochen',
        'Es wurde nichts abgebucht. Ihr Warenkorb ist noch da.',
      ],
      reversed: ['Ihre Zahlung wurde zurückgeholt', 'Ihre Bank hat den Betrag zurückgebucht.'],
      refunded: ['Sie haben Ihr Geld zurück', 'Der Betrag ist auf dem Weg zu Ihrem Konto.'],
      open: ['Noch nicht bezahlt', 'Ihr Warenkorb ist noch da.'],
      unknown: [
        'Wir sehen Ihre Zahlung gerade nicht',
        'Bitte sehen Sie gleich noch einmal nach, bevor Sie ein zweites Mal zahlen.',
      ],
    },
    reference: 'Bestellnummer',
    paymentReference: 'Zahlungsreferenz',
    paymentMethod: 'Zahlungsart',
    card: (ending) => `Karte mit den Endziffern ${ending}`,
    again: 'Zurück zur Zahlung',
    look: 'Noch einmal nachsehen',
    paidBefore: 'Diese Bestellung haben Sie bezahlt:',
    onward: 'Zurück zum Laden',
  },
  notes: {
    notFound: [
      'Hier ist nichts',
      'Vielleicht ist die Adresse vertippt, oder die Bestellung wurde in einem anderen Browser gemacht.',
    ],
    brokenLink: [
      'Dieser Link passt nicht',
      'Er gehört zu keiner Zahlung in diesem Laden. Wenn Sie bezahlt haben, sehen Sie Ihre Bestellung an.',
    ],
    fault: ['Bei uns ist etwas schiefgegangen', 'Bitte versuchen Sie es gleich noch einmal.'],
  },
};
