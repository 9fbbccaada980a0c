import * as v from 'valibot';
import { countryCode, text } from '../http/schema.js';
import { bankAccountIban } from '../services/bank-account.js';

const name = v.object({ firstName: v.optional(text), surname: v.optional(text) });

export const mandateCustomer = v.object({
  bankAccountIban: v.optional(bankAccountIban),
  companyName: v.optional(text),
  contactDetails: v.optional(v.object({ emailAddress: v.optional(text) })),
  mandateAddress: v.optional(
    v.object({
      city: v.optional(text),
      countryCode: v.optional(countryCode),
      houseNumber: v.optional(text),
      street: v.optional(text),
      zip: v.optional(text),
    }),
  ),
  personalInformation: v.optional(v.object({ title: v.optional(text), name: v.optional(name) })),
});

/** The merchant's or the platform's own name for a mandate. */
export const mandateReference = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/));

export const mandateInfo = v.object({
  alias: v.optional(text),
  customer: v.optional(mandateCustomer),
  customerReference: v.pipe(text, v.minLength(1)),
  recurrenceType: v.picklist(['UNIQUE', 'RECURRING']),
  signatureType: v.optional(v.picklist(['SMS', 'UNSIGNED'])),
  uniqueMandateReference: v.optional(mandateReference),
});

export const createMandateRequest = v.object({
  ...mandateInfo.entries,
  language: v.optional(text),
  signatureType: v.picklist(['SMS', 'UNSIGNED']),
  returnUrl: v.optional(text),
});

export type MandateInfo = v.InferOutput<typeof mandateInfo>;
