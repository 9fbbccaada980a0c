import type { Messages } from './messages.js';

type Count = number | string | undefined;

/** 1; 2–4; all others. */
const counted = (count: Count, one: string, few: string, many: string) => {
  const number = Number(count);
  return `${count} ${number === 1 ? one : number > 1 && number < 5 ? few : many}`;
};
const characters = (count: Count) => counted(count, 'znak', 'znaky', 'znaků');
const digits = (count: Count) => counted(count, 'číslici', 'číslice', 'číslic');

const messages: Messages = {
  paymentMethod: 'Způsob platby',
  moreWays: (count) =>
    counted(count, 'další způsob platby', 'další způsoby platby', 'dalších způsobů platby'),
  pay: (amount) => `Zaplatit ${amount}`,
  paying: 'Platba probíhá…',
  redirecting: 'Přecházíme na stránku banky…',
  loading: 'Načítání způsobů platby',
  optional: '(nepovinné)',
  remember: 'Uložit pro příště',
  brandFound: (brand) => `Karta ${brand}`,
  continueElsewhere: 'Platba pokračuje na stránce poskytovatele',
  hosted: {
    next: 'Údaje zadáte na další stránce.',
    going: 'Přecházíme na platební stránku…',
  },
  help: 'Nápověda',
  reference: 'Číslo platby',
  unsure: 'Zatím nevíme, zda jste zaplatili. Zkuste to znovu, dvakrát nezaplatíte.',
  paid: 'Zaplaceno',
  nothingOffered: 'Tuto částku zde nelze zaplatit.',
  mostUsed: 'Nejpoužívanější',
  otherBanks: 'Další banky',
  banksFound: (count) => `Nalezené banky: ${count}`,
  noBank: 'Banka s tímto názvem nebyla nalezena.',
  notLoaded: 'Obsah se nepodařilo načíst.',
  payWith: (name) => `Zaplatit přes ${name}`,
  privacyPolicy: 'Ochrana osobních údajů',
  close: 'Zavřít',
  dialog: {
    title: 'Potvrďte platbu',
    cancel: 'Zrušit',
    byPage: 'Nic se nezobrazuje? Otevřít na celé stránce',
    checking: 'Zjišťujeme stav platby…',
  },
  reveal: (label) => `Zobrazit: ${label}`,
  cardBrand: 'Zaplatit kartou',
  planChoice: 'Jak zaplatit',
  payInFull: 'Zaplatit najednou',
  planTotal: (amount) => `Celkem: ${amount}`,
  planInterest: (rate) => `Úrok: ${rate}`,
  noInterest: 'Bez úroku',
  planGone: 'Zvolené splátky už nejsou v nabídce. Nyní platíte najednou, pokud nezvolíte jiné.',
  endingIn: (name, digits) => `${name} končící na ${digits}`,
  expires: (expiry) => `platí do ${expiry}`,
  expired: (expiry) => `platnost skončila ${expiry}`,
  lookedUp: 'Vaše údaje jsme našli a vyplnili. Zkontrolujte je prosím.',
  removal: {
    remove: 'Odebrat',
    question: 'Odebrat tento uložený způsob platby?',
    keep: 'Ponechat',
    removed: 'Odebráno.',
    failed: 'Odebrání se nezdařilo. Zkuste to později.',
  },
  outcomes: {
    pending: ['Platba se zpracovává', 'Není třeba nic dalšího dělat ani platit znovu.'],
    unknown: [
      'O platbě zatím nemáme zprávu',
      'Obchod neodpověděl. Než zaplatíte znovu, zeptejte se obchodu.',
    ],
    review: ['Platba se prověřuje', 'Obchod platbu před přijetím prověřuje. Není třeba platit znovu.'],
    verified: ['Údaje potvrzeny', 'Nic nebylo strženo.'],
    disputed: [
      'Platba je předmětem reklamace',
      'Vaše banka se platbou zabývá. Na její stav se zeptejte v bance.',
    ],
    reversed: [
      'Platba byla vrácena zpět',
      'Částka se vrátí k vám. Pokud o objednávku stále stojíte, zeptejte se obchodu.',
    ],
    refunding: [
      'Vrácení peněz probíhá',
      'Částka se vrátí tam, odkud jste platili. Může to trvat několik dní.',
    ],
    refunded: ['Peníze vráceny', 'Částka se vrátila tam, odkud jste platili.'],
  },
  retry: 'Zkusit znovu',
  securityCodeAgain: 'Pro ochranu karty zadejte bezpečnostní kód znovu.',
  nothingLost: 'Zadané údaje zůstávají zachovány.',
  sessionExpired: 'Tato stránka byla dlouho otevřená. Zatím nebylo nic zaplaceno.',
  paymentLeft: 'Vrátili jste se před dokončením platby. Zkuste to znovu, nebo zvolte jiný způsob platby.',
  rowGone: 'Zvolený způsob už nelze pro tuto částku použít. Vyberte jiný způsob platby.',
  declines: {
    430330: 'Banka tuto platbu neschválila. Zkuste jinou kartu, nebo se obraťte na svou banku.',
    cancelled: 'Tato platba byla zrušena. Zkuste to znovu, nebo zvolte jiný způsob platby.',
    denied: 'Obchod tuto platbu nemůže přijmout. Zvolte jiný způsob platby, nebo se zeptejte obchodu.',
    other: 'Tato platba nebyla přijata. Zkontrolujte údaje, nebo vyberte jiný způsob platby.',
  },
  errors: {
    network: 'Připojení není k dispozici.',
    timeout: 'Trvá to příliš dlouho.',
    merchant: 'Obchod neodpovídá.',
    wallet: 'Platební okno se neotevřelo. Zkuste to znovu, nebo zvolte jiný způsob platby.',
    'session-expired': 'Tato stránka byla otevřená příliš dlouho. Pro zaplacení ji načtěte znovu.',
    'session-invalid': 'Tato stránka byla otevřená příliš dlouho. Pro zaplacení ji načtěte znovu.',
    other: 'Momentálně nelze zaplatit.',
  },
  issues: {
    required: ({ label }) => `K zaplacení ještě chybí: ${label}.`,
    terms: () => 'Pro zaplacení přijměte podmínky.',
    'too-short': ({ label, minLength }) => `${label}: nejméně ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Zkontrolujte číslo karty. Zdá se, že chybí číslice.',
    'too-short:cvv': ({ minLength }) => `Bezpečnostní kód má ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: nejvýše ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Zkontrolujte číslo karty. Zdá se, že má příliš mnoho číslic.',
    'too-long:cvv': ({ maxLength }) => `Bezpečnostní kód má ${digits(maxLength)}.`,
    luhn: () => 'Zkontrolujte číslo karty. Zdá se, že jedna číslice nesouhlasí.',
    digits: ({ label }) => `${label}: pouze číslice.`,
    expired: () => 'Platnost této karty skončila. Zkontrolujte datum, nebo použijte jinou kartu.',
    'expiry-format': () => 'Zadejte měsíc a rok jako na kartě, například 04/29.',
    date: () => 'Zadejte datum, například 31-12-1990.',
    'card-refused': ({ brand }) =>
      `${brand ? `Kartou ${brand}` : 'Touto kartou'} zde nelze platit. Použijte jinou kartu.`,
    'card-unknown': () => 'Zkontrolujte číslo karty. Tuto kartu zde neznáme.',
    email: () => 'Zadejte e-mailovou adresu, například jmeno@example.com.',
    iban: () => 'Zkontrolujte IBAN. Zdá se, že některý znak chybí nebo nesouhlasí.',
    'fixed-list': ({ label }) => `Vyberte jednu z možností: ${label}.`,
    refused: ({ label }) => `Zkontrolujte „${label}“. Tento údaj nebyl přijat.`,
    other: ({ label }) => `Zkontrolujte „${label}“.`,
  },
  action: {
    title: 'Ještě jeden krok',
    transfer: 'Zaplaťte s těmito údaji.',
    scan: 'Naskenujte tento kód aplikací.',
    scanWith: (app) => `Naskenujte tento kód aplikací ${app}.`,
    scanLink: 'Naskenujte tento kód telefonem.',
    anotherWay: 'Zaplatit jinak',
    byNumber: 'Zaplatit raději číslem karty',
    openApp: 'Otevřít aplikaci',
    waiting: (time) => `Čekáme na platbu do ${time}.`,
    waitedLong: 'O platbě zatím nemáme zprávu.',
    copy: 'Kopírovat',
    copied: 'Zkopírováno',
    print: 'Vytisknout',
    reference: 'Reference',
    amount: 'Částka',
    accountHolder: 'Majitel účtu',
    bank: 'Banka',
    city: 'Město',
    country: 'Země',
    payBefore: 'Zaplatit do',
  },
};

export default messages;

export const saving = () => import('./saving/cs.js');
