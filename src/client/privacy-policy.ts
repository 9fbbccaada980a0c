import type { Connection } from './connection.js';
import { query } from './context.js';
import { property, requiredText } from './decode/wire.js';
import { request } from './request.js';

export interface PrivacyPolicyOptions {
  /** `xx_YY` */
  readonly locale?: string | undefined;
  /** Without it, the policy covers all products. */
  readonly paymentProductId?: number | undefined;
}

const decodePolicy = property('htmlContent', requiredText);

/** The privacy policy as the server's markup. Never insert it into a page before making it safe. */
export const getPrivacyPolicy = (
  connection: Connection,
  { locale, paymentProductId }: PrivacyPolicyOptions = {},
  signal?: AbortSignal,
): Promise<string> =>
  request(connection, `services/privacypolicy${query({ locale, paymentProductId })}`, decodePolicy, {
    signal,
  });
