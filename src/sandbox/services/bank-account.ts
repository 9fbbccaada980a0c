import * as v from 'valibot';
import { isIban } from '../../domain/validators/iban.js';
import { countryCode, text } from '../http/schema.js';

export const bankAccountIban = v.object({
  accountHolderName: v.optional(text),
  iban: v.pipe(text, v.minLength(1)),
});
export const bankAccountBban = v.object({
  accountHolderName: v.optional(text),
  accountNumber: v.optional(text),
  bankCode: v.optional(text),
  bankName: v.optional(text),
  branchCode: v.optional(text),
  checkDigit: v.optional(text),
  countryCode: v.optional(countryCode),
});

/** With or without spaces. */
export const ibanIsValid = (text: string): boolean => isIban(text.replace(/\s/g, '').toUpperCase());
