import type { Messages } from './messages.js';

type Count = number | string | undefined;

const rules = new Intl.PluralRules('ro');

/** 1; 2–19, 101–119…; all others with `de`. */
const counted = (count: Count, one: string, many: string) =>
  `${count} ${{ one, few: many }[rules.select(Number(count)) as string] ?? `de ${many}`}`;

const characters = (count: Count) => counted(count, 'caracter', 'caractere');
const digits = (count: Count) => counted(count, 'cifră', 'cifre');

const messages: Messages = {
  paymentMethod: 'Metodă de plată',
  moreWays: (count) => `Încă ${counted(count, 'metodă de plată', 'metode de plată')}`,
  pay: (amount) => `Plătiți ${amount}`,
  paying: 'Plata este în curs…',
  redirecting: 'Se deschide pagina băncii…',
  loading: 'Se încarcă metodele de plată',
  optional: '(opțional)',
  remember: 'Salvați pentru data viitoare',
  brandFound: (brand) => `Card ${brand}`,
  continueElsewhere: 'Plata continuă pe pagina furnizorului',
  hosted: {
    next: 'Introduceți datele pe pagina următoare.',
    going: 'Se deschide pagina de plată…',
  },
  help: 'Ajutor',
  reference: 'Referință',
  unsure: 'Nu știm încă dacă ați plătit. Încercați din nou: nu veți plăti de două ori.',
  paid: 'Plată efectuată',
  nothingOffered: 'Această sumă nu poate fi plătită aici.',
  mostUsed: 'Cele mai folosite',
  otherBanks: 'Alte bănci',
  banksFound: (count) => `Bănci găsite: ${count}`,
  noBank: 'Nu s-a găsit nicio bancă cu acest nume.',
  notLoaded: 'Conținutul nu a putut fi încărcat.',
  payWith: (name) => `Plătiți cu ${name}`,
  privacyPolicy: 'Politica de confidențialitate',
  close: 'Închideți',
  dialog: {
    title: 'Confirmați plata',
    cancel: 'Anulare',
    byPage: 'Nu apare nimic? Deschideți pe o pagină întreagă',
    checking: 'Se verifică plata…',
  },
  reveal: (label) => `Afișați: ${label}`,
  cardBrand: 'Plătiți cu',
  planChoice: 'Cum plătiți',
  payInFull: 'Plătiți integral',
  planTotal: (amount) => `Total: ${amount}`,
  planInterest: (rate) => `Dobândă: ${rate}`,
  noInterest: 'Fără dobândă',
  planGone: 'Planul de rate ales nu mai este disponibil. Acum plătiți integral, dacă nu alegeți altul.',
  endingIn: (name, digits) => `${name} care se termină în ${digits}`,
  expires: (expiry) => `expiră în ${expiry}`,
  expired: (expiry) => `a expirat în ${expiry}`,
  lookedUp: 'Datele dumneavoastră au fost găsite și completate. Verificați dacă sunt corecte.',
  removal: {
    remove: 'Eliminați',
    question: 'Eliminați această metodă de plată salvată?',
    keep: 'Păstrați',
    removed: 'Eliminată.',
    failed: 'Nu s-a putut elimina. Încercați din nou mai târziu.',
  },
  outcomes: {
    pending: [
      'Plata este în curs de procesare',
      'Nu mai aveți nimic de făcut și nu trebuie să plătiți din nou.',
    ],
    unknown: [
      'Încă nu sunt vești despre plată',
      'Magazinul nu a răspuns. Întrebați magazinul înainte de a plăti din nou.',
    ],
    review: [
      'Plata este în verificare',
      'Magazinul verifică această plată înainte de a o accepta. Nu trebuie să plătiți din nou.',
    ],
    verified: ['Date confirmate', 'Nu s-a încasat nimic.'],
    disputed: [
      'Plată contestată',
      'Banca dumneavoastră analizează această plată. Întrebați banca în ce stadiu este.',
    ],
    reversed: [
      'Plata a fost returnată',
      'Suma se întoarce la dumneavoastră. Întrebați magazinul dacă mai doriți ce ați comandat.',
    ],
    refunding: ['Rambursarea este pe drum', 'Suma se întoarce de unde ați plătit. Poate dura câteva zile.'],
    refunded: ['Rambursat', 'Suma s-a întors de unde ați plătit.'],
  },
  retry: 'Încercați din nou',
  securityCodeAgain: 'Pentru protecția cardului, introduceți din nou codul de securitate.',
  nothingLost: 'Datele introduse sunt păstrate.',
  sessionExpired: 'Această pagină a fost deschisă mult timp. Nu s-a plătit încă nimic.',
  paymentLeft: 'Plata nu a fost finalizată. Încercați din nou sau alegeți altă metodă de plată.',
  rowGone: 'Metoda aleasă nu mai poate fi folosită pentru această sumă. Alegeți altă metodă de plată.',
  declines: {
    430330: 'Banca dumneavoastră nu a aprobat această plată. Încercați alt card sau întrebați banca.',
    cancelled: 'Această plată a fost anulată. Încercați din nou sau alegeți altă metodă de plată.',
    denied: 'Magazinul nu poate accepta această plată. Alegeți altă metodă de plată sau întrebați magazinul.',
    other: 'Această plată nu a fost acceptată. Verificați datele sau alegeți altă metodă de plată.',
  },
  errors: {
    network: 'Nu există conexiune.',
    timeout: 'Durează prea mult.',
    merchant: 'Magazinul nu răspunde.',
    wallet: 'Fereastra de plată nu s-a deschis. Încercați din nou sau alegeți altă metodă de plată.',
    'session-expired': 'Această pagină a fost deschisă prea mult timp. Reîncărcați-o pentru a plăti.',
    'session-invalid': 'Această pagină a fost deschisă prea mult timp. Reîncărcați-o pentru a plăti.',
    other: 'Momentan nu se poate plăti.',
  },
  issues: {
    required: ({ label }) => `Pentru a plăti mai lipsește: ${label}.`,
    terms: () => 'Acceptați condițiile pentru a plăti.',
    'too-short': ({ label, minLength }) => `${label}: cel puțin ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Verificați numărul cardului. Se pare că lipsesc cifre.',
    'too-short:cvv': ({ minLength }) => `Codul de securitate are ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: cel mult ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Verificați numărul cardului. Se pare că are prea multe cifre.',
    'too-long:cvv': ({ maxLength }) => `Codul de securitate are ${digits(maxLength)}.`,
    luhn: () => 'Verificați numărul cardului. Se pare că o cifră nu este corectă.',
    digits: ({ label }) => `${label}: numai cifre.`,
    expired: () => 'Acest card a expirat. Verificați data sau folosiți alt card.',
    'expiry-format': () => 'Introduceți luna și anul ca pe card, de exemplu 04/29.',
    date: () => 'Introduceți o dată, de exemplu 31-12-1990.',
    'card-refused': ({ brand }) => `Aici nu se poate plăti cu ${brand || 'acest card'}. Folosiți alt card.`,
    'card-unknown': () => 'Verificați numărul cardului. Acest card nu este recunoscut aici.',
    email: () => 'Introduceți o adresă de e-mail, de exemplu nume@example.com.',
    iban: () => 'Verificați codul IBAN. Se pare că un caracter lipsește sau nu este corect.',
    'fixed-list': ({ label }) => `Alegeți o opțiune pentru „${label}”.`,
    refused: ({ label }) => `Verificați „${label}”. Această informație nu a fost acceptată.`,
    other: ({ label }) => `Verificați „${label}”.`,
  },
  action: {
    title: 'Încă un pas',
    transfer: 'Plătiți cu aceste date.',
    scan: 'Scanați acest cod cu aplicația.',
    scanWith: (app) => `Scanați acest cod cu aplicația ${app}.`,
    scanLink: 'Scanați acest cod cu telefonul.',
    anotherWay: 'Plătiți altfel',
    byNumber: 'Plătiți în schimb cu numărul cardului',
    openApp: 'Deschideți aplicația',
    waiting: (time) => `Se așteaptă plata până la ${time}.`,
    waitedLong: 'Încă nu sunt vești despre plată.',
    copy: 'Copiați',
    copied: 'Copiat',
    print: 'Tipăriți',
    reference: 'Referință',
    amount: 'Sumă',
    accountHolder: 'Titularul contului',
    bank: 'Bancă',
    city: 'Oraș',
    country: 'Țară',
    payBefore: 'De plătit până la',
  },
};

export default messages;

export const saving = () => import('./saving/ro.js');
