import type { Answer } from '../http/answer.js';
import { inventedErrors } from '../http/errors.js';
import type { Call } from '../http/endpoint.js';
import type { CommonContext } from '../common-api/endpoint.js';
import type { Merchant } from '../merchant.js';
import { platforms } from './index.js';
import type { PlatformCall } from './platform.js';

/** @throws ApiError 403 if the merchant's platform does not have the call */
export const checkKnown = ({ platform }: Merchant, call: PlatformCall): void => {
  if (!platforms[platform].calls.has(call)) throw inventedErrors.otherPlatform();
};

/** Limits a call to the platforms that have it; merchants of others get an error. */
export const ifKnown =
  <C extends Call<unknown> & CommonContext>(
    name: PlatformCall,
    handle: (call: C) => Answer | Promise<Answer>,
  ) =>
  (call: C): Answer | Promise<Answer> => {
    checkKnown(call.merchant, name);
    return handle(call);
  };
