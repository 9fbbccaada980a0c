import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Reports the device's fingerprint: nothing but that one was taken. */
export const getDeviceFingerprint = serverEndpoint(
  'GET',
  '/payments/:paymentId/devicefingerprint',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    const transaction = payment.deviceFingerprintTransactionId;
    if (transaction === undefined) throw inventedErrors.notFound('NO_DEVICE_FINGERPRINT', 'paymentId');
    return ok({ paymentId: payment.id, rawDeviceFingerprintOutput: JSON.stringify({ transaction }) });
  },
);
