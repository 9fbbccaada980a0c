import type { Messages, MoreMessages } from './messages.js';

const digits = (count: number | string | undefined) =>
  `${count} ${Number(count) === 1 ? 'siffra' : 'siffror'}`;

export const messages: Messages = {
  paymentMethod: 'Betalsätt',
  pay: (amount) => `Betala ${amount}`,
  paying: 'Betalning pågår…',
  redirecting: 'Du skickas vidare till din bank…',
  loading: 'Betalsätten laddas',
  optional: '(valfritt)',
  remember: 'Spara till nästa gång',
  brandFound: (brand) => `${brand}-kort`,
  continueElsewhere: 'Du fortsätter på deras sida',
  help: (label) => `Vad är ”${label}”?`,
  nothingOffered: 'Det här beloppet går inte att betala här.',
  reference: 'Referens',
  trouble: 'Något gick fel. Försök igen senare.',
  paid: 'Betalt',
};

export const more: MoreMessages = {
  mostUsed: 'Mest använda',
  otherBanks: 'Andra banker',
  banksFound: (count) => `Hittade banker: ${count}`,
  noBank: 'Ingen bank heter så.',
  notLoaded: 'Innehållet kunde inte läsas in.',
  payWith: (name) => `Betala med ${name}`,
  privacyPolicy: 'Integritetspolicy',
  close: 'Stäng',
  cardBrand: 'Betala med',
  expires: (expiry) => `Giltigt till ${expiry}`,
  expired: (expiry) => `Gick ut ${expiry}`,
  outcomes: {
    pending: 'Betalningen behandlas',
    other: 'Betalningen slutfördes inte',
  },
  retry: 'Försök igen',
  checkFields: (count) =>
    count === 1
      ? `Kontrollera det ${count} markerade fältet ovan.`
      : `Kontrollera de ${count} markerade fälten ovan.`,
  securityCodeAgain: 'Ange säkerhetskoden igen för att skydda ditt kort.',
  sessionExpired: 'Sidan har varit öppen länge. Ange säkerhetskoden igen för att betala.',
  rowGone: 'Betalsättet du valde går inte längre att använda för det här beloppet. Välj ett annat.',
  declines: {
    430330: 'Din bank godkände inte betalningen. Prova ett annat kort eller fråga din bank.',
    other: 'Betalningen godkändes inte. Kontrollera uppgifterna eller välj ett annat betalsätt.',
  },
  errors: {
    network: 'Det finns ingen anslutning. Det du har fyllt i finns kvar.',
    timeout: 'Det tar för lång tid. Det du har fyllt i finns kvar.',
    merchant: 'Butiken svarar inte. Det du har fyllt i finns kvar.',
    'session-expired': 'Sidan har varit öppen för länge. Ladda om den för att betala.',
    'session-invalid': 'Sidan har varit öppen för länge. Ladda om den för att betala.',
    other: 'Det går inte att betala just nu.',
  },
  issues: {
    required: ({ label }) => `Behövs för att betala: ${label}.`,
    terms: () => 'Godkänn villkoren för att betala.',
    'too-short': ({ label, minLength }) => `${label}: minst ${minLength} tecken.`,
    'too-short:cardNumber': () => 'Kontrollera kortnumret. Det verkar saknas siffror.',
    'too-short:cvv': ({ minLength }) => `Säkerhetskoden har ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: högst ${maxLength} tecken.`,
    'too-long:cardNumber': () => 'Kontrollera kortnumret. Det verkar ha för många siffror.',
    'too-long:cvv': ({ maxLength }) => `Säkerhetskoden har ${digits(maxLength)}.`,
    luhn: () => 'Kontrollera kortnumret. En siffra verkar inte stämma.',
    digits: ({ label }) => `${label}: endast siffror.`,
    expired: () => 'Kortet har gått ut. Kontrollera datumet eller använd ett annat kort.',
    'expiry-format': () => 'Ange månad och år som på kortet, till exempel 04/29.',
    date: () => 'Ange ett datum som 31-12-1990 (dag, månad, år).',
    'card-refused': ({ brand }) =>
      `Det går inte att betala med ${brand || 'det här kortet'} här. Använd ett annat kort.`,
    'card-unknown': () => 'Kontrollera kortnumret. Kortet känns inte igen här.',
    email: () => 'Ange en e-postadress som namn@example.com.',
    iban: () => 'Kontrollera IBAN-numret. Ett tecken verkar saknas eller inte stämma.',
    'fixed-list': ({ label }) => `Gör ett val för ”${label}”.`,
    refused: ({ label }) => `Kontrollera ”${label}”. Uppgiften godkändes inte.`,
    other: ({ label }) => `Kontrollera ”${label}”.`,
  },
};
