import { type Answer, created } from '../../http/answer.js';
import type { Call } from '../../http/endpoint.js';
import { seen } from '../../http/errors.js';
import {
  createMandateRequest,
  draftOf,
  enterMandate,
  mandateJson,
  newMandate,
} from '../../mandates/mandate.js';
import { checkReturnUrl, newRedirect } from '../../payments/return-url.js';
import type { ServerContext } from '../endpoint.js';
import { serverEndpoint } from '../endpoint.js';
import type * as v from 'valibot';

/** An unsigned mandate is good at once; one to be signed by SMS sends the consumer to a page first. */
const create = (
  { world, merchant, body, origin }: Call<v.InferOutput<typeof createMandateRequest>> & ServerContext,
  reference?: string,
): Answer => {
  const bySms = body.signatureType === 'SMS';
  if (bySms && body.returnUrl === undefined) throw seen.missing('returnUrl');
  const returnUrl =
    body.returnUrl === undefined ? undefined : checkReturnUrl(world, body.returnUrl, 'returnUrl');
  const mandate = newMandate(world, merchant.id, draftOf(body), reference);
  const location = `mandates/${mandate.id}`;
  if (!bySms) {
    enterMandate(world, mandate, 'ACTIVE');
    return created({ mandate: mandateJson(mandate) }, location);
  }
  enterMandate(world, mandate, 'WAITING_FOR_REFERENCE');
  const redirect = newRedirect(world, {
    kind: 'mandate',
    subject: mandate.id,
    merchantId: merchant.id,
    returnUrl,
  });
  const redirectData = { redirectURL: `${origin}/mandate/${redirect.id}`, RETURNMAC: redirect.returnMac };
  return created(
    { mandate: mandateJson(mandate), merchantAction: { actionType: 'REDIRECT', redirectData } },
    location,
  );
};

export const createMandate = serverEndpoint(
  'POST',
  '/mandates',
  (call) => create(call),
  createMandateRequest,
);

export const createMandateWithReference = serverEndpoint(
  'PUT',
  '/mandates/:reference',
  (call) => create(call, call.params.get('reference')),
  createMandateRequest,
);
