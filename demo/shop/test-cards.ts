export type TestCard = 'paid' | 'challenge' | 'declined' | 'securityCode' | 'review' | 'mastercard' | 'amex';

/** Numbers that the sandbox knows: published test cards, of no use anywhere else. */
export const testCards: Readonly<Record<TestCard, { readonly number: string; readonly code: string }>> = {
  paid: { number: '4567 3500 0042 7977', code: '123' },
  challenge: { number: '4567 3533 0000 0007', code: '123' },
  declined: { number: '4457 0100 0000 0009', code: '123' },
  securityCode: { number: '4567 3520 0000 0002', code: '123' },
  review: { number: '4567 3552 5000 0002', code: '123' },
  mastercard: { number: '5424 1802 7979 1732', code: '123' },
  amex: { number: '3797 644229 97381', code: '1234' },
};

/** `12/29`: the end of a year that is always ahead. */
export const testExpiry = (today: Date): string => `12/${(today.getFullYear() + 3) % 100}`;
