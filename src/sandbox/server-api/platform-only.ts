import type { CommonContext } from '../common-api/endpoint.js';
import type { Answer } from '../http/answer.js';
import type { Call } from '../http/endpoint.js';
import { ours } from '../http/errors.js';
import type { PlatformId } from '../platforms/platform.js';

/** A call that only one of the platforms knows; for a merchant of the other it is refused. */
export const only =
  <C extends Call<unknown> & CommonContext>(
    platform: PlatformId,
    handle: (call: C) => Answer | Promise<Answer>,
  ) =>
  (call: C): Answer | Promise<Answer> => {
    if (call.merchant.platform !== platform) throw ours.otherPlatform();
    return handle(call);
  };
