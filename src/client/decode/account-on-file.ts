import type { AccountOnFile, AccountOnFileAttribute, AttributeStatus } from '../../domain/account-on-file.js';
import { asset, list, object, oneOf, requiredInteger, requiredText } from './wire.js';
import { text, plainText } from './wire.js';
import type { Decode } from './wire.js';

const attribute = object<AccountOnFileAttribute>({
  key: requiredText,
  value: plainText,
  status: oneOf<AttributeStatus>('READ_ONLY', 'CAN_WRITE', 'MUST_WRITE'),
  mustWriteReason: text,
});

const account = object({
  id: requiredInteger,
  paymentProductId: requiredInteger,
  attributes: list(attribute),
  displayHints: object({
    labelTemplate: list(object({ attributeKey: plainText, mask: text })),
    logo: asset,
  }),
});

const decodeAccountOnFile: Decode<AccountOnFile> = (...at) => {
  const { displayHints, ...rest } = account(...at);
  return { ...rest, ...displayHints };
};

export const decodeAccountsOnFile = list(decodeAccountOnFile);
