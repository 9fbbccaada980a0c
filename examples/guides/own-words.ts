import 'connect-checkout/define';
import type { OwnMessages } from 'connect-checkout';

const words: Readonly<Record<string, OwnMessages>> = {
  en: {
    pay: (amount) => `Order and pay ${amount}`,
    errors: { merchant: 'Our shop does not answer. Call us: 020 123 4567.' },
    issues: { 'required:cardholderName': () => 'Enter the name on your card.' },
    outcomes: { review: ['Thank you', 'We look at your payment and write to you today.'] },
  },
  nl: { pay: (amount) => `Bestellen en ${amount} betalen` },
};

const checkout = document.querySelector('connect-checkout')!;
const language = document.documentElement.lang.slice(0, 2);
checkout.messages = words[language];
