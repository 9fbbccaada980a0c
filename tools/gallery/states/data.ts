/** Stored accounts that every merchant of the sandbox has from the start. */
export const tokens = {
  visa: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
  expiredMasterCard: '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
  amex: 'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
  sepa: 'f3b7a1c8-21c5-4f8e-b3ad-9c44c0a53d77',
} as const;

/** Test cards of the sandbox, by how a payment with them goes. */
export const cards = {
  authorised: '4567350000427977',
  amex: '379764422997381',
  coBranded: '4970100000000006',
  declined: '4457010000000009',
  wrongSecurityCode: '4567352000000002',
  redirected: '4567353300000007',
  reviewed: '4567355250000002',
  unknown: '1234567890123452',
} as const;

/** Ids of payment products. */
export const products = {
  koreanCards: 180,
  ideal: 809,
  paypal: 840,
  sepaDirectDebit: 770,
  bankTransfer: 11,
  weChatPay: 863,
  afterPay: 9000,
} as const;
