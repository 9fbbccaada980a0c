import type { Words } from './words.js';

export const nl: Words = {
  tagline: 'Papierwaren, met geduld gemaakt',
  yourOrder: 'Je bestelling',
  articles: {
    notebook: ['Notitieboek met puntraster', 'A5, genaaid, 160 pagina’s'],
    sharpener: ['Wigvormige puntenslijper', 'Massief messing, twee mesjes'],
    pencils: ['Grafietpotloden', 'Vijf hardheden, cederhout'],
    giftCard: ['Cadeaubon', 'Per e-mail, twee jaar geldig'],
  },
  quantity: 'Aantal',
  subtotal: 'Subtotaal',
  delivery: 'Bezorging',
  free: 'Gratis',
  total: 'Totaal',
  taxes: 'Inclusief btw',
  payment: 'Betaling',
  needsScript: 'Om te betalen is JavaScript nodig. Zet het aan en laad deze pagina opnieuw.',
  viewOrder: 'Bekijk je bestelling',
  testCards: {
    title: 'Testkaarten',
    lead: 'Dit is een demonstratie: er wordt niets afgeschreven. Gebruik een van deze nummers, een willekeurige naam en deze datum en code.',
    expiry: 'Vervaldatum',
    code: 'Beveiligingscode',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    cards: {
      paid: 'Visa, lukt',
      challenge: 'Visa, bevestigd bij de bank',
      declined: 'Visa, geweigerd',
      securityCode: 'Visa, verkeerde beveiligingscode',
      review: 'Visa, eerst handmatig bekeken',
      mastercard: 'Mastercard, lukt',
      amex: 'American Express, lukt',
    },
  },
  demonstration: 'Een demonstratie. Er is niets te koop en er wordt niets betaald.',
  examples: {
    cart: 'Afrekenen',
    form: 'In een gewoon formulier',
    events: 'Met events',
    hosted: 'Op de pagina van het platform',
  },
  order: {
    title: 'Bestelling',
    outcomes: {
      paid: [
        'Dank je wel',
        'Je bestelling is betaald. We pakken haar vandaag in en versturen haar morgenochtend.',
      ],
      pending: [
        'We wachten op je betaling',
        'Zodra ze er is, zie je dat hier. Je kunt ook later terugkomen.',
      ],
      rejected: [
        'Je betaling is geweigerd',
        'Er is niets afgeschreven. Je winkelmand is er nog: probeer het opnieuw of betaal anders.',
      ],
      cancelled: ['Je hebt de betaling afgebroken', 'Er is niets afgeschreven. Je winkelmand is er nog.'],
      reversed: ['Je betaling is teruggedraaid', 'Je bank heeft het bedrag teruggehaald.'],
      refunded: ['Je hebt je geld terug', 'Het bedrag is onderweg naar je rekening.'],
      open: ['Nog niet betaald', 'Je winkelmand is er nog.'],
      unknown: [
        'We kunnen je betaling nu niet zien',
        'Kijk zo meteen nog eens, voordat je een tweede keer betaalt.',
      ],
    },
    reference: 'Bestelnummer',
    paymentReference: 'Betaalkenmerk',
    paymentMethod: 'Betaalwijze',
    card: (ending) => `Kaart eindigend op ${ending}`,
    again: 'Terug naar betalen',
    look: 'Kijk nog eens',
    paidBefore: 'Deze bestelling heb je betaald:',
    onward: 'Terug naar de winkel',
  },
  notes: {
    notFound: [
      'Hier is niets',
      'Het adres klopt misschien niet, of de bestelling is in een andere browser gedaan.',
    ],
    brokenLink: [
      'Deze link past niet',
      'Hij hoort niet bij een betaling in deze winkel. Heb je betaald, bekijk dan je bestelling.',
    ],
    fault: ['Er ging bij ons iets mis', 'Probeer het zo meteen opnieuw.'],
  },
};
