import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'מה לשמור',
  saveCard: 'שמירת הכרטיס',
  saveAccount: 'שמירת החשבון',
  saving: 'השמירה מתבצעת…',
  loading: 'מה שאפשר לשמור נטען',
  nothingOffered: 'אין כאן מה לשמור.',
  unsure: 'עדיין לא ידוע לנו אם השמירה בוצעה. אפשר לנסות שוב, דבר לא יישמר פעמיים.',
  sessionExpired: 'הדף הזה היה פתוח זמן רב. עדיין לא נשמר דבר.',
  reload: 'הדף הזה היה פתוח זמן רב מדי. כדי להמשיך יש לטעון אותו מחדש.',
  notNow: 'לא ניתן לשמור כרגע.',
  gone: 'לא ניתן עוד לשמור כאן את מה שנבחר. יש לבחור משהו אחר.',
  refused: 'לא ניתן היה לשמור. יש לבדוק את הפרטים או להשתמש בכרטיס או בחשבון אחר.',
  cardRefused: (brand) => `לא ניתן לשמור כאן את ${brand || 'הכרטיס הזה'}. יש להשתמש בכרטיס אחר.`,
  brand: 'מותג הכרטיס',
  required: (label) => `חסר עדיין: ${label}.`,
  terms: 'כדי להמשיך יש לאשר את התנאים.',
  savedCard: 'הכרטיס נשמר',
  savedAccount: 'החשבון נשמר',
  alreadySaved: 'כבר שמור',
  accounts: 'כרטיסים וחשבונות שמורים',
  none: 'עדיין לא נשמר דבר.',
  addCard: 'הוספת כרטיס',
  add: 'הוספת כרטיס או חשבון',
  replace: 'החלפה',
  takesPlace: (name) => `במקום ${name}.`,
  cancel: 'ביטול',
};

export default words;
