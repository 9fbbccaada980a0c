import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'תו' : 'תווים'}`;
const digits = (count: Count) => `${count} ${Number(count) === 1 ? 'ספרה' : 'ספרות'}`;

/** Keeps what reads from left to right in its own order. */
const ltr = (text: string) => `\u2066${text}\u2069`;

export const messages: Messages = {
  paymentMethod: 'אמצעי תשלום',
  pay: (amount) => `לתשלום ${amount}`,
  paying: 'התשלום מתבצע…',
  redirecting: 'מעבר לאתר הבנק…',
  loading: 'אמצעי התשלום נטענים',
  optional: '(לא חובה)',
  remember: 'שמירה לפעם הבאה',
  brandFound: (brand) => `כרטיס ${brand}`,
  continueElsewhere: 'התשלום ממשיך בדף של הספק',
  help: (label) => `מה זה ״${label}״?`,
  reference: 'מספר אסמכתה',
  trouble: 'משהו השתבש. אפשר לנסות שוב מאוחר יותר.',
  unsure: 'עדיין לא ידוע לנו אם התשלום בוצע. אפשר לנסות שוב, לא יהיה חיוב כפול.',
  paid: 'התשלום בוצע',
};

export const more: MoreMessages = {
  nothingOffered: 'לא ניתן לשלם כאן את הסכום הזה.',
  mostUsed: 'הנפוצים ביותר',
  otherBanks: 'בנקים אחרים',
  banksFound: (count) => `בנקים שנמצאו: ${count}`,
  noBank: 'אין בנק בשם הזה.',
  notLoaded: 'לא ניתן לטעון את התוכן.',
  payWith: (name) => `תשלום באמצעות ${name}`,
  privacyPolicy: 'מדיניות פרטיות',
  close: 'סגירה',
  reveal: (label) => `הצגה: ${label}`,
  cardBrand: 'תשלום באמצעות',
  expires: (expiry) => `בתוקף עד ${ltr(expiry)}`,
  expired: (expiry) => `פג תוקף ב-${ltr(expiry)}`,
  outcomes: {
    pending: ['התשלום בטיפול', 'אין צורך לעשות דבר נוסף, ואין צורך לשלם שוב.'],
    review: ['התשלום בבדיקה', 'החנות בודקת את התשלום לפני אישורו. אין צורך לשלם שוב.'],
    verified: ['הפרטים אושרו', 'לא חויב דבר.'],
    disputed: ['התשלום שנוי במחלוקת', 'הבנק בודק את התשלום הזה. אפשר לברר בבנק מה מצבו.'],
    reversed: ['התשלום הוחזר לאחור', 'הסכום חוזר אליך. אפשר לפנות לחנות אם ההזמנה עדיין רצויה.'],
    refunding: ['ההחזר בדרך', 'הסכום חוזר לאמצעי שבו שולם. הדבר עשוי להימשך כמה ימים.'],
    refunded: ['הוחזר', 'הסכום חזר לאמצעי שבו שולם.'],
  },
  retry: 'ניסיון נוסף',
  checkFields: (count) =>
    count === 1 ? `יש לבדוק שדה ${count} שסומן למעלה.` : `יש לבדוק את ${count} השדות שסומנו למעלה.`,
  securityCodeAgain: 'כדי להגן על הכרטיס, יש להזין שוב את קוד האבטחה.',
  sessionExpired: 'הדף הזה היה פתוח זמן רב. עדיין לא שולם דבר.',
  rowGone: 'אמצעי התשלום שנבחר אינו זמין עוד לסכום הזה. יש לבחור אמצעי אחר.',
  declines: {
    430330: 'הבנק לא אישר את התשלום. אפשר לנסות כרטיס אחר או לפנות לבנק.',
    cancelled: 'התשלום הזה בוטל. אפשר לנסות שוב או לבחור אמצעי תשלום אחר.',
    denied: 'החנות אינה יכולה לקבל את התשלום הזה. אפשר לבחור אמצעי תשלום אחר או לפנות לחנות.',
    other: 'התשלום לא התקבל. יש לבדוק את הפרטים או לבחור אמצעי תשלום אחר.',
  },
  errors: {
    network: 'אין חיבור לרשת. הפרטים שהוזנו נשמרו.',
    timeout: 'זה נמשך זמן רב מדי. הפרטים שהוזנו נשמרו.',
    merchant: 'החנות אינה מגיבה. הפרטים שהוזנו נשמרו.',
    'session-expired': 'הדף הזה היה פתוח זמן רב מדי. כדי לשלם יש לטעון אותו מחדש.',
    'session-invalid': 'הדף הזה היה פתוח זמן רב מדי. כדי לשלם יש לטעון אותו מחדש.',
    other: 'לא ניתן לשלם כרגע.',
  },
  issues: {
    required: ({ label }) => `לתשלום חסר עדיין: ${label}.`,
    terms: () => 'כדי לשלם יש לאשר את התנאים.',
    'too-short': ({ label, minLength }) => `${label}: לפחות ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'יש לבדוק את מספר הכרטיס. נראה שחסרות ספרות.',
    'too-short:cvv': ({ minLength }) => `בקוד האבטחה יש ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: לכל היותר ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'יש לבדוק את מספר הכרטיס. נראה שיש בו יותר מדי ספרות.',
    'too-long:cvv': ({ maxLength }) => `בקוד האבטחה יש ${digits(maxLength)}.`,
    luhn: () => 'יש לבדוק את מספר הכרטיס. נראה שספרה אחת אינה נכונה.',
    digits: ({ label }) => `${label}: ספרות בלבד.`,
    expired: () => 'תוקף הכרטיס פג. יש לבדוק את התאריך או להשתמש בכרטיס אחר.',
    'expiry-format': () => `יש להזין חודש ושנה כפי שמופיע בכרטיס, למשל ${ltr('04/29')}.`,
    date: () => `יש להזין תאריך, למשל ${ltr('31-12-1990')}.`,
    'card-refused': ({ brand }) =>
      `לא ניתן לשלם כאן ${brand ? `בכרטיס ${brand}` : 'בכרטיס הזה'}. יש להשתמש בכרטיס אחר.`,
    'card-unknown': () => 'יש לבדוק את מספר הכרטיס. הכרטיס הזה אינו מוכר כאן.',
    email: () => `יש להזין כתובת אימייל, למשל ${ltr('name@example.com')}.`,
    iban: () => `יש לבדוק את מספר ה-${ltr('IBAN')}. נראה שתו אחד חסר או אינו נכון.`,
    'fixed-list': ({ label }) => `יש לבחור אחת מהאפשרויות: ${label}.`,
    refused: ({ label }) => `יש לבדוק את ״${label}״. הפרט הזה לא התקבל.`,
    other: ({ label }) => `יש לבדוק את ״${label}״.`,
  },
  action: {
    title: 'עוד שלב אחד',
    transfer: 'אפשר לשלם עם הפרטים האלה.',
    scan: 'יש לסרוק את הקוד באפליקציה.',
    scanLink: 'יש לסרוק את הקוד הזה בטלפון.',
    byNumber: 'תשלום עם מספר כרטיס במקום זאת',
    openApp: 'פתיחת האפליקציה',
    waiting: (time) => `ממתינים לתשלום עד ${time}.`,
    waitedLong: 'עדיין אין חדש לגבי התשלום.',
    copy: 'העתקה',
    copied: 'הועתק',
    print: 'הדפסה',
    reference: 'אסמכתה',
    amount: 'סכום',
    accountHolder: 'בעל החשבון',
    bank: 'בנק',
    city: 'עיר',
    country: 'מדינה',
    payBefore: 'לתשלום עד',
  },
};
