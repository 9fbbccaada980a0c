import * as v from 'valibot';
import { traitsOf } from '../../catalogue/index.js';
import { MINUTE } from '../../clock.js';
import { randomHex } from '../../crypto/base64.js';
import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { text } from '../../http/schema.js';
import { findAnyProduct } from '../lookup.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

const request = v.object({
  paymentProductSession302SpecificInput: v.object({
    displayName: v.optional(text),
    domainName: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/i)),
    validationUrl: v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+\.apple\.com(:443)?\//i)),
  }),
});

/**
 * Apple Pay's merchant validation. Apple is never called: the result has the shape of Apple's session and opens
 * nothing. The session object is JSON inside a string, valid once and for five minutes.
 */
export const createProductSession = commonEndpoint(
  'POST',
  '/products/:productId/sessions',
  ({ world, params, filters, body }) => {
    if (!traitsOf(findAnyProduct(params, filters).id)?.makesSessions)
      throw observedErrors.invalidValue('productId');
    const { domainName, displayName = 'Sandbox' } = body.paymentProductSession302SpecificInput;
    const now = world.clock.now();
    const session = {
      epochTimestamp: now,
      expiresAt: now + 5 * MINUTE,
      merchantSessionIdentifier: randomHex(),
      nonce: randomHex().slice(0, 8),
      merchantIdentifier: randomHex(),
      domainName,
      displayName,
      signature: 'sandbox',
    };
    return ok({ paymentProductSession302SpecificOutput: { sessionObject: JSON.stringify(session) } });
  },
  request,
);
