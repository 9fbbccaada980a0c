import type { PaymentSeed } from '../../src/sandbox/index.js';

const amountOfMoney = { amount: 2980, currencyCode: 'EUR' };
const order = { amountOfMoney, customer: { billingAddress: { countryCode: 'NL' } } };
const returnUrl = 'https://shop.example/return';
const card = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };
const iban = { iban: 'NL91ABNA0417164300' };
const account = { bankAccountBban: { accountNumber: '0417164300', bankCode: 'ABNA', countryCode: 'NL' } };
const mandate = {
  customer: {
    bankAccountIban: iban,
    mandateAddress: { city: 'Utrecht', countryCode: 'NL', houseNumber: '1', street: 'Singel', zip: '3512' },
    personalInformation: { name: { firstName: 'Wile', surname: 'Coyote' }, title: 'Mr' },
  },
  customerReference: 'c-1',
  recurrenceType: 'RECURRING',
  signatureType: 'UNSIGNED',
};

/** A valid call, to which one property after the other is added. */
export interface Base {
  /** The path below the merchant's; its ids are in the seed data. */
  readonly path: string;
  readonly body: object;
  /** Creates the record whose id replaces `{}` in the path. */
  readonly before?: { readonly path: string; readonly body: object };
  /** The merchant's id; default `1001`. */
  readonly merchant?: string;
  /** Only properties with this prefix are tried with it; default: all. */
  readonly of?: readonly string[];
}

const paidBy = (name: string, input: object, own: object = order): Base => ({
  path: '/payments',
  body: { order: own, [name]: input },
  of: [name],
});

const cardInput = { paymentProductId: 1, card };

const payout = {
  payoutDetails: { amountOfMoney },
  bankTransferPayoutMethodSpecificInput: { bankAccountIban: iban },
};

/** The payments that bases refer to, by id. */
export const seed = {
  payments: (
    [
      ['1001', 'to-approve', 'PENDING_APPROVAL'],
      ['1001', 'requested', 'CAPTURE_REQUESTED'],
      ['1001', 'paid', 'PAID'],
      ['2001', 'capturable', 'PENDING_CAPTURE'],
      ['2001', 'captured', 'CAPTURED'],
    ] as const
  )
    .map(([merchant, id, status]): PaymentSeed => ({ merchant, id, status, order }))
    .concat([
      {
        merchant: '1001',
        id: 'transferred',
        status: 'PAID',
        order,
        bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 },
      },
      {
        merchant: '1001',
        id: 'open',
        status: 'PENDING_COMPLETION',
        order: { amountOfMoney, customer: { billingAddress: { countryCode: 'BE' } } },
        cardPaymentMethodSpecificInput: { paymentProductId: 3012, returnUrl },
      },
    ]),
  tokens: [
    {
      merchant: '1001',
      id: 'stored',
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { ...card, cardNumber: '4012000033330026' } } },
    },
  ],
};

/** The bases by method and path, as in the official SDK. A call without a base is classified by its schema alone. */
export const bases: Readonly<Record<string, readonly Base[]>> = {
  'POST /payments': [
    {
      path: '/payments',
      body: { order, cardPaymentMethodSpecificInput: cardInput },
      of: ['order', 'encryptedCustomerInput'],
    },
    paidBy('cardPaymentMethodSpecificInput', cardInput),
    paidBy('cardPaymentMethodSpecificInput', {
      paymentProductId: 1,
      card: { ...card, cardNumber: '4567353300000007' },
    }),
    paidBy('redirectPaymentMethodSpecificInput', { paymentProductId: 840, redirectionData: { returnUrl } }),
    paidBy('redirectPaymentMethodSpecificInput', { paymentProductId: 809, redirectionData: { returnUrl } }),
    paidBy('mobilePaymentMethodSpecificInput', { paymentProductId: 320, encryptedPaymentData: '{}' }),
    paidBy('sepaDirectDebitPaymentMethodSpecificInput', {
      paymentProductId: 771,
      paymentProduct771SpecificInput: { mandate },
    }),
    paidBy(
      'directDebitPaymentMethodSpecificInput',
      { paymentProductId: 730, paymentProduct730SpecificInput: account },
      {
        ...order,
        amountOfMoney: { amount: 2980, currencyCode: 'USD' },
        customer: { billingAddress: { countryCode: 'US' } },
      },
    ),
    paidBy('bankTransferPaymentMethodSpecificInput', { paymentProductId: 11 }),
    paidBy('invoicePaymentMethodSpecificInput', { paymentProductId: 201 }),
    paidBy(
      'cashPaymentMethodSpecificInput',
      { paymentProductId: 1503 },
      {
        ...order,
        amountOfMoney: { amount: 2980, currencyCode: 'BRL' },
        customer: { billingAddress: { countryCode: 'BR' } },
      },
    ),
  ],
  'POST /payments/{}/approve': [{ path: '/payments/to-approve/approve', body: {} }],
  'POST /payments/{}/capture': [{ path: '/payments/capturable/capture', body: {}, merchant: '2001' }],
  'POST /payments/{}/refund': [
    { path: '/payments/paid/refund', body: {} },
    { path: '/payments/captured/refund', body: {}, merchant: '2001' },
  ],
  'POST /payments/{}/complete': [
    {
      path: '/payments/open/complete',
      body: {
        cardPaymentMethodSpecificInput: {
          card: { cardNumber: '67030000000000003', cardholderName: 'Wile', expiryDate: '1230' },
        },
      },
    },
  ],
  'POST /payments/{}/dispute': [{ path: '/payments/paid/dispute', body: {} }],
  'POST /payments/{}/tokenize': [{ path: '/payments/to-approve/tokenize', body: {} }],
  'POST /captures/{}/refund': [{ path: '/captures/captured_1/refund', body: {}, merchant: '2001' }],
  'POST /refunds/{}/approve': [
    { path: '/refunds/{}/approve', body: {}, before: { path: '/payments/transferred/refund', body: {} } },
  ],
  'POST /payouts/{}/approve': [
    { path: '/payouts/{}/approve', body: {}, before: { path: '/payouts', body: payout } },
  ],
  'PUT /mandates/{}': [{ path: '/mandates/new-one', body: mandate }],
  'POST /tokens/{}/approvesepadirectdebit': [
    {
      path: '/tokens/{}/approvesepadirectdebit',
      body: { mandateSignatureDate: '20260101', mandateSignaturePlace: 'Utrecht', mandateSigned: true },
      before: {
        path: '/tokens',
        body: { paymentProductId: 770, sepaDirectDebit: { mandate: { bankAccountIban: iban } } },
      },
    },
  ],
  'POST /products/{}/deviceFingerprint': [{ path: '/products/1/deviceFingerprint', body: {} }],
  'POST /productgroups/{}/deviceFingerprint': [{ path: '/productgroups/cards/deviceFingerprint', body: {} }],
  'POST /sessions': [{ path: '/sessions', body: {} }],
  'POST /tokens': [
    {
      path: '/tokens',
      body: { paymentProductId: 1, card: { data: { cardWithoutCvv: card } } },
      of: ['card', 'paymentProductId', 'encryptedCustomerInput'],
    },
    {
      path: '/tokens',
      body: { paymentProductId: 840, eWallet: { data: { billingAgreementId: 'b-1' } } },
      of: ['eWallet'],
    },
    {
      path: '/tokens',
      body: { paymentProductId: 770, sepaDirectDebit: { mandate: { bankAccountIban: iban } } },
      of: ['sepaDirectDebit'],
    },
    {
      path: '/tokens',
      body: {
        paymentProductId: 705,
        nonSepaDirectDebit: { mandate: { paymentProduct705SpecificData: account } },
      },
      of: ['nonSepaDirectDebit'],
    },
    {
      path: '/tokens',
      body: {
        paymentProductId: 730,
        nonSepaDirectDebit: { mandate: { paymentProduct730SpecificData: account } },
      },
      of: ['nonSepaDirectDebit'],
    },
  ],
  'PUT /tokens/{}': [
    {
      path: '/tokens/stored',
      body: { card: { data: { cardWithoutCvv: { expiryDate: '1231' } } } },
      of: ['card', 'paymentProductId'],
    },
  ],
  'POST /hostedcheckouts': [{ path: '/hostedcheckouts', body: { order } }],
  'POST /hostedmandatemanagements': [
    { path: '/hostedmandatemanagements', body: { createMandateInfo: mandate } },
  ],
  'POST /mandates': [{ path: '/mandates', body: mandate }],
  'POST /payouts': [
    {
      path: '/payouts',
      body: {
        payoutDetails: { amountOfMoney },
        bankTransferPayoutMethodSpecificInput: { bankAccountIban: iban },
      },
    },
    { path: '/payouts', body: { amountOfMoney, bankAccountIban: iban } },
    {
      path: '/payouts',
      merchant: '2001',
      body: { payoutDetails: { amountOfMoney }, cardPayoutMethodSpecificInput: { card } },
      of: ['cardPayout', 'payoutDetails'],
    },
  ],
  'POST /riskassessments/cards': [
    { path: '/riskassessments/cards', body: { card, order, paymentProductId: 1 } },
  ],
  'POST /riskassessments/bankaccounts': [
    { path: '/riskassessments/bankaccounts', body: { bankAccountIban: iban, order } },
  ],
  'POST /services/convert/bankaccount': [
    { path: '/services/convert/bankaccount', body: { bankAccountIban: iban } },
    { path: '/services/convert/bankaccount', body: account },
  ],
  'POST /services/getIINdetails': [{ path: '/services/getIINdetails', body: { bin: '456735' } }],
  'POST /installments/getInstallmentsInfo': [
    {
      path: '/installments/getInstallmentsInfo',
      body: { amountOfMoney, countryCode: 'NL', paymentProductId: 1 },
    },
  ],
  'POST /products/{}/customerDetails': [
    {
      path: '/products/9001/customerDetails',
      body: {
        countryCode: 'SE',
        values: [
          { key: 'fiscalNumber', value: '194910011813' },
          { key: 'zip', value: '41462' },
        ],
      },
    },
  ],
};
