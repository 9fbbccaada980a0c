import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { findMandate, mandateJson } from '../../mandates/mandate.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getHostedMandate = serverEndpoint(
  'GET',
  '/hostedmandatemanagements/:id',
  ({ world, merchant, params }) => {
    const record = world.records.hostedMandates.get(params.get('id') ?? '');
    if (record?.merchantId !== merchant.id)
      throw inventedErrors.notFound('UNKNOWN_HOSTED_MANDATE_MANAGEMENT_ID', 'hostedMandateManagementId');
    const { status, mandateId } = record;
    return ok({
      status,
      ...(mandateId !== undefined && { mandate: mandateJson(findMandate(world, merchant.id, mandateId)) }),
    });
  },
);
