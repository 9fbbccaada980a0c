import { draftOf, enterMandate, type MandateInfo, newMandate } from '../mandates/mandate.js';
import { returnAddress } from '../payments/return-url.js';
import type { HostedMandateRecord } from '../records/types.js';
import type { World } from '../world.js';

/**
 * The consumer signs: the mandate comes to be and is active at once.
 * @param iban what the consumer gave, where the merchant did not
 * @throws ApiError 400 where the IBAN cannot exist, 409 where there is such a mandate already
 */
export const sign = (world: World, record: HostedMandateRecord, iban: string | undefined): void => {
  if (record.status !== 'IN_PROGRESS') return;
  const draft = record.draft as MandateInfo;
  const given = iban
    ? draftOf({ ...draft, customer: { ...draft.customer, bankAccountIban: { iban } } })
    : draft;
  const mandate = newMandate(world, record.merchantId, given, undefined);
  record.mandateId = mandate.id;
  record.status = 'MANDATE_CREATED';
  enterMandate(world, mandate, 'ACTIVE');
};

/** The consumer turns away. */
export const cancel = (record: HostedMandateRecord): void => {
  if (record.status === 'IN_PROGRESS') record.status = 'CANCELLED_BY_CONSUMER';
};

/** The merchant's return URL with what tells which page came back; `undefined` where it gave none. */
export const returnOf = ({ id, returnMac, returnUrl }: HostedMandateRecord): string | undefined =>
  returnUrl === undefined
    ? undefined
    : returnAddress(returnUrl, { RETURNMAC: returnMac, hostedMandateManagementId: id });
