import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { thirdPartyStatusOf } from '../third-party.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

/**
 * The progress of the consumer's app. Any session of the merchant may request it, since the consumer's own may
 * have been replaced.
 */
export const getThirdPartyStatus = commonEndpoint(
  'GET',
  '/payments/:paymentId/thirdpartystatus',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    return ok({ thirdPartyStatus: thirdPartyStatusOf(world, payment) });
  },
);
