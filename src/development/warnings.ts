import { storesAccounts } from '../domain/purpose.js';
import type { PaymentResultEvent } from '../element/events.js';
import type { ConnectCheckout } from '../element/connect-checkout.js';

/** Something that a page has probably not meant; `id` is the anchor of its explanation in `docs/guide/development.md`. */
export interface Warning {
  readonly id: string;
  readonly text: string;
}

type Rule = (checkout: ConnectCheckout) => string | false | null | undefined;

const slots = ['header', 'terms', 'pay-label', 'footer'];

/** Attributes that are spelt as their properties, or nearly, and therefore do nothing. */
const misspelt = (checkout: ConnectCheckout): readonly string[] => {
  const { observedAttributes } = checkout.constructor as typeof ConnectCheckout;
  const plain = (name: string) => name.replaceAll('-', '').toLowerCase();
  return checkout
    .getAttributeNames()
    .filter((name) => !observedAttributes.includes(name))
    .flatMap((name) => {
      const meant = observedAttributes.find((known) => plain(known) === plain(name));
      return meant ? `${name} (${meant})` : [];
    });
};

/** Children that no slot shows. */
const unseen = (checkout: ConnectCheckout): readonly string[] =>
  [...checkout.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() ? 'text' : [];
    if (!(node instanceof Element) || slots.includes(node.slot)) return [];
    return node.slot ? `slot="${node.slot}"` : `<${node.localName}>`;
  });

const isLocal = (host: string) => /^(localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(host);

const httpOrigin = (address: string | undefined): string | undefined => {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' && !isLocal(url.host) ? url.origin : undefined;
};

const rules: Readonly<Record<string, Rule>> = {
  'payment-url-without-return-url': ({ paymentUrl, returnUrl, purpose }) =>
    paymentUrl &&
    !returnUrl &&
    !storesAccounts(purpose) &&
    'payment-url is set without return-url: after a redirect or a reload, nobody asks how the payment ended.',
  'return-url-without-payment-url': ({ paymentUrl, returnUrl }) =>
    returnUrl &&
    !paymentUrl &&
    'return-url is set without payment-url: there is nobody to ask when the consumer is back.',
  'name-and-payment-url': ({ form, name, paymentUrl }) =>
    form &&
    name &&
    paymentUrl &&
    'The element is a control of a form and has payment-url: the form is sent, and payment-url is never used.',
  'name-without-form': ({ form, name }) =>
    name && !form && 'name is set, but there is no form around the element: its value goes nowhere.',
  'dialog-without-return-url': ({ presentation, returnUrl, paymentUrl }) =>
    presentation === 'dialog' &&
    !(returnUrl && paymentUrl) &&
    'presentation="dialog" needs payment-url and return-url: banks are shown on a page of their own.',
  'express-without-wallets': ({ express, applePay, googlePay }) =>
    express &&
    !applePay &&
    !googlePay &&
    'express is set, but neither applePay nor googlePay: there are no wallets to show.',
  'http-session': ({ session }) => {
    const origin = httpOrigin(session?.clientApiUrl) ?? httpOrigin(session?.assetUrl);
    return origin && `The session’s address ${origin} is not https: card data must not be paid over it.`;
  },
  'no-session': ({ session, sessionUrl, isConnected }) =>
    isConnected &&
    !session &&
    !sessionUrl &&
    'There is neither session nor session-url yet: nothing is shown until one is set.',
  'misspelt-attributes': (checkout) => {
    const found = misspelt(checkout);
    return found.length > 0 && `These attributes are not known: ${found.join(', ')}.`;
  },
  'children-without-slot': (checkout) => {
    const found = unseen(checkout);
    return (
      found.length > 0 &&
      `No slot shows these children: ${[...new Set(found)].join(', ')}. There are the slots ${slots.join(', ')}.`
    );
  },
};

/** What there is to say of an element as it stands. */
export const warningsOf = (checkout: ConnectCheckout): readonly Warning[] =>
  Object.entries(rules).flatMap(([id, rule]) => {
    const text = rule(checkout);
    return text ? { id, text } : [];
  });

/** What there is to say once it is known what is offered. */
export const warningsOfList = (checkout: ConnectCheckout, offered: readonly number[]): readonly Warning[] => {
  const words = (checkout.order ?? '').split(/[\s,]+/).filter(Boolean);
  const missing = words.filter((word) => word !== 'cards' && !offered.includes(Number(word)));
  return missing.length
    ? [{ id: 'order-not-offered', text: `order names products that are not offered: ${missing.join(', ')}.` }]
    : [];
};

/**
 * What there is to say once a payment is there.
 * @param shown what the consumer pressed: the element's amount and currency at `payment-ready`
 */
export const warningsOfPayment = (
  shown: readonly [amount: number | undefined, currency: string | undefined],
  { amountOfMoney }: PaymentResultEvent['detail'],
): readonly Warning[] =>
  amountOfMoney && `${shown.join()}` !== `${amountOfMoney.amount},${amountOfMoney.currencyCode}`
    ? [
        {
          id: 'another-amount',
          text: `The consumer pressed ${shown.join(' ')}, and the payment is for ${amountOfMoney.amount} ${amountOfMoney.currencyCode}, which the outcome says.`,
        },
      ]
    : [];
