import type { WireField, WireValidators } from '../wire.js';
import { notPast, field, length, luhn, pattern } from '../field.js';
import { IMAGES } from '../product.js';

const groupsOfFour = (digits: number): string =>
  Array.from(
    { length: Math.ceil(digits / 4) },
    (_, index) => `{{${'9'.repeat(Math.min(4, digits - 4 * index))}}}`,
  ).join(' ');

const digits = (shortest: number, longest: number): readonly WireValidators[] => [
  length(shortest, longest),
  pattern(`^[0-9]{${shortest === longest ? shortest : `${shortest},${longest}`}}$`),
];

/** A card number of these lengths, with a check digit at the end. */
export const cardNumber = (
  shortest: number,
  longest: number,
  shape: Partial<Record<'mask' | 'placeholder', string>> = {},
): WireField =>
  field('cardNumber', {
    order: 10,
    label: 'Card number',
    type: 'numericstring',
    rules: [...digits(shortest, longest), luhn],
    placeholder: shape.placeholder ?? '**** **** **** ****',
    mask: shape.mask ?? groupsOfFour(longest),
  });

/** MMYY. */
export const expiryDate = field('expiryDate', {
  order: 20,
  label: 'Expiry date',
  type: 'expirydate',
  rules: [notPast, length(4, 4), pattern('^(?:0[1-9]|1[0-2])[0-9]{2}$')],
  placeholder: 'MM/YY',
  mask: '{{99}}/{{99}}',
});

interface SecurityCode {
  readonly shortest?: number;
  readonly longest?: number;
  readonly optional?: true;
  readonly label?: string;
  /** A picture of where it is on the card, and the same in words. */
  readonly picture?: string;
  readonly where?: string;
}

/** The security code, by the name that the card's brand has for it. */
export const securityCode = ({
  longest = 3,
  shortest = longest,
  optional,
  label = 'CVV',
  picture = 'ppf_cvv_v1.png',
  where = 'Three digits printed on the signature strip',
}: SecurityCode = {}): WireField =>
  field('cvv', {
    order: 24,
    label,
    type: 'numericstring',
    ...(optional && { optional }),
    rules: digits(shortest, longest),
    placeholder: '1234'.slice(0, shortest),
    mask: `{{${'9'.repeat(longest)}}}`,
    alwaysShow: true,
    tooltip: { image: IMAGES + picture, label: where },
  });

const holder = {
  order: 30,
  label: 'Cardholder name',
  rules: [length(2, 51)],
  placeholder: 'John Doe',
  alwaysShow: true,
} as const;
export const cardholderName = field('cardholderName', { ...holder, optional: true });
export const requiredCardholderName = field('cardholderName', holder);
