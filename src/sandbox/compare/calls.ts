import { DAY, HOUR } from '../clock.js';
import { type Account, type Said, testCard } from './account.js';

/** One thing to ask of both platforms. */
export interface ComparedCall {
  /** A sentence about what is asked. */
  readonly name: string;
  /** How long it takes until the answer is there, in milliseconds; such calls are made on request only. */
  readonly takes?: number;
  /** What a person has to do, where no program can. */
  readonly byHand?: string;
  readonly ask: (account: Account) => Promise<Said>;
}

const SHOP = 'https://shop.example/return';
const order = {
  amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
  customer: { billingAddress: { countryCode: 'NL' } },
};
const bankBack = { redirectionData: { returnUrl: SHOP } };
const card = { paymentProductId: 1, card: testCard, threeDSecure: bankBack };

const payByCard =
  (input: object = {}, more: object = {}) =>
  (account: Account): Promise<Said> =>
    account.server('POST', '/payments', {
      order: { ...order, ...more },
      cardPaymentMethodSpecificInput: { ...card, ...input },
    });
const payByRedirect =
  (input: object = bankBack, more: object = {}) =>
  (account: Account): Promise<Said> =>
    account.server('POST', '/payments', {
      order: { ...order, ...more },
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, ...input },
    });
const payBySealed = async (account: Account, sealed: string): Promise<Said> =>
  account.server('POST', '/payments', {
    order,
    encryptedCustomerInput: sealed,
    cardPaymentMethodSpecificInput: { threeDSecure: bankBack },
  });

interface Paid {
  readonly id?: string;
  readonly payment?: { readonly id: string };
  readonly mandate?: { readonly uniqueMandateReference: string };
}
const idOf = ({ body }: Said): string => {
  const { payment, id } = (body ?? {}) as Paid;
  return payment?.id ?? id ?? 'none';
};
const look = (account: Account, made: Said): Promise<Said> =>
  account.server('GET', `/payments/${idOf(made)}`);

/** Pays, lets time pass, and looks. */
const later =
  (milliseconds: number, pay: (account: Account) => Promise<Said>) =>
  async (account: Account): Promise<Said> => {
    const made = await pay(account);
    await account.wait(milliseconds);
    return look(account, made);
  };

const captured = payByCard({ requiresApproval: false });
const transfer = (account: Account): Promise<Said> =>
  account.server('POST', '/payments', {
    order,
    bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 },
  });
const refundOf =
  (pay: (account: Account) => Promise<Said>, wait: number, then = 0) =>
  async (account: Account): Promise<Said> => {
    const made = await pay(account);
    await account.wait(wait);
    const refund = await account.server('POST', `/payments/${idOf(made)}/refund`, {});
    if (!then) return refund;
    await account.wait(then);
    return account.server('GET', `/refunds/${idOf(refund)}`);
  };

const address = { city: 'Utrecht', countryCode: 'NL', houseNumber: '1', street: 'Singel', zip: '3512AB' };
const mandate = (mandateAddress: object | undefined, recurrenceType = 'RECURRING') => ({
  customer: {
    bankAccountIban: { iban: 'NL91ABNA0417164300' },
    ...(mandateAddress && { mandateAddress }),
    personalInformation: { name: { firstName: 'Wile', surname: 'Coyote' }, title: 'Mr' },
  },
  customerReference: 'compare',
  recurrenceType,
  signatureType: 'UNSIGNED',
});
const payByMandate = async (account: Account, reference: string): Promise<Said> =>
  account.server('POST', '/payments', {
    order,
    sepaDirectDebitPaymentMethodSpecificInput: {
      paymentProductId: 771,
      paymentProduct771SpecificInput: { existingUniqueMandateReference: reference },
    },
  });
const mandateOf = async (account: Account, recurrenceType?: string): Promise<string> => {
  const { body } = await account.server('POST', '/mandates', mandate(address, recurrenceType));
  return (body as Paid).mandate?.uniqueMandateReference ?? 'none';
};

const keyed = (key: string) => (account: Account) =>
  account.server(
    'POST',
    '/payments',
    { order, cardPaymentMethodSpecificInput: card },
    { 'X-GCS-Idempotence-Key': key },
  );

/** The recorded set, in the order in which it is asked. */
export const comparedCalls: readonly ComparedCall[] = [
  { name: 'test the connection', ask: (account) => account.server('GET', '/services/testconnection') },
  {
    name: 'sign with a date six minutes ago',
    ask: (account) =>
      account.server('GET', '/services/testconnection', undefined, {
        Date: new Date(Date.now() - 6 * 60_000).toUTCString(),
      }),
  },
  {
    name: 'create a session',
    ask: (account) => account.server('POST', '/sessions', { tokens: ['unknown'] }),
  },
  {
    name: 'get a product',
    ask: async (account) =>
      account.client(
        await account.session(),
        'GET',
        '/products/1?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB',
      ),
  },
  {
    name: 'get a public key',
    ask: async (account) => account.client(await account.session(), 'GET', '/crypto/publickey'),
  },
  {
    name: 'look up an IIN of nine digits in the Client API',
    ask: async (account) =>
      account.client(await account.session(), 'POST', '/services/getIINdetails', { bin: '456735000' }),
  },
  {
    name: 'get a product that looks consumers up, in the Netherlands',
    ask: async (account) =>
      account.client(
        await account.session(),
        'GET',
        '/products/9001?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB',
      ),
  },
  {
    name: 'look up a consumer in the Netherlands',
    ask: async (account) =>
      account.client(await account.session(), 'POST', '/products/9001/customerDetails', {
        countryCode: 'NL',
        values: [
          { key: 'fiscalNumber', value: '194910011813' },
          { key: 'zip', value: '41462' },
        ],
      }),
  },
  { name: 'pay by card', ask: payByCard() },
  { name: 'pay by card without a card', ask: payByCard({ card: null }) },
  { name: 'pay by card without a return URL', ask: payByCard({ threeDSecure: {} }) },
  {
    name: 'pay by a card that is no test card',
    ask: payByCard({ card: { ...testCard, cardNumber: '4929000000006' } }),
  },
  {
    name: 'pay by a card that expires in 70 years',
    ask: payByCard({ card: { ...testCard, expiryDate: '1296' } }),
  },
  {
    name: 'pay by card with an unknown challenge indicator',
    ask: payByCard({ threeDSecure: { ...bankBack, challengeIndicator: 'perhaps' } }),
  },
  {
    name: 'pay by card with an exemption',
    ask: payByCard({ threeDSecure: { ...bankBack, exemptionRequest: 'transaction-risk-analysis' } }),
  },
  {
    name: 'pay 31 euros by card with an exemption for a low value',
    ask: payByCard(
      { threeDSecure: { ...bankBack, exemptionRequest: 'low-value' } },
      { amountOfMoney: { amount: 3100, currencyCode: 'EUR' } },
    ),
  },
  {
    name: 'pay by a network token with a cryptogram',
    ask: payByCard({
      card: null,
      networkTokenData: {
        networkToken: '4567353300000007',
        tokenExpiryDate: testCard.expiryDate,
        cryptogram: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      },
    }),
  },
  {
    name: 'pay by card with a descriptor of 30 characters',
    ask: payByCard({}, { references: { descriptor: 'd'.repeat(30) } }),
  },
  {
    name: 'pay by bank transfer with a descriptor of 300 characters',
    ask: (account) =>
      account.server('POST', '/payments', {
        order: { ...order, references: { descriptor: 'd'.repeat(300) } },
        bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 },
      }),
  },
  { name: 'pay by redirect', ask: payByRedirect() },
  { name: 'pay by redirect without a return URL', ask: payByRedirect({}) },
  {
    name: 'pay by redirect, back to localhost',
    ask: payByRedirect({ redirectionData: { returnUrl: 'http://localhost:8080/' } }),
  },
  {
    name: 'come back from a redirect',
    byHand:
      'open the redirectURL of “pay by redirect”, pay there, and look at the parameters you come back with',
    ask: payByRedirect(),
  },
  {
    name: 'pay by sealed input',
    ask: async (account) => payBySealed(account, await account.sealed(await account.session())),
  },
  {
    name: 'pay by sealed input twice',
    ask: async (account) => {
      const sealed = await account.sealed(await account.session());
      await payBySealed(account, sealed);
      return payBySealed(account, sealed);
    },
  },
  {
    name: 'pay by sealed input in padded base64',
    ask: async (account) => payBySealed(account, await account.sealed(await account.session(), 'padded')),
  },
  { name: 'pay with an idempotence key of 41 characters', ask: keyed('k'.repeat(41)) },
  {
    name: 'find products where there are none',
    ask: async (account) =>
      account.client(
        await account.session({ paymentProductFilters: { restrictTo: { products: [9999] } } }),
        'GET',
        '/products?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB',
      ),
  },
  {
    name: 'store a card that has expired',
    ask: (account) =>
      account.server('POST', '/tokens', {
        paymentProductId: 1,
        card: { data: { cardWithoutCvv: { cardNumber: testCard.cardNumber, expiryDate: '0120' } } },
      }),
  },
  {
    name: 'create a mandate without an address',
    ask: (account) => account.server('POST', '/mandates', mandate(undefined)),
  },
  {
    name: 'pay twice by a mandate for one payment',
    ask: async (account) => {
      const reference = await mandateOf(account, 'UNIQUE');
      await payByMandate(account, reference);
      return payByMandate(account, reference);
    },
  },
  {
    name: 'ask an app for its status after six seconds',
    takes: 6_000,
    ask: async (account) => {
      const made = await account.server('POST', '/payments', {
        order: { ...order, customer: { billingAddress: { countryCode: 'CN' } } },
        redirectPaymentMethodSpecificInput: {
          paymentProductId: 863,
          ...bankBack,
          paymentProduct863SpecificInput: { integrationType: 'desktopQRCode' },
        },
      });
      await account.wait(6_000);
      return account.server('GET', `/payments/${idOf(made)}/thirdpartystatus`);
    },
  },
  {
    name: 'use a session for three hours',
    takes: 3 * HOUR,
    ask: async (account) => {
      const session = await account.session();
      await account.wait(3 * HOUR);
      return account.client(session, 'GET', '/crypto/publickey');
    },
  },
  {
    name: 'look at a redirect payment after four hours',
    takes: 4 * HOUR,
    ask: later(4 * HOUR, payByRedirect()),
  },
  {
    name: 'pay with the same idempotence key a day later',
    takes: DAY + HOUR,
    ask: async (account) => {
      const key = crypto.randomUUID();
      const first = await keyed(key)(account);
      await account.wait(DAY + HOUR);
      const second = await keyed(key)(account);
      return { ...second, body: { isTheSame: idOf(first) === idOf(second) } };
    },
  },
  {
    name: 'pay by the same sealed input an hour later',
    takes: HOUR,
    ask: async (account) => {
      const sealed = await account.sealed(await account.session());
      await payBySealed(account, sealed);
      await account.wait(HOUR);
      return payBySealed(account, sealed);
    },
  },
  { name: 'look at a captured payment after 25 hours', takes: DAY + HOUR, ask: later(DAY + HOUR, captured) },
  {
    name: 'look at a captured payment after 50 hours',
    takes: 2 * (DAY + HOUR),
    ask: later(2 * (DAY + HOUR), captured),
  },
  { name: 'look at a bank transfer after 25 hours', takes: DAY + HOUR, ask: later(DAY + HOUR, transfer) },
  { name: 'refund a bank transfer', takes: DAY + HOUR, ask: refundOf(transfer, DAY + HOUR) },
  {
    name: 'look at a refund after 25 hours',
    takes: 3 * (DAY + HOUR),
    ask: refundOf(captured, 2 * (DAY + HOUR), DAY + HOUR),
  },
  { name: 'look at a payment of 190 days ago', takes: 190 * DAY, ask: later(190 * DAY, captured) },
  {
    name: 'pay by a mandate of 37 months ago',
    takes: 1130 * DAY,
    ask: async (account) => {
      const reference = await mandateOf(account);
      await account.wait(1130 * DAY);
      return payByMandate(account, reference);
    },
  },
  {
    name: 'be told by an endpoint that answers 500, late, or repeats nothing',
    byHand: 'point the account’s webhooks at an endpoint of your own, and note when each attempt comes',
    ask: payByCard(),
  },
];
