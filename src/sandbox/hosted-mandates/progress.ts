import { ApiError } from '../http/errors.js';
import { draftOf, enterMandate, newMandate } from '../mandates/mandate.js';
import type { MandateInfo } from '../mandates/schema.js';
import { returnAddress } from '../payments/return-url.js';
import type { HostedMandateRecord } from '../records/types.js';
import type { World } from '../world.js';

/**
 * Creates the mandate; `undefined` if its reference exists already, about which the consumer can do nothing.
 */
const made = (world: World, { merchantId }: HostedMandateRecord, draft: MandateInfo) => {
  try {
    return newMandate(world, merchantId, draft, undefined);
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return undefined;
    throw error;
  }
};

/**
 * Signs the mandate: it becomes active at once, or fails.
 * @param iban the consumer's account, if the merchant gave none
 * @throws ApiError 400 for an invalid IBAN
 */
export const sign = (world: World, record: HostedMandateRecord, iban: string | undefined): void => {
  if (record.status !== 'IN_PROGRESS') return;
  const draft = record.draft as MandateInfo;
  const given = iban
    ? draftOf({ ...draft, customer: { ...draft.customer, bankAccountIban: { iban } } })
    : draft;
  const mandate = made(world, record, given);
  record.status = mandate ? 'MANDATE_CREATED' : 'FAILED';
  if (!mandate) return;
  record.mandateId = mandate.id;
  enterMandate(world, mandate, 'ACTIVE');
};

/** Declines the mandate for the consumer. */
export const cancel = (record: HostedMandateRecord): void => {
  if (record.status === 'IN_PROGRESS') record.status = 'CANCELLED_BY_CONSUMER';
};

/** The merchant's return URL with parameters that identify the page; `undefined` if it gave none. */
export const returnOf = ({ id, returnMac, returnUrl }: HostedMandateRecord): string | undefined =>
  returnUrl === undefined
    ? undefined
    : returnAddress(returnUrl, { RETURNMAC: returnMac, hostedMandateManagementId: id });
