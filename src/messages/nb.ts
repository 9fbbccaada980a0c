import type { Messages, MoreMessages } from './messages.js';

const digits = (count: number | string | undefined) => `${count} ${Number(count) === 1 ? 'siffer' : 'sifre'}`;

export const messages: Messages = {
  paymentMethod: 'Betalingsmåte',
  pay: (amount) => `Betal ${amount}`,
  paying: 'Betaling pågår…',
  redirecting: 'Du sendes videre til banken din…',
  loading: 'Betalingsmåtene lastes inn',
  optional: '(valgfritt)',
  remember: 'Lagre til neste gang',
  brandFound: (brand) => `${brand}-kort`,
  continueElsewhere: 'Du fortsetter på siden deres',
  help: (label) => `Hva er «${label}»?`,
  nothingOffered: 'Dette beløpet kan ikke betales her.',
  reference: 'Referanse',
  trouble: 'Noe gikk galt. Prøv igjen senere.',
  paid: 'Betalt',
};

export const more: MoreMessages = {
  mostUsed: 'Mest brukt',
  otherBanks: 'Andre banker',
  banksFound: (count) => `Banker funnet: ${count}`,
  noBank: 'Ingen bank har det navnet.',
  notLoaded: 'Innholdet kunne ikke lastes inn.',
  payWith: (name) => `Betal med ${name}`,
  privacyPolicy: 'Personvernerklæring',
  close: 'Lukk',
  cardBrand: 'Betal med',
  expires: (expiry) => `Utløper ${expiry}`,
  expired: (expiry) => `Utløpt ${expiry}`,
  outcomes: {
    pending: 'Betalingen behandles',
    other: 'Betalingen ble ikke fullført',
  },
  retry: 'Prøv igjen',
  checkFields: (count) =>
    count === 1
      ? `Kontroller det ${count} markerte feltet ovenfor.`
      : `Kontroller de ${count} markerte feltene ovenfor.`,
  securityCodeAgain: 'Skriv inn sikkerhetskoden på nytt for å beskytte kortet ditt.',
  sessionExpired: 'Siden har vært åpen lenge. Skriv inn sikkerhetskoden på nytt for å betale.',
  rowGone: 'Betalingsmåten du valgte, kan ikke lenger brukes for dette beløpet. Velg en annen.',
  declines: {
    430330: 'Banken din godkjente ikke betalingen. Prøv et annet kort, eller spør banken.',
    other: 'Betalingen ble ikke godkjent. Kontroller opplysningene, eller velg en annen betalingsmåte.',
  },
  errors: {
    network: 'Det er ingen tilkobling. Det du har skrevet inn, er bevart.',
    timeout: 'Dette tar for lang tid. Det du har skrevet inn, er bevart.',
    merchant: 'Butikken svarer ikke. Det du har skrevet inn, er bevart.',
    'session-expired': 'Siden har vært åpen for lenge. Last den inn på nytt for å betale.',
    'session-invalid': 'Siden har vært åpen for lenge. Last den inn på nytt for å betale.',
    other: 'Det er ikke mulig å betale akkurat nå.',
  },
  issues: {
    required: ({ label }) => `Mangler for å kunne betale: ${label}.`,
    terms: () => 'Godta vilkårene for å betale.',
    'too-short': ({ label, minLength }) => `${label}: minst ${minLength} tegn.`,
    'too-short:cardNumber': () => 'Kontroller kortnummeret. Det ser ut til å mangle sifre.',
    'too-short:cvv': ({ minLength }) => `Sikkerhetskoden har ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: høyst ${maxLength} tegn.`,
    'too-long:cardNumber': () => 'Kontroller kortnummeret. Det ser ut til å ha for mange sifre.',
    'too-long:cvv': ({ maxLength }) => `Sikkerhetskoden har ${digits(maxLength)}.`,
    luhn: () => 'Kontroller kortnummeret. Ett siffer ser ikke ut til å stemme.',
    digits: ({ label }) => `${label}: bare sifre.`,
    expired: () => 'Kortet er utløpt. Kontroller datoen, eller bruk et annet kort.',
    'expiry-format': () => 'Skriv inn måned og år som på kortet, for eksempel 04/29.',
    date: () => 'Skriv inn en dato som 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Du kan ikke betale med ${brand || 'dette kortet'} her. Bruk et annet kort.`,
    'card-unknown': () => 'Kontroller kortnummeret. Kortet gjenkjennes ikke her.',
    email: () => 'Skriv inn en e-postadresse som navn@example.com.',
    iban: () => 'Kontroller IBAN-nummeret. Et tegn ser ut til å mangle eller ikke stemme.',
    'fixed-list': ({ label }) => `Gjør et valg for «${label}».`,
    refused: ({ label }) => `Kontroller «${label}». Opplysningen ble ikke godkjent.`,
    other: ({ label }) => `Kontroller «${label}».`,
  },
};
