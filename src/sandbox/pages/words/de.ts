import type { Words } from './words.js';

export const de: Words = {
  acs: {
    title: 'Zahlung bestätigen',
    lead: 'Ihre Bank möchte sichergehen, dass Sie selbst zahlen.',
    go: 'Bestätigen',
  },
  bank: {
    title: 'Mit {product} bezahlen',
    lead: 'Hier würden Sie sich bei Ihrer Bank oder Wallet anmelden.',
    go: 'Bezahlen',
  },
  mandate: {
    title: 'Mandat erteilen',
    lead: 'Damit darf der Händler Beträge von Ihrem Konto einziehen.',
    go: 'Unterschreiben',
  },
  fail: 'Scheitern lassen',
  cancel: 'Abbrechen',
  merchant: 'Händler',
  amount: 'Betrag',
  card: 'Karte',
  account: 'Konto',
  mandateId: 'Mandat',
  sandbox: 'Dies ist eine Testseite. Es fließt kein Geld: Sie wählen, wie es ausgeht.',
  done: { title: 'Fertig', text: 'Sie können diese Seite schließen und zum Shop zurückkehren.' },
  unknown: { title: 'Hier gibt es nichts zu tun', text: 'Diese Seite ist unbekannt oder nicht mehr gültig.' },
  hostedCheckout: {
    title: 'Bezahlen',
    reference: 'Referenz',
    variant: 'Seitengestaltung',
    back: 'Zurück zum Shop',
    refused: 'Diese Zahlung ist nicht gelungen. Wählen Sie, wie Sie bezahlen möchten.',
    paid: { title: 'Vielen Dank', text: 'Ihre Zahlung ist auf dem Weg zum Shop.' },
  },
  hostedMandate: { wrongIban: 'Prüfen Sie die IBAN. Ein Zeichen scheint falsch zu sein oder zu fehlen.' },
  notBuilt: {
    title: 'Der Checkout ist nicht gebaut',
    text: 'Führen Sie npm run build aus und laden Sie diese Seite neu.',
  },
};
