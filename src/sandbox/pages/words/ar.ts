import type { Words } from './words.js';

export const ar: Words = {
  acs: {
    title: 'تأكيد الدفع',
    lead: 'يريد بنكك التأكد من أنك أنت من يدفع.',
    go: 'تأكيد',
  },
  bank: {
    title: 'الدفع عبر {product}',
    lead: 'هنا يطلب منك بنكك أو محفظتك تسجيل الدخول.',
    go: 'ادفع',
  },
  mandate: {
    title: 'توقيع التفويض',
    lead: 'تسمح للتاجر بتحصيل مبالغ من حسابك.',
    go: 'توقيع',
  },
  fail: 'إفشال العملية',
  cancel: 'إلغاء',
  merchant: 'التاجر',
  amount: 'المبلغ',
  card: 'البطاقة',
  account: 'الحساب',
  mandateId: 'التفويض',
  sandbox: 'هذه صفحة اختبار. لا تُحوَّل أي أموال: أنت تختار كيف تنتهي العملية.',
  done: { title: 'تم', text: 'يمكنك إغلاق هذه الصفحة والعودة إلى المتجر.' },
  unknown: { title: 'لا شيء هنا', text: 'هذه الصفحة غير معروفة أو لم تعد صالحة.' },
  hostedCheckout: {
    title: 'الدفع',
    reference: 'المرجع',
    variant: 'تصميم الصفحة',
    back: 'العودة إلى المتجر',
    refused: 'لم تكتمل عملية الدفع تلك. اختر كيف تريد أن تدفع.',
    paid: { title: 'شكرًا لك', text: 'دفعتك في طريقها إلى المتجر.' },
  },
  hostedMandate: { wrongIban: 'تحقّق من رقم IBAN. يبدو أن أحد الأحرف خاطئ أو ناقص.' },
  notBuilt: { title: 'لم تُبنَ صفحة الدفع بعد', text: 'نفّذ npm run build ثم أعد تحميل هذه الصفحة.' },
};
