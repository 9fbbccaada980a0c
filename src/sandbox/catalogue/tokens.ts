import { IMAGES } from './product.js';
import type { WireAccountOnFile } from './wire.js';

/** A stored account that every merchant has from the start, for examples. */
export interface SeedToken {
  readonly token: string;
  readonly accountOnFile: WireAccountOnFile;
}

export const tokens: readonly SeedToken[] = [
  {
    token: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
    accountOnFile: {
      attributes: [
        { key: 'alias', value: '************7977', status: 'READ_ONLY' },
        { key: 'cardholderName', value: 'Wile E. Coyote', status: 'READ_ONLY' },
        { key: 'cardNumber', value: '************7977', status: 'READ_ONLY' },
        { key: 'expiryDate', value: '1299', status: 'CAN_WRITE' },
      ],
      displayHints: {
        labelTemplate: [{ attributeKey: 'alias', mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}' }],
        logo: `${IMAGES}pp_logo_1_v2.png`,
      },
      id: 0,
      paymentProductId: 1,
    },
  },
  {
    token: '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
    accountOnFile: {
      attributes: [
        { key: 'alias', value: '************1732', status: 'READ_ONLY' },
        { key: 'cardholderName', value: 'Wile E. Coyote', status: 'READ_ONLY' },
        { key: 'cardNumber', value: '************1732', status: 'READ_ONLY' },
        { key: 'expiryDate', value: '0820', status: 'MUST_WRITE', mustWriteReason: 'IN_THE_PAST' },
      ],
      displayHints: {
        labelTemplate: [{ attributeKey: 'alias', mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}' }],
        logo: `${IMAGES}pp_logo_3_v3.png`,
      },
      id: 1,
      paymentProductId: 3,
    },
  },
  {
    token: 'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
    accountOnFile: {
      attributes: [
        { key: 'alias', value: '***********7381', status: 'READ_ONLY' },
        { key: 'cardNumber', value: '***********7381', status: 'READ_ONLY' },
        { key: 'cardholderName', value: 'Rob', status: 'CAN_WRITE' },
        { key: 'expiryDate', value: '0830', status: 'READ_ONLY' },
      ],
      displayHints: {
        labelTemplate: [
          { attributeKey: 'cardNumber', mask: '{{9999}} {{999999}} {{99999}}' },
          { attributeKey: 'cardholderName' },
        ],
        logo: `${IMAGES}pp_logo_2_v2.png`,
      },
      id: 2,
      paymentProductId: 2,
    },
  },
  {
    token: 'f3b7a1c8-21c5-4f8e-b3ad-9c44c0a53d77',
    accountOnFile: {
      attributes: [
        { key: 'alias', value: 'NL**************00', status: 'READ_ONLY' },
        { key: 'accountHolderName', value: 'Wile E. Coyote', status: 'CAN_WRITE' },
        { key: 'iban', value: 'NL**************00', status: 'READ_ONLY' },
      ],
      displayHints: { labelTemplate: [{ attributeKey: 'alias' }], logo: `${IMAGES}pp_logo_770_v1.png` },
      id: 3,
      paymentProductId: 770,
    },
  },
  {
    token: '8d0ad4c0-7e8c-4c64-a8f6-0f4c9f7a9c10',
    accountOnFile: {
      attributes: [{ key: 'alias', value: 'wile.e.coyote@acmelabs.com', status: 'READ_ONLY' }],
      displayHints: { labelTemplate: [{ attributeKey: 'alias' }], logo: `${IMAGES}pp_logo_840_v1.png` },
      id: 4,
      paymentProductId: 840,
    },
  },
];

/** The id of a deleted token: a session that contains it returns it in `invalidTokens`. */
export const invalidToken = 'dead0000-0000-4000-8000-000000000000';
