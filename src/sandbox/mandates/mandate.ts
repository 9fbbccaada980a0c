import * as v from 'valibot';
import { randomHex } from '../crypto/base64.js';
import { ApiError, connectEntry, ours, seen } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { countryCode, text } from '../payments/schema.js';
import type { MandateRecord, MandateStatus } from '../records/types.js';
import { bankAccountIban, ibanIsValid } from '../services/bank-account.js';
import { obfuscateAccount } from '../tokens/token-store.js';
import { type World, announce } from '../world.js';

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

const reference = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/));

export const mandateInfo = v.object({
  alias: v.optional(text),
  customer: v.optional(mandateCustomer),
  customerReference: v.pipe(text, v.minLength(1)),
  recurrenceType: v.picklist(['UNIQUE', 'RECURRING']),
  signatureType: v.optional(v.picklist(['SMS', 'UNSIGNED'])),
  uniqueMandateReference: v.optional(reference),
});

export const createMandateRequest = v.object({
  ...mandateInfo.entries,
  language: v.optional(text),
  signatureType: v.picklist(['SMS', 'UNSIGNED']),
  returnUrl: v.optional(text),
});

export type MandateInfo = v.InferOutput<typeof mandateInfo>;

export const mandateJson = (mandate: MandateRecord): JsonObject => ({
  alias: mandate.alias,
  customer: mandate.customer,
  customerReference: mandate.customerReference,
  recurrenceType: mandate.recurrenceType,
  status: mandate.status,
  uniqueMandateReference: mandate.id,
});

const mandateKey = (merchantId: string, id: string) => `${merchantId}/${id}`;

/** Puts a mandate into a status and tells it. */
export const enterMandate = (world: World, mandate: MandateRecord, status: MandateStatus): void => {
  mandate.status = status;
  mandate.statusChangedAt = world.clock.now();
  announce(world, mandate.merchantId, 'mandate', status, mandateJson(mandate));
};

/** What may be kept of a mandate: its account number only obfuscated, and only one that can exist. */
export const draftOf = (info: MandateInfo, prefix = ''): MandateInfo => {
  const account = info.customer?.bankAccountIban;
  if (!account) return info;
  if (!ibanIsValid(account.iban)) throw seen.invalidValue(`${prefix}customer.bankAccountIban.iban`);
  return {
    ...info,
    customer: { ...info.customer, bankAccountIban: { ...account, iban: obfuscateAccount(account.iban) } },
  };
};

/**
 * A new mandate.
 * @param draft from {@link draftOf}
 * @param given its reference; default: the one in the draft, else a new one
 */
export const newMandate = (
  world: World,
  merchantId: string,
  draft: MandateInfo,
  given: string | undefined,
): MandateRecord => {
  const id = given ?? draft.uniqueMandateReference ?? randomHex().slice(0, 20).toUpperCase();
  if (!v.is(reference, id)) throw seen.invalidValue('uniqueMandateReference');
  const key = mandateKey(merchantId, id);
  if (world.records.mandates.has(key))
    throw new ApiError(409, [connectEntry(409, '1409', 'MANDATE_EXISTS_ALREADY', 'uniqueMandateReference')]);
  const account = draft.customer?.bankAccountIban;
  if (!account) throw seen.missing('customer.bankAccountIban.iban');
  const now = world.clock.now();
  const mandate: MandateRecord = {
    id,
    merchantId,
    createdAt: now,
    status: 'CREATED',
    statusChangedAt: now,
    alias: draft.alias ?? account.iban,
    customer: draft.customer as JsonObject,
    customerReference: draft.customerReference,
    recurrenceType: draft.recurrenceType,
  };
  world.records.mandates.set(key, mandate);
  return mandate;
};

/** A merchant's own mandate. */
export const findMandate = (world: World, merchantId: string, id: string | undefined): MandateRecord => {
  const mandate = id === undefined ? undefined : world.records.mandates.get(mandateKey(merchantId, id));
  if (!mandate) throw ours.notFound('UNKNOWN_MANDATE_REFERENCE', 'uniqueMandateReference');
  return mandate;
};

const transitions: Readonly<
  Record<'block' | 'unblock' | 'revoke', readonly [MandateStatus[], MandateStatus]>
> = {
  block: [['ACTIVE', 'CREATED'], 'BLOCKED'],
  unblock: [['BLOCKED'], 'ACTIVE'],
  revoke: [['ACTIVE', 'BLOCKED', 'CREATED', 'WAITING_FOR_REFERENCE'], 'REVOKED'],
};

export const changeMandate = (
  world: World,
  mandate: MandateRecord,
  change: keyof typeof transitions,
): void => {
  const [from, to] = transitions[change];
  if (!from.includes(mandate.status)) throw ours.wrongStatus();
  enterMandate(world, mandate, to);
};
