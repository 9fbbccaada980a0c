import type { Messages } from './messages.js';

type Count = number | string | undefined;

const rules = new Intl.PluralRules('pl');

/** 1; 2–4, 22–24…; all others. */
const counted = (count: Count, one: string, few: string, many: string) =>
  `${count} ${{ one, few }[rules.select(Number(count)) as string] ?? many}`;

const characters = (count: Count) => counted(count, 'znak', 'znaki', 'znaków');
const digits = (count: Count) => counted(count, 'cyfrę', 'cyfry', 'cyfr');

const messages: Messages = {
  paymentMethod: 'Metoda płatności',
  moreWays: (count) =>
    counted(count, 'inna metoda płatności', 'inne metody płatności', 'innych metod płatności'),
  pay: (amount) => `Zapłać ${amount}`,
  paying: 'Trwa płatność…',
  redirecting: 'Przechodzimy na stronę banku…',
  loading: 'Wczytywanie metod płatności',
  optional: '(opcjonalnie)',
  remember: 'Zapisz na następny raz',
  brandFound: (brand) => `Karta ${brand}`,
  continueElsewhere: 'Płatność dokończysz na stronie dostawcy',
  hosted: {
    next: 'Dane podasz na następnej stronie.',
    going: 'Przechodzimy na stronę płatności…',
  },
  help: 'Pomoc',
  reference: 'Numer referencyjny',
  unsure: 'Nie wiemy jeszcze, czy płatność doszła do skutku. Spróbuj ponownie, nie zapłacisz dwa razy.',
  paid: 'Zapłacono',
  nothingOffered: 'Tej kwoty nie można tu zapłacić.',
  mostUsed: 'Najczęściej wybierane',
  otherBanks: 'Inne banki',
  banksFound: (count) => `Znalezione banki: ${count}`,
  noBank: 'Nie znaleziono banku o tej nazwie.',
  notLoaded: 'Nie udało się tego wczytać.',
  payWith: (name) => `Zapłać przez ${name}`,
  privacyPolicy: 'Polityka prywatności',
  close: 'Zamknij',
  dialog: {
    title: 'Potwierdź płatność',
    cancel: 'Anuluj',
    byPage: 'Nic nie widać? Otwórz na całej stronie',
    checking: 'Sprawdzamy płatność…',
  },
  reveal: (label) => `Pokaż: ${label}`,
  cardBrand: 'Zapłać kartą',
  planChoice: 'Sposób zapłaty',
  payInFull: 'Zapłać w całości',
  planTotal: (amount) => `Łącznie: ${amount}`,
  planInterest: (rate) => `Odsetki: ${rate}`,
  noInterest: 'Bez odsetek',
  planGone: 'Wybrany plan ratalny nie jest już dostępny. Teraz płacisz w całości, chyba że wybierzesz inny.',
  endingIn: (name, digits) => `${name} o końcówce ${digits}`,
  expires: (expiry) => `ważna do ${expiry}`,
  expired: (expiry) => `ważność minęła ${expiry}`,
  lookedUp: 'Dane zostały odnalezione i wpisane. Sprawdź, czy są poprawne.',
  removal: {
    remove: 'Usuń',
    question: 'Usunąć tę zapisaną metodę płatności?',
    keep: 'Zachowaj',
    removed: 'Usunięto.',
    failed: 'Nie udało się usunąć. Spróbuj ponownie później.',
  },
  outcomes: {
    pending: ['Płatność jest przetwarzana', 'Nie trzeba robić nic więcej ani płacić ponownie.'],
    unknown: [
      'Nie mamy jeszcze wiadomości o płatności',
      'Sklep nie odpowiedział. Zapytaj w sklepie, zanim zapłacisz ponownie.',
    ],
    review: [
      'Płatność jest sprawdzana',
      'Sklep sprawdza tę płatność przed jej przyjęciem. Nie trzeba płacić ponownie.',
    ],
    verified: ['Dane potwierdzone', 'Nic nie zostało pobrane.'],
    disputed: [
      'Płatność została zakwestionowana',
      'Bank wyjaśnia tę płatność. O jej stan można zapytać w banku.',
    ],
    reversed: [
      'Płatność została cofnięta',
      'Kwota wróci do Ciebie. Jeśli zamówienie jest nadal potrzebne, zapytaj w sklepie.',
    ],
    refunding: [
      'Zwrot w drodze',
      'Kwota wróci na konto lub kartę, z której zapłacono. Może to potrwać kilka dni.',
    ],
    refunded: ['Zwrócono', 'Kwota wróciła na konto lub kartę, z której zapłacono.'],
  },
  retry: 'Spróbuj ponownie',
  securityCodeAgain: 'Dla ochrony karty wpisz ponownie kod zabezpieczający.',
  nothingLost: 'Wpisane dane są zachowane.',
  sessionExpired: 'Ta strona była długo otwarta. Nic jeszcze nie zostało zapłacone.',
  paymentLeft: 'Płatność nie została dokończona. Spróbuj ponownie lub wybierz inną metodę płatności.',
  rowGone: 'Wybranej metody nie można już użyć dla tej kwoty. Wybierz inną metodę płatności.',
  declines: {
    430330: 'Bank nie zatwierdził tej płatności. Użyj innej karty lub skontaktuj się z bankiem.',
    cancelled: 'Ta płatność została anulowana. Spróbuj ponownie lub wybierz inną metodę płatności.',
    denied: 'Sklep nie może przyjąć tej płatności. Wybierz inną metodę płatności lub zapytaj w sklepie.',
    other: 'Ta płatność nie została przyjęta. Sprawdź dane lub wybierz inną metodę płatności.',
  },
  errors: {
    network: 'Brak połączenia.',
    timeout: 'To trwa zbyt długo.',
    merchant: 'Sklep nie odpowiada.',
    wallet: 'Okno płatności się nie otworzyło. Spróbuj ponownie lub wybierz inny sposób płatności.',
    'session-expired': 'Ta strona była otwarta zbyt długo. Odśwież ją, aby zapłacić.',
    'session-invalid': 'Ta strona była otwarta zbyt długo. Odśwież ją, aby zapłacić.',
    other: 'W tej chwili płatność nie jest możliwa.',
  },
  issues: {
    required: ({ label }) => `Aby zapłacić, uzupełnij: ${label}.`,
    terms: () => 'Aby zapłacić, zaakceptuj warunki.',
    'too-short': ({ label, minLength }) => `${label}: co najmniej ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Sprawdź numer karty. Wydaje się, że brakuje cyfr.',
    'too-short:cvv': ({ minLength }) => `Kod zabezpieczający ma ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: najwyżej ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Sprawdź numer karty. Wydaje się, że ma za dużo cyfr.',
    'too-long:cvv': ({ maxLength }) => `Kod zabezpieczający ma ${digits(maxLength)}.`,
    luhn: () => 'Sprawdź numer karty. Wydaje się, że jedna cyfra się nie zgadza.',
    digits: ({ label }) => `${label}: tylko cyfry.`,
    expired: () => 'Ta karta straciła ważność. Sprawdź datę lub użyj innej karty.',
    'expiry-format': () => 'Wpisz miesiąc i rok jak na karcie, na przykład 04/29.',
    date: () => 'Wpisz datę, na przykład 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Tutaj nie można zapłacić ${brand ? `kartą ${brand}` : 'tą kartą'}. Użyj innej karty.`,
    'card-unknown': () => 'Sprawdź numer karty. Ta karta nie jest tu rozpoznawana.',
    email: () => 'Wpisz adres e-mail, na przykład jan@example.com.',
    iban: () => 'Sprawdź IBAN. Wydaje się, że brakuje znaku lub jeden się nie zgadza.',
    'fixed-list': ({ label }) => `Wybierz jedną z opcji: ${label}.`,
    refused: ({ label }) => `Sprawdź „${label}”. Ta informacja nie została przyjęta.`,
    other: ({ label }) => `Sprawdź „${label}”.`,
  },
  action: {
    title: 'Jeszcze jeden krok',
    transfer: 'Zapłać, używając tych danych.',
    scan: 'Zeskanuj ten kod aplikacją.',
    scanWith: (app) => `Zeskanuj ten kod aplikacją ${app}.`,
    scanLink: 'Zeskanuj ten kod telefonem.',
    anotherWay: 'Zapłać w inny sposób',
    byNumber: 'Zapłać numerem karty',
    openApp: 'Otwórz aplikację',
    waiting: (time) => `Czekamy na płatność do ${time}.`,
    waitedLong: 'Nie mamy jeszcze wiadomości o płatności.',
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    print: 'Drukuj',
    reference: 'Tytuł przelewu',
    amount: 'Kwota',
    accountHolder: 'Posiadacz rachunku',
    bank: 'Bank',
    city: 'Miasto',
    country: 'Kraj',
    payBefore: 'Zapłać przed',
  },
};

export default messages;

export const saving = () => import('./saving/pl.js');
