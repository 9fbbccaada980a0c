/** The outcome of a payment with a test card. */
export type TestCardOutcome =
  | 'AUTHORISED'
  | 'REJECTED'
  | 'REDIRECT_3DS'
  /** The bank's page refuses to be shown in a frame. */
  | 'REDIRECT_3DS_UNFRAMED'
  /** The bank's page leaves the frame that it is shown in, once a button is pressed. */
  | 'REDIRECT_3DS_BREAKS_OUT'
  | 'PENDING_FRAUD_APPROVAL'
  /** The acquirer says that the security code is wrong. */
  | 'WRONG_SECURITY_CODE'
  /** Authorised, but the capture is refused later. */
  | 'REJECTED_CAPTURE'
  /** Paid, but refunds are refused. */
  | 'REJECTED_REFUND'
  /** The platform itself breaks: HTTP 500. */
  | 'SERVER_ERROR'
  /** The platform is down for a moment: HTTP 503. */
  | 'UNAVAILABLE'
  | 'NOT_ALLOWED_IN_CONTEXT';

export interface TestCard {
  readonly cardNumber: string;
  readonly paymentProductId: number;
  /** Empty where the card has none. */
  readonly cvv: string;
  /** MMYY. */
  readonly expiryDate: string;
  readonly emulatorOutcome: TestCardOutcome;
  /** The origin of the number: `generated` ones are the sandbox's own and work nowhere else. */
  readonly evidence: 'official' | 'public' | 'third-party' | 'generated';
  readonly note: string;
}

type Row = readonly [
  cardNumber: string,
  paymentProductId: number,
  outcome: TestCardOutcome,
  evidence: TestCard['evidence'],
  note?: string,
  cvv?: string,
];

// prettier-ignore
const rows: readonly Row[] = [
  ['4567350000427977', 1, 'AUTHORISED', 'official', 'The card of the official examples'],
  ['4012000033330026', 1, 'AUTHORISED', 'official'],
  ['4242424242424242', 1, 'AUTHORISED', 'third-party'],
  ['4111111111111111', 1, 'AUTHORISED', 'public'],
  ['4457010000000009', 1, 'REJECTED', 'third-party'],
  ['4543059790016721', 1, 'REJECTED', 'third-party'],
  ['5424180279791732', 3, 'AUTHORISED', 'third-party'],
  ['5105105105105100', 3, 'AUTHORISED', 'public', 'Co-brand: MasterCard and MasterCard Debit'],
  ['5424180279791740', 3, 'REJECTED', 'third-party'],
  ['379764422997381', 2, 'AUTHORISED', 'third-party', '', '1234'],
  ['378282246310005', 2, 'AUTHORISED', 'public', '', '1234'],
  ['6011111111111117', 128, 'AUTHORISED', 'public'],
  ['3530111333300000', 125, 'AUTHORISED', 'public'],
  ['30569309025904', 132, 'AUTHORISED', 'public', '14 digits'],
  ['6200000000000005', 56, 'AUTHORISED', 'generated'],
  ['9400000000000007', 180, 'AUTHORISED', 'generated', 'For KRW in Korea only'],
  ['4055120000000002', 1, 'AUTHORISED', 'generated', 'Co-brand: Visa and Visa Electron'],
  ['4761730000000003', 114, 'AUTHORISED', 'generated', 'Co-brand: Visa Debit and Visa'],
  ['4970100000000006', 130, 'AUTHORISED', 'generated', 'Co-brand: Carte Bancaire and Visa'],
  ['5132200000000006', 130, 'AUTHORISED', 'generated', 'Co-brand: Carte Bancaire and MasterCard'],
  ['4571990000000003', 123, 'AUTHORISED', 'generated', 'Co-brand: Dankort and Visa'],
  ['67030000000000003', 3012, 'AUTHORISED', 'generated', 'Co-brand: Bancontact and Maestro; 17 digits, no security code', ''],
  ['6767700000000000001', 117, 'AUTHORISED', 'generated', '19 digits, no security code', ''],
  ['4567353300000007', 1, 'REDIRECT_3DS', 'generated', 'Goes to the bank first (3-D Secure)'],
  ['4567353310000005', 1, 'REDIRECT_3DS_UNFRAMED', 'generated', '3-D Secure; the bank refuses to be framed'],
  ['4567353320000003', 1, 'REDIRECT_3DS_BREAKS_OUT', 'generated', '3-D Secure; the bank leaves the frame'],
  ['4567355250000002', 1, 'PENDING_FRAUD_APPROVAL', 'generated', 'Waits for the merchant to accept the risk'],
  ['4567352000000002', 1, 'WRONG_SECURITY_CODE', 'generated', 'The bank says that the security code is wrong'],
  ['4567359300000004', 1, 'REJECTED_CAPTURE', 'generated', 'Authorised; the capture is refused later'],
  ['4567351850000005', 1, 'REJECTED_REFUND', 'generated', 'Paid; refunds are refused'],
  ['4567355005005009', 1, 'SERVER_ERROR', 'generated', 'The platform fails: HTTP 500'],
  ['4567355035035034', 1, 'UNAVAILABLE', 'generated', 'The platform is down for a moment: HTTP 503'],
  ['108800000000004', 120, 'NOT_ALLOWED_IN_CONTEXT', 'generated', 'UATP, which no merchant here takes', ''],
];

/** The only card numbers that the sandbox accepts; all pass the Luhn check. */
export const testCards: readonly TestCard[] = rows.map(
  ([cardNumber, paymentProductId, emulatorOutcome, evidence, note = '', cvv = '123']) => ({
    cardNumber,
    paymentProductId,
    cvv,
    expiryDate: '1230',
    emulatorOutcome,
    evidence,
    note,
  }),
);
