import type * as v from 'valibot';
import { observedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { checkReturnUrl, newRedirect } from '../payments/return-url.js';
import type { MandateRecord } from '../records/types.js';
import type { World } from '../world.js';
import { draftOf, enterMandate, newMandate } from './mandate.js';
import type { createMandateRequest } from './schema.js';

type Request = v.InferOutput<typeof createMandateRequest>;

export interface MandateSource {
  readonly merchantId: string;
  /** The reference in the path of the call. */
  readonly reference?: string | undefined;
  /** The path of the mandate in the request, with a dot at the end. */
  readonly prefix?: string;
}

const ADDRESS = ['street', 'zip', 'city', 'countryCode'] as const;

const checkAddress = ({ customer }: Request, prefix: string): void => {
  // Without an account, the mandate is refused for that.
  if (!customer?.bankAccountIban) return;
  const missing = ADDRESS.find((part) => !customer.mandateAddress?.[part]);
  if (missing) throw observedErrors.missing(`${prefix}customer.mandateAddress.${missing}`);
};

/**
 * Creates a mandate. An unsigned one is active at once; one to be signed by SMS waits for its consumer.
 * @throws ApiError if it is invalid
 */
export const createMandate = (
  world: World,
  request: Request,
  { merchantId, reference, prefix = '' }: MandateSource,
): { readonly mandate: MandateRecord; readonly returnUrl: string | undefined } => {
  const bySms = request.signatureType === 'SMS';
  if (bySms && request.returnUrl === undefined) throw observedErrors.missing(`${prefix}returnUrl`);
  const returnUrl =
    request.returnUrl === undefined
      ? undefined
      : checkReturnUrl(world, request.returnUrl, `${prefix}returnUrl`);
  if (world.settings.choices.mandatesNeedAddress) checkAddress(request, prefix);
  const mandate = newMandate(world, merchantId, draftOf(request, prefix), reference, prefix);
  enterMandate(world, mandate, bySms ? 'WAITING_FOR_REFERENCE' : 'ACTIVE');
  return { mandate, returnUrl };
};

/**
 * Redirects the consumer to the page where a mandate is signed.
 * @param paymentId the payment that waits for the signature, if any
 */
export const signingAction = (
  world: World,
  { id: subject, merchantId }: MandateRecord,
  origin: string,
  returnUrl: string | undefined,
  paymentId?: string,
): JsonObject => {
  const redirect = newRedirect(world, { kind: 'mandate', subject, merchantId, returnUrl, paymentId });
  return {
    actionType: 'REDIRECT',
    redirectData: { redirectURL: `${origin}/mandate/${redirect.id}`, RETURNMAC: redirect.returnMac },
  };
};
