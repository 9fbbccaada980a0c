import * as v from 'valibot';
import { randomHex } from '../crypto/base64.js';
import { ApiError, connectEntry, inventedErrors, observedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { MandateRecord, MandateStatus } from '../records/types.js';
import { ibanIsValid } from '../services/bank-account.js';
import { type MandateInfo, mandateReference } from './schema.js';
import { obfuscateAccount } from '../tokens/token-store.js';
import { announce } from '../announce.js';
import { schedule } from '../time/due.js';
import type { World } from '../world.js';

export const mandateJson = (mandate: MandateRecord): JsonObject => ({
  alias: mandate.alias,
  customer: mandate.customer,
  customerReference: mandate.customerReference,
  recurrenceType: mandate.recurrenceType,
  status: mandate.status,
  uniqueMandateReference: mandate.id,
});

const mandateKey = (merchantId: string, id: string) => `${merchantId}/${id}`;

const ENDED: readonly MandateStatus[] = ['EXPIRED', 'REVOKED', 'USED'];

/** From now on it takes its whole life until it expires, unless it has ended. */
const scheduleExpiry = (world: World, { id, merchantId, status }: MandateRecord, at: number): void => {
  const { mandateLifetime } = world.settings.choices;
  const ended = ENDED.includes(status);
  schedule(world, 'mandate', mandateKey(merchantId, id), ended ? undefined : at + mandateLifetime);
};

/** Changes a mandate's status and announces it. */
export const enterMandate = (
  world: World,
  mandate: MandateRecord,
  status: MandateStatus,
  at = world.clock.now(),
): void => {
  mandate.status = status;
  mandate.statusChangedAt = at;
  scheduleExpiry(world, mandate, at);
  announce(world, mandate.merchantId, 'mandate', status, mandateJson(mandate), at);
};

/** A mandate was charged: one for a single payment is used up, any other is good for its whole life again. */
export const useMandate = (world: World, mandate: MandateRecord): void => {
  const once = mandate.recurrenceType === 'UNIQUE' && world.settings.choices.uniqueMandates === 'once';
  if (once) enterMandate(world, mandate, 'USED');
  else scheduleExpiry(world, mandate, world.clock.now());
};

/** Time has passed for a mandate. */
export const ageMandate = (world: World, key: string, at: number): void => {
  const mandate = world.records.mandates.get(key);
  if (mandate) enterMandate(world, mandate, 'EXPIRED', at);
};

/** The data of a mandate that may be stored, with its valid account number masked. */
export const draftOf = (info: MandateInfo, prefix = ''): MandateInfo => {
  const account = info.customer?.bankAccountIban;
  if (!account) return info;
  if (!ibanIsValid(account.iban)) throw observedErrors.invalidValue(`${prefix}customer.bankAccountIban.iban`);
  return {
    ...info,
    customer: { ...info.customer, bankAccountIban: { ...account, iban: obfuscateAccount(account.iban) } },
  };
};

/**
 * A new mandate.
 * @param draft from {@link draftOf}
 * @param given its reference; default: the one in the draft, else a new one
 * @param prefix where in the request the mandate stands, with a dot at the end
 */
export const newMandate = (
  world: World,
  merchantId: string,
  draft: MandateInfo,
  given: string | undefined,
  prefix = '',
): MandateRecord => {
  const id = given ?? draft.uniqueMandateReference ?? randomHex().slice(0, 20).toUpperCase();
  if (!v.is(mandateReference, id)) throw observedErrors.invalidValue('uniqueMandateReference');
  const key = mandateKey(merchantId, id);
  if (world.records.mandates.has(key))
    throw new ApiError(409, [connectEntry(409, '1409', 'MANDATE_EXISTS_ALREADY', 'uniqueMandateReference')]);
  const account = draft.customer?.bankAccountIban;
  if (!account) throw observedErrors.missing(`${prefix}customer.bankAccountIban.iban`);
  const now = world.clock.now();
  const entry: MandateRecord = {
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
  const mandate = world.records.mandates.insert(key, entry);
  return mandate;
};

/** A merchant's own mandate. */
export const findMandate = (world: World, merchantId: string, id: string | undefined): MandateRecord => {
  const mandate = id === undefined ? undefined : world.records.mandates.get(mandateKey(merchantId, id));
  if (!mandate) throw inventedErrors.notFound('UNKNOWN_MANDATE_REFERENCE', 'uniqueMandateReference');
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
  if (!from.includes(mandate.status)) throw inventedErrors.wrongStatus();
  enterMandate(world, mandate, to);
};
