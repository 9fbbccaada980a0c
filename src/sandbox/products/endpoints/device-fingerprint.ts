import * as v from 'valibot';
import { randomHex } from '../../crypto/base64.js';
import { type Answer, ok } from '../../http/answer.js';
import { text } from '../../http/schema.js';
import { findGroup } from '../groups.js';
import { findAnyProduct } from '../lookup.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

const request = v.object({ collectorCallback: v.optional(text) });

/** Markup that would collect the device's properties; here it only calls the callback with its own id. */
const fingerprint = ({ collectorCallback }: v.InferOutput<typeof request>): Answer => {
  const id = randomHex();
  // A callback with `</` could end the script element early.
  const callback = collectorCallback?.replaceAll('</', '<\\/');
  const script = callback === undefined ? 'void 0' : `(${callback})(${JSON.stringify(id)})`;
  return ok({ deviceFingerprintTransactionId: id, html: `<script>${script};</script>` });
};

export const createProductFingerprint = commonEndpoint(
  'POST',
  '/products/:productId/deviceFingerprint',
  ({ params, filters, body }) => {
    findAnyProduct(params, filters);
    return fingerprint(body);
  },
  request,
);

export const createGroupFingerprint = commonEndpoint(
  'POST',
  '/productgroups/:groupId/deviceFingerprint',
  ({ params, body }) => {
    findGroup(params);
    return fingerprint(body);
  },
  request,
);
