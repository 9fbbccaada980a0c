import * as v from 'valibot';
import { created } from '../../http/answer.js';
import { withoutScheme } from '../../http/origin.js';
import { draftOf } from '../../mandates/mandate.js';
import { mandateInfo } from '../../mandates/schema.js';
import { checkReturnUrl } from '../../payments/return-url.js';
import { text } from '../../http/schema.js';
import type { HostedMandateRecord } from '../../records/types.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

const request = v.object({
  createMandateInfo: v.object({ ...mandateInfo.entries, signatureType: v.picklist(['SMS', 'UNSIGNED']) }),
  hostedMandateManagementSpecificInput: v.optional(
    v.object({
      locale: v.optional(text),
      returnUrl: v.optional(text),
      showResultPage: v.optional(v.boolean()),
      variant: v.optional(text),
    }),
  ),
});

/** Creates a page on which the consumer enters and signs a mandate. */
export const createHostedMandate = serverEndpoint(
  'POST',
  '/hostedmandatemanagements',
  ({ world, merchant, body, origin }) => {
    const { returnUrl, locale, showResultPage } = body.hostedMandateManagementSpecificInput ?? {};
    const property = 'hostedMandateManagementSpecificInput.returnUrl';
    const entry: HostedMandateRecord = {
      id: crypto.randomUUID(),
      merchantId: merchant.id,
      createdAt: world.clock.now(),
      status: 'IN_PROGRESS',
      returnMac: crypto.randomUUID(),
      returnUrl: returnUrl === undefined ? undefined : checkReturnUrl(world, returnUrl, property),
      locale,
      showResultPage: showResultPage ?? true,
      draft: draftOf(body.createMandateInfo, 'createMandateInfo.'),
      mandateId: undefined,
    };
    const record = world.records.hostedMandates.insert(entry.id, entry);
    return created(
      {
        RETURNMAC: record.returnMac,
        hostedMandateManagementId: record.id,
        partialRedirectUrl: `${withoutScheme(origin)}/hostedmandate/${record.id}`,
      },
      `hostedmandatemanagements/${record.id}`,
    );
  },
  request,
);
