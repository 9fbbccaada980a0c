import type { CommonContext } from '../../common-api/endpoint.js';
import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { convertAmount } from './convert-amount.js';
import { convertBankAccount } from './convert-bank-account.js';
import { getIinDetails } from './iin-details.js';
import { getInstallments } from './installments.js';
import { getPrivacyPolicy } from './privacy-policy.js';
import { testConnection } from './test-connection.js';

/** Of the Client API and the Server API alike. */
export const serviceEndpointsOfBoth: readonly Endpoint<CommonContext>[] = [
  getIinDetails,
  convertAmount,
  getPrivacyPolicy,
  getInstallments,
];

/** Of the Server API. */
export const serviceEndpoints: readonly Endpoint<ServerContext>[] = [convertBankAccount, testConnection];
