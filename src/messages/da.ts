import type { Messages, MoreMessages } from './messages.js';

const digits = (count: number | string | undefined) => `${count} ${Number(count) === 1 ? 'ciffer' : 'cifre'}`;

export const messages: Messages = {
  paymentMethod: 'Betalingsmetode',
  pay: (amount) => `Betal ${amount}`,
  paying: 'Betalingen er i gang…',
  redirecting: 'Du sendes videre til din bank…',
  loading: 'Betalingsmetoder indlæses',
  optional: '(valgfrit)',
  remember: 'Gem til næste gang',
  brandFound: (brand) => `${brand}-kort`,
  continueElsewhere: 'Du fortsætter på deres side',
  help: (label) => `Hvad er »${label}«?`,
  nothingOffered: 'Dette beløb kan ikke betales her.',
  reference: 'Reference',
  trouble: 'Noget gik galt. Prøv igen senere.',
  paid: 'Betalt',
};

export const more: MoreMessages = {
  mostUsed: 'Mest brugte',
  otherBanks: 'Andre banker',
  banksFound: (count) => `Fundne banker: ${count}`,
  noBank: 'Ingen bank har det navn.',
  notLoaded: 'Indholdet kunne ikke indlæses.',
  payWith: (name) => `Betal med ${name}`,
  privacyPolicy: 'Privatlivspolitik',
  close: 'Luk',
  cardBrand: 'Betal med',
  expires: (expiry) => `Udløber ${expiry}`,
  expired: (expiry) => `Udløbet ${expiry}`,
  outcomes: {
    pending: 'Betalingen behandles',
    other: 'Betalingen blev ikke gennemført',
  },
  retry: 'Prøv igen',
  checkFields: (count) =>
    count === 1
      ? `Kontrollér det ${count} markerede felt ovenfor.`
      : `Kontrollér de ${count} markerede felter ovenfor.`,
  securityCodeAgain: 'Indtast sikkerhedskoden igen for at beskytte dit kort.',
  sessionExpired: 'Siden har været åben længe. Indtast sikkerhedskoden igen for at betale.',
  rowGone: 'Den valgte betalingsmetode kan ikke længere bruges til dette beløb. Vælg en anden.',
  declines: {
    430330: 'Din bank godkendte ikke betalingen. Prøv et andet kort, eller spørg din bank.',
    other: 'Betalingen blev ikke godkendt. Kontrollér oplysningerne, eller vælg en anden betalingsmetode.',
  },
  errors: {
    network: 'Der er ingen forbindelse. Det, du har indtastet, er bevaret.',
    timeout: 'Det tager for lang tid. Det, du har indtastet, er bevaret.',
    merchant: 'Butikken svarer ikke. Det, du har indtastet, er bevaret.',
    'session-expired': 'Siden har været åben for længe. Genindlæs den for at betale.',
    'session-invalid': 'Siden har været åben for længe. Genindlæs den for at betale.',
    other: 'Det er ikke muligt at betale lige nu.',
  },
  issues: {
    required: ({ label }) => `Mangler for at kunne betale: ${label}.`,
    terms: () => 'Acceptér betingelserne for at betale.',
    'too-short': ({ label, minLength }) => `${label}: mindst ${minLength} tegn.`,
    'too-short:cardNumber': () => 'Kontrollér kortnummeret. Der ser ud til at mangle cifre.',
    'too-short:cvv': ({ minLength }) => `Sikkerhedskoden har ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: højst ${maxLength} tegn.`,
    'too-long:cardNumber': () => 'Kontrollér kortnummeret. Det ser ud til at have for mange cifre.',
    'too-long:cvv': ({ maxLength }) => `Sikkerhedskoden har ${digits(maxLength)}.`,
    luhn: () => 'Kontrollér kortnummeret. Et ciffer ser ikke ud til at passe.',
    digits: ({ label }) => `${label}: kun cifre.`,
    expired: () => 'Kortet er udløbet. Kontrollér datoen, eller brug et andet kort.',
    'expiry-format': () => 'Indtast måned og år som på kortet, for eksempel 04/29.',
    date: () => 'Indtast en dato som 31-12-1990.',
    'card-refused': ({ brand }) => `Du kan ikke betale med ${brand || 'dette kort'} her. Brug et andet kort.`,
    'card-unknown': () => 'Kontrollér kortnummeret. Kortet kan ikke genkendes her.',
    email: () => 'Indtast en e-mailadresse som navn@example.com.',
    iban: () => 'Kontrollér IBAN-nummeret. Et tegn ser ud til at mangle eller ikke at passe.',
    'fixed-list': ({ label }) => `Foretag et valg ved »${label}«.`,
    refused: ({ label }) => `Kontrollér »${label}«. Oplysningen blev ikke godkendt.`,
    other: ({ label }) => `Kontrollér »${label}«.`,
  },
};
