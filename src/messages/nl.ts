import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'teken' : 'tekens'}`;
const digits = (count: Count) => `${count} ${Number(count) === 1 ? 'cijfer' : 'cijfers'}`;

export const messages: Messages = {
  paymentMethod: 'Betaalmethode',
  pay: (amount) => `Betaal ${amount}`,
  paying: 'Bezig met betalen…',
  redirecting: 'Door naar de bank…',
  loading: 'Betaalmethoden worden geladen',
  optional: '(optioneel)',
  remember: 'Bewaren voor de volgende keer',
  brandFound: (brand) => `${brand} herkend`,
  continueElsewhere: 'Verder op de pagina van de aanbieder',
  help: (label) => `Uitleg bij ‘${label}’`,
  reference: 'Referentie',
  trouble: 'Er ging iets mis. Probeer het later opnieuw.',
  unsure: 'We weten nog niet of je hebt betaald. Probeer het opnieuw: je betaalt niet dubbel.',
  paid: 'Betaald',
};

export const more: MoreMessages = {
  nothingOffered: 'Dit bedrag kan hier niet worden betaald.',
  mostUsed: 'Meest gebruikt',
  otherBanks: 'Andere banken',
  banksFound: (count) => `Gevonden banken: ${count}`,
  noBank: 'Geen enkele bank heet zo.',
  notLoaded: 'Dit kon niet worden geladen.',
  payWith: (name) => `Betalen met ${name}`,
  privacyPolicy: 'Privacyverklaring',
  close: 'Sluiten',
  reveal: (label) => `${label} tonen`,
  cardBrand: 'Betalen met',
  expires: (expiry) => `Geldig t/m ${expiry}`,
  expired: (expiry) => `Verlopen in ${expiry}`,
  removal: {
    remove: 'Verwijderen',
    question: 'Deze bewaarde betaalmethode verwijderen?',
    keep: 'Behouden',
    removed: 'Verwijderd.',
    failed: 'Verwijderen is niet gelukt. Probeer het later opnieuw.',
  },
  outcomes: {
    pending: ['Betaling in behandeling', 'Je hoeft niets meer te doen en niet opnieuw te betalen.'],
    review: [
      'Betaling wordt gecontroleerd',
      'De winkel bekijkt deze betaling voordat die wordt geaccepteerd. Je hoeft niet opnieuw te betalen.',
    ],
    verified: ['Gegevens bevestigd', 'Er is niets afgeschreven.'],
    disputed: ['Betaling betwist', 'Je bank onderzoekt deze betaling. Vraag je bank hoe het ermee staat.'],
    reversed: [
      'Betaling teruggedraaid',
      'Je krijgt het bedrag terug. Vraag het de winkel als je je bestelling nog wilt.',
    ],
    refunding: [
      'Terugbetaling onderweg',
      'Het bedrag gaat terug naar de rekening waarmee je betaalde. Dit kan enkele dagen duren.',
    ],
    refunded: ['Terugbetaald', 'Het bedrag is terug op de rekening waarmee je betaalde.'],
  },
  retry: 'Opnieuw proberen',
  checkFields: (count) =>
    count === 1
      ? `Controleer het ${count} gemarkeerde veld hierboven.`
      : `Controleer de ${count} gemarkeerde velden hierboven.`,
  securityCodeAgain: 'Vul voor de veiligheid de beveiligingscode opnieuw in.',
  sessionExpired: 'Deze pagina stond lang open. Er is nog niets betaald.',
  rowGone: 'De gekozen betaalmethode kan niet meer voor dit bedrag worden gebruikt. Kies een andere.',
  declines: {
    430330: 'De bank heeft deze betaling niet goedgekeurd. Probeer een andere kaart of vraag het de bank.',
    cancelled: 'Deze betaling is geannuleerd. Probeer het opnieuw of kies een andere betaalwijze.',
    denied: 'De winkel kan deze betaling niet aannemen. Kies een andere betaalwijze of vraag het de winkel.',
    other: 'Deze betaling is niet geaccepteerd. Controleer de gegevens of kies een andere betaalmethode.',
  },
  errors: {
    network: 'Er is geen verbinding. Alles wat is ingevuld, blijft bewaard.',
    timeout: 'Dit duurt te lang. Alles wat is ingevuld, blijft bewaard.',
    merchant: 'De winkel antwoordt niet. Alles wat is ingevuld, blijft bewaard.',
    'session-expired': 'Deze pagina stond te lang open. Laad de pagina opnieuw om te betalen.',
    'session-invalid': 'Deze pagina stond te lang open. Laad de pagina opnieuw om te betalen.',
    other: 'Betalen lukt op dit moment niet.',
  },
  issues: {
    required: ({ label }) => `Nog nodig om te betalen: ${label}.`,
    terms: () => 'Ga akkoord met de voorwaarden om te betalen.',
    'too-short': ({ label, minLength }) => `${label} is te kort: minstens ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Controleer het kaartnummer. Er lijken cijfers te ontbreken.',
    'too-short:cvv': ({ minLength }) => `De beveiligingscode heeft ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label} is te lang: hoogstens ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Controleer het kaartnummer. Het lijkt te veel cijfers te hebben.',
    'too-long:cvv': ({ maxLength }) => `De beveiligingscode heeft ${digits(maxLength)}.`,
    luhn: () => 'Controleer het kaartnummer. Eén cijfer lijkt niet te kloppen.',
    digits: ({ label }) => `${label} bestaat alleen uit cijfers.`,
    expired: () => 'Deze kaart is verlopen. Controleer de datum of gebruik een andere kaart.',
    'expiry-format': () => 'Vul maand en jaar in zoals op de kaart, bijvoorbeeld 04/29.',
    date: () => 'Vul een datum in zoals 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Betalen met ${brand || 'deze kaart'} kan hier niet. Gebruik een andere kaart.`,
    'card-unknown': () => 'Controleer het kaartnummer. Deze kaart is hier niet bekend.',
    email: () => 'Vul een e-mailadres in zoals naam@example.com.',
    iban: () => 'Controleer het IBAN. Er lijkt een teken niet te kloppen of te ontbreken.',
    'fixed-list': ({ label }) => `Maak een keuze bij ‘${label}’.`,
    refused: ({ label }) => `Controleer ‘${label}’. Dit is niet geaccepteerd.`,
    other: ({ label }) => `Controleer ‘${label}’.`,
  },
  action: {
    title: 'Nog één stap',
    transfer: 'Betaal met deze gegevens.',
    scan: 'Scan deze code met je app.',
    scanLink: 'Scan deze code met je telefoon.',
    byNumber: 'Liever betalen met je kaartnummer',
    openApp: 'Open de app',
    waiting: (time) => `Wachten op je betaling, tot ${time}.`,
    waitedLong: 'Er is nog geen bericht over je betaling.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    print: 'Afdrukken',
    reference: 'Kenmerk',
    amount: 'Bedrag',
    accountHolder: 'Rekeninghouder',
    bank: 'Bank',
    city: 'Plaats',
    country: 'Land',
    payBefore: 'Betalen vóór',
  },
};
