import type { AccountOnFile, AccountOnFileAttribute, AttributeStatus } from '../../domain/account-on-file.js';
import { assetUrl } from '../url.js';
import { integer, list, object, optional, requiredText, text } from './wire.js';
import type { Decode } from './wire.js';

const WRITABLE: readonly unknown[] = ['CAN_WRITE', 'MUST_WRITE'] satisfies AttributeStatus[];

const decodeAttribute: Decode<AccountOnFileAttribute> = (value, path) => {
  const wire = object(value, path);
  return {
    key: requiredText(wire.key, `${path}.key`),
    value: text(wire.value) ?? '',
    status: WRITABLE.includes(wire.status) ? (wire.status as AttributeStatus) : 'READ_ONLY',
    mustWriteReason: text(wire.mustWriteReason),
  };
};

/** @param productId of the product it was found in, where it does not say itself */
export const decodeAccountsOnFile = (
  accounts: unknown,
  path: string,
  assets: string,
  productId?: number,
): AccountOnFile[] =>
  list(accounts, path, (value, at) => {
    const wire = object(value, at);
    const hints = optional(wire.displayHints);
    return {
      id: integer(wire.id, `${at}.id`),
      paymentProductId: integer(wire.paymentProductId ?? productId, `${at}.paymentProductId`),
      attributes: list(wire.attributes, `${at}.attributes`, decodeAttribute),
      labelTemplate: list(hints.labelTemplate, `${at}.displayHints.labelTemplate`, (element, elementPath) => {
        const { attributeKey, mask } = object(element, elementPath);
        return { attributeKey: text(attributeKey) ?? '', mask: text(mask) };
      }),
      logo: assetUrl(assets, text(hints.logo)),
    };
  });
