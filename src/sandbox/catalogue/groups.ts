import { field } from './field.js';
import { IMAGES } from './product.js';
import type { WireField, WireGroup } from './wire.js';

/** A group's fields have no rules of their own; these come with the product of the card number. */
const anyCard: readonly WireField[] = [
  field('cardNumber', {
    order: 0,
    label: 'Card number',
    type: 'numericstring',
    placeholder: '**** **** **** ****',
    mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
  }),
  field('expiryDate', {
    order: 1,
    label: 'Expiry date',
    type: 'expirydate',
    placeholder: 'MM/YY',
    mask: '{{99}}/{{99}}',
  }),
  field('cvv', {
    order: 2,
    label: 'CVV',
    type: 'numericstring',
    placeholder: '123',
    mask: '{{9999}}',
    alwaysShow: true,
    tooltip: { image: `${IMAGES}ppf_cvv_v1.png`, label: 'Three digits printed on the signature strip' },
  }),
];

export const paymentProductGroups: readonly WireGroup[] = [
  {
    allowsInstallments: false,
    deviceFingerprintEnabled: true,
    displayHints: { displayOrder: 1, label: 'Cards', logo: `${IMAGES}group-card.png` },
    fields: anyCard,
    id: 'cards',
  },
];
