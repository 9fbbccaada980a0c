import type { Connection } from './connection.js';
import { query } from './context.js';
import { property, requiredText } from './decode/wire.js';
import { request } from './request.js';

export interface PrivacyPolicyOptions {
  /** `xx_YY` */
  readonly locale?: string | undefined;
  /** All products where not given. */
  readonly paymentProductId?: number | undefined;
}

const decodePolicy = property('htmlContent', requiredText);

/** The privacy policy as the server's own markup: never put it into a page without making it safe first. */
export const getPrivacyPolicy = (
  connection: Connection,
  { locale, paymentProductId }: PrivacyPolicyOptions = {},
  signal?: AbortSignal,
): Promise<string> =>
  request(connection, `services/privacypolicy${query({ locale, paymentProductId })}`, decodePolicy, {
    signal,
  });
