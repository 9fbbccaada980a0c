import { created } from '../../http/answer.js';
import { makePayment } from '../create.js';
import { openCustomerInput } from '../customer-input.js';
import { createPaymentRequest } from '../schema.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const createPayment = serverEndpoint(
  'POST',
  '/payments',
  async ({ world, merchant, body, origin }) => {
    const { encryptedCustomerInput: sealed } = body;
    const input = sealed === undefined ? undefined : await openCustomerInput(world, merchant.id, sealed);
    const { payment, result } = await makePayment(world, merchant, body, origin, { input });
    return created(result, `payments/${payment.id}`);
  },
  createPaymentRequest,
);
