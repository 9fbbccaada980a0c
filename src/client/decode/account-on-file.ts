import type { AccountOnFile, AccountOnFileAttribute, AttributeStatus } from '../../domain/account-on-file.js';
import {
  asset,
  flat,
  list,
  object,
  oneOf,
  requiredInteger,
  requiredText,
  text,
  plainText,
  type Decode,
} from './wire.js';

const attribute = object<AccountOnFileAttribute>({
  key: requiredText,
  value: plainText,
  status: oneOf<AttributeStatus>('READ_ONLY', 'CAN_WRITE', 'MUST_WRITE'),
  mustWriteReason: text,
});

const account = flat(
  object({
    id: requiredInteger,
    paymentProductId: requiredInteger,
    attributes: list(attribute),
    displayHints: object({
      labelTemplate: list(object({ attributeKey: plainText, mask: text })),
      logo: asset,
    }),
  }),
);

export const decodeAccountsOnFile: Decode<AccountOnFile[]> = list(account);
