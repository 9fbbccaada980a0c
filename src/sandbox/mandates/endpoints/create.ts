import type * as v from 'valibot';
import { type Answer, created } from '../../http/answer.js';
import type { Call } from '../../http/endpoint.js';
import { createMandate as makeMandate, signingAction } from '../create.js';
import { mandateJson } from '../mandate.js';
import { createMandateRequest } from '../schema.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

const create = (
  { world, merchant, body, origin }: Call<v.InferOutput<typeof createMandateRequest>> & ServerContext,
  reference?: string,
): Answer => {
  const { mandate, returnUrl } = makeMandate(world, body, { merchantId: merchant.id, reference });
  const waits = mandate.status === 'WAITING_FOR_REFERENCE';
  return created(
    {
      mandate: mandateJson(mandate),
      ...(waits && { merchantAction: signingAction(world, mandate, origin, returnUrl) }),
    },
    `mandates/${mandate.id}`,
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
