import { traitsOf } from '../../catalogue/index.js';
import * as v from 'valibot';
import { noContent } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { date, text } from '../../http/schema.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { tokenOf } from './find.js';

const request = v.object({
  mandateSignatureDate: date,
  mandateSignaturePlace: v.optional(text),
  mandateSigned: v.boolean(),
});

/** Records that the consumer has signed the mandate of a stored SEPA account. */
export const approveSepaDirectDebit = serverEndpoint(
  'POST',
  '/tokens/:tokenId/approvesepadirectdebit',
  ({ world, merchant, params, body }) => {
    const token = tokenOf(world, merchant, params);
    if (!traitsOf(token.paymentProductId)?.isSepa) throw observedErrors.invalidValue('tokenId');
    token.mandateApproval = body;
    return noContent;
  },
  request,
);
