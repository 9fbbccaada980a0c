import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'merkki' : 'merkkiä'}`;
const digits = (count: Count) => `${count} ${Number(count) === 1 ? 'numero' : 'numeroa'}`;

export const messages: Messages = {
  paymentMethod: 'Maksutapa',
  pay: (amount) => `Maksa ${amount}`,
  paying: 'Maksua käsitellään…',
  redirecting: 'Siirrytään pankin sivulle…',
  loading: 'Maksutapoja ladataan',
  optional: '(valinnainen)',
  remember: 'Tallenna seuraavaa kertaa varten',
  brandFound: (brand) => `Kortti: ${brand}`,
  continueElsewhere: 'Maksu jatkuu palvelun omalla sivulla',
  help: (label) => `Mikä on ”${label}”?`,
  nothingOffered: 'Tätä summaa ei voi maksaa täällä.',
  reference: 'Maksutunnus',
  trouble: 'Jokin ei onnistunut. Yritä myöhemmin uudelleen.',
  paid: 'Maksettu',
};

export const more: MoreMessages = {
  mostUsed: 'Käytetyimmät',
  otherBanks: 'Muut pankit',
  banksFound: (count) => `Löytyneitä pankkeja: ${count}`,
  noBank: 'Tämännimistä pankkia ei löydy.',
  notLoaded: 'Sisältöä ei voitu ladata.',
  payWith: (name) => `Maksa: ${name}`,
  privacyPolicy: 'Tietosuojaseloste',
  close: 'Sulje',
  cardBrand: 'Maksa kortilla',
  expires: (expiry) => `Voimassa ${expiry} asti`,
  expired: (expiry) => `Vanhentunut ${expiry}`,
  outcomes: {
    pending: 'Maksu on käsittelyssä',
    other: 'Maksua ei suoritettu loppuun',
  },
  retry: 'Yritä uudelleen',
  checkFields: (count) =>
    count === 1 ? `Tarkista ${count} yllä merkitty kenttä.` : `Tarkista ${count} yllä merkittyä kenttää.`,
  securityCodeAgain: 'Anna turvakoodi turvallisuuden vuoksi uudelleen.',
  sessionExpired: 'Tämä sivu on ollut auki pitkään. Maksa antamalla turvakoodi uudelleen.',
  rowGone: 'Valittua maksutapaa ei voi enää käyttää tälle summalle. Valitse toinen maksutapa.',
  declines: {
    430330: 'Pankkisi ei hyväksynyt maksua. Kokeile toista korttia tai kysy pankistasi.',
    other: 'Maksua ei hyväksytty. Tarkista tiedot tai valitse toinen maksutapa.',
  },
  errors: {
    network: 'Yhteyttä ei ole. Antamasi tiedot ovat tallessa.',
    timeout: 'Tämä kestää liian kauan. Antamasi tiedot ovat tallessa.',
    merchant: 'Kauppa ei vastaa. Antamasi tiedot ovat tallessa.',
    'session-expired': 'Tämä sivu on ollut auki liian pitkään. Lataa se uudelleen, niin voit maksaa.',
    'session-invalid': 'Tämä sivu on ollut auki liian pitkään. Lataa se uudelleen, niin voit maksaa.',
    other: 'Maksaminen ei onnistu juuri nyt.',
  },
  issues: {
    required: ({ label }) => `Maksuun tarvitaan vielä: ${label}.`,
    terms: () => 'Hyväksy ehdot, niin voit maksaa.',
    'too-short': ({ label, minLength }) => `${label}: vähintään ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Tarkista kortin numero. Siitä näyttää puuttuvan numeroita.',
    'too-short:cvv': ({ minLength }) => `Turvakoodissa on ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: enintään ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Tarkista kortin numero. Siinä näyttää olevan liikaa numeroita.',
    'too-long:cvv': ({ maxLength }) => `Turvakoodissa on ${digits(maxLength)}.`,
    luhn: () => 'Tarkista kortin numero. Yksi numero ei näytä täsmäävän.',
    digits: ({ label }) => `${label}: vain numeroita.`,
    expired: () => 'Kortti on vanhentunut. Tarkista päiväys tai käytä toista korttia.',
    'expiry-format': () => 'Anna kuukausi ja vuosi kuten kortissa, esimerkiksi 04/29.',
    date: () => 'Anna päivämäärä muodossa 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Tämä kortti${brand ? ` (${brand})` : ''} ei käy täällä. Käytä toista korttia.`,
    'card-unknown': () => 'Tarkista kortin numero. Korttia ei tunnisteta täällä.',
    email: () => 'Anna sähköpostiosoite muodossa nimi@example.com.',
    iban: () => 'Tarkista IBAN. Jokin merkki näyttää puuttuvan tai olevan väärin.',
    'fixed-list': ({ label }) => `Valitse vaihtoehto kohtaan ”${label}”.`,
    refused: ({ label }) => `Tarkista ”${label}”. Tietoa ei hyväksytty.`,
    other: ({ label }) => `Tarkista ”${label}”.`,
  },
};
