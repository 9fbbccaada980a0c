import type { Messages } from './messages.js';

type Count = number | string | undefined;

const rules = new Intl.PluralRules('ar');

/** 1 and 2 are words of their own, without a digit; 3–10, 103–110…; 11–99, 111–199…; all others. */
const counted = (count: Count, one: string, two: string, few: string, many: string, other: string) =>
  ({ one, two, few: `${count} ${few}`, many: `${count} ${many}` })[rules.select(Number(count)) as string] ??
  `${count} ${other}`;

const characters = (count: Count) => counted(count, 'حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف');
const digits = (count: Count) => counted(count, 'رقم واحد', 'رقمين', 'أرقام', 'رقمًا', 'رقم');

/** Keeps what reads from left to right in its own order. */
const ltr = (text: string) => `\u2066${text}\u2069`;

const messages: Messages = {
  comma: '، ',
  paymentMethod: 'طريقة الدفع',
  moreWays: (count) =>
    counted(
      count,
      'طريقة دفع أخرى واحدة',
      'طريقتا دفع أخريان',
      'طرق دفع أخرى',
      'طريقة دفع أخرى',
      'طريقة دفع أخرى',
    ),
  pay: (amount) => `دفع ${amount}`,
  paying: 'جارٍ الدفع…',
  redirecting: 'جارٍ الانتقال إلى صفحة البنك…',
  loading: 'جارٍ تحميل طرق الدفع',
  optional: '(اختياري)',
  remember: 'الحفظ للمرة القادمة',
  brandFound: (brand) => `بطاقة ${brand}`,
  continueElsewhere: 'يُستكمل الدفع في صفحة مقدّم الخدمة',
  hosted: {
    next: 'تُدخل بياناتك في الصفحة التالية.',
    going: 'جارٍ الانتقال إلى صفحة الدفع…',
  },
  help: 'مساعدة',
  reference: 'الرقم المرجعي',
  unsure: 'لا نعرف بعد ما إذا كنت قد دفعت. حاول مرة أخرى، فلن تدفع مرتين.',
  paid: 'تم الدفع',
  nothingOffered: 'لا يمكن دفع هذا المبلغ هنا.',
  mostUsed: 'الأكثر استخدامًا',
  otherBanks: 'بنوك أخرى',
  banksFound: (count) => `عدد البنوك: ${count}`,
  noBank: 'لا يوجد بنك بهذا الاسم.',
  notLoaded: 'تعذّر تحميل هذا المحتوى.',
  payWith: (name) => `الدفع عبر ${name}`,
  privacyPolicy: 'سياسة الخصوصية',
  close: 'إغلاق',
  dialog: {
    title: 'تأكيد عملية الدفع',
    cancel: 'إلغاء',
    byPage: 'لا يظهر شيء؟ الفتح في صفحة كاملة',
    checking: 'جارٍ التحقق من عملية الدفع…',
  },
  reveal: (label) => `إظهار ${label}`,
  cardBrand: 'الدفع بواسطة',
  planChoice: 'كيفية الدفع',
  payInFull: 'الدفع بالكامل',
  planTotal: (amount) => `الإجمالي: ${amount}`,
  planInterest: (rate) => `الفائدة: ${rate}`,
  noInterest: 'بدون فائدة',
  planGone: 'لم تعد خطة التقسيط المختارة متاحة. سيكون الدفع بالكامل ما لم تُختر خطة أخرى.',
  endingIn: (name, digits) => `${name} المنتهية بالأرقام ${digits}`,
  expires: (expiry) => `صالحة حتى ${ltr(expiry)}`,
  expired: (expiry) => `انتهت صلاحيتها في ${ltr(expiry)}`,
  lookedUp: 'عُثر على بياناتك وأُدخلت. يُرجى التأكد من صحتها.',
  removal: {
    remove: 'حذف',
    question: 'هل تريد حذف طريقة الدفع المحفوظة هذه؟',
    keep: 'إبقاء',
    removed: 'تم الحذف.',
    failed: 'تعذّر الحذف. يُرجى المحاولة لاحقًا.',
  },
  outcomes: {
    pending: ['الدفع قيد المعالجة', 'لا يلزم فعل أي شيء آخر، ولا حاجة إلى الدفع مرة أخرى.'],
    unknown: ['لا جديد عن دفعتك حتى الآن', 'لم يستجب المتجر. يُرجى سؤاله قبل الدفع مرة أخرى.'],
    review: [
      'عملية الدفع قيد المراجعة',
      'يراجع المتجر عملية الدفع هذه قبل قبولها. لا حاجة إلى الدفع مرة أخرى.',
    ],
    verified: ['تم تأكيد البيانات', 'لم يُخصم أي مبلغ.'],
    disputed: [
      'عملية دفع متنازع عليها',
      'ينظر البنك الذي تتعامل معه في عملية الدفع هذه. يُرجى سؤال البنك عن وضعها.',
    ],
    reversed: ['استُرجعت عملية الدفع', 'سيعود المبلغ إليك. يُرجى سؤال المتجر إن كنت لا تزال تريد ما طلبته.'],
    refunding: ['المبلغ في طريقه إليك', 'سيعود المبلغ إلى الحساب الذي دفعت منه. قد يستغرق ذلك بضعة أيام.'],
    refunded: ['أُعيد المبلغ', 'عاد المبلغ إلى الحساب الذي دفعت منه.'],
  },
  retry: 'إعادة المحاولة',
  securityCodeAgain: 'لحماية بطاقتك، يُرجى إدخال رمز الأمان مرة أخرى.',
  nothingLost: 'البيانات التي أدخلتها محفوظة.',
  sessionExpired: 'ظلت هذه الصفحة مفتوحة وقتًا طويلًا. لم يُدفع شيء بعد.',
  paymentLeft: 'عدت قبل اكتمال الدفع. يُرجى المحاولة مرة أخرى أو اختيار طريقة دفع أخرى.',
  rowGone: 'لم تعد طريقة الدفع المختارة متاحة لهذا المبلغ. يُرجى اختيار طريقة أخرى.',
  declines: {
    430330: 'لم يوافق البنك على عملية الدفع هذه. يُرجى تجربة بطاقة أخرى أو الاستفسار لدى البنك.',
    cancelled: 'أُلغيت عملية الدفع هذه. يُرجى المحاولة مرة أخرى أو اختيار طريقة دفع أخرى.',
    denied: 'لا يمكن للمتجر قبول عملية الدفع هذه. يُرجى اختيار طريقة دفع أخرى أو سؤال المتجر.',
    other: 'لم تُقبل عملية الدفع هذه. يُرجى مراجعة البيانات أو اختيار طريقة دفع أخرى.',
  },
  errors: {
    network: 'لا يوجد اتصال.',
    timeout: 'يستغرق هذا وقتًا طويلًا.',
    merchant: 'المتجر لا يستجيب.',
    wallet: 'تعذّر فتح نافذة الدفع. يُرجى المحاولة مرة أخرى أو اختيار طريقة دفع أخرى.',
    'session-expired': 'ظلت هذه الصفحة مفتوحة وقتًا أطول من اللازم. يُرجى إعادة تحميلها للدفع.',
    'session-invalid': 'ظلت هذه الصفحة مفتوحة وقتًا أطول من اللازم. يُرجى إعادة تحميلها للدفع.',
    other: 'الدفع غير متاح في الوقت الحالي.',
  },
  issues: {
    required: ({ label }) => `مطلوب لإتمام الدفع: ${label}.`,
    terms: () => 'يُرجى الموافقة على الشروط للدفع.',
    'too-short': ({ label, minLength }) => `${label}: ${characters(minLength)} على الأقل.`,
    'too-short:cardNumber': () => 'يُرجى مراجعة رقم البطاقة. يبدو أن بعض الأرقام ناقصة.',
    'too-short:cvv': ({ minLength }) => `يتكوّن رمز الأمان من ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: ${characters(maxLength)} على الأكثر.`,
    'too-long:cardNumber': () => 'يُرجى مراجعة رقم البطاقة. يبدو أن فيه أرقامًا زائدة.',
    'too-long:cvv': ({ maxLength }) => `يتكوّن رمز الأمان من ${digits(maxLength)}.`,
    luhn: () => 'يُرجى مراجعة رقم البطاقة. يبدو أن أحد الأرقام غير صحيح.',
    digits: ({ label }) => `${label}: أرقام فقط.`,
    expired: () => 'انتهت صلاحية هذه البطاقة. يُرجى مراجعة التاريخ أو استخدام بطاقة أخرى.',
    'expiry-format': () => `يُرجى إدخال الشهر والسنة كما على البطاقة، مثل ${ltr('04/29')}.`,
    date: () => `يُرجى إدخال تاريخ مثل ${ltr('31-12-1990')}.`,
    'card-refused': ({ brand }) =>
      `لا يمكن الدفع هنا ${brand ? `ببطاقة ${brand}` : 'بهذه البطاقة'}. يُرجى استخدام بطاقة أخرى.`,
    'card-unknown': () => 'يُرجى مراجعة رقم البطاقة. هذه البطاقة غير معروفة هنا.',
    email: () => `يُرجى إدخال بريد إلكتروني مثل ${ltr('name@example.com')}.`,
    iban: () => `يُرجى مراجعة رقم ${ltr('IBAN')}. يبدو أن أحد الرموز ناقص أو غير صحيح.`,
    'fixed-list': ({ label }) => `يُرجى اختيار أحد الخيارات: ${label}.`,
    refused: ({ label }) => `يُرجى مراجعة «${label}». لم تُقبل هذه المعلومة.`,
    other: ({ label }) => `يُرجى مراجعة «${label}».`,
  },
  action: {
    title: 'خطوة واحدة متبقية',
    transfer: 'ادفع باستخدام هذه البيانات.',
    scan: 'امسح هذا الرمز بتطبيقك.',
    scanWith: (app) => `امسح هذا الرمز بتطبيق ${app}.`,
    scanLink: 'امسح هذا الرمز بهاتفك.',
    anotherWay: 'الدفع بطريقة أخرى',
    byNumber: 'الدفع برقم البطاقة بدلًا من ذلك',
    openApp: 'فتح التطبيق',
    waiting: (time) => `في انتظار دفعتك حتى ${time}.`,
    waitedLong: 'لا جديد عن دفعتك حتى الآن.',
    copy: 'نسخ',
    copied: 'تم النسخ',
    print: 'طباعة',
    reference: 'المرجع',
    amount: 'المبلغ',
    accountHolder: 'صاحب الحساب',
    bank: 'البنك',
    city: 'المدينة',
    country: 'البلد',
    payBefore: 'الدفع قبل',
  },
};

export default messages;

export const saving = () => import('./saving/ar.js');
