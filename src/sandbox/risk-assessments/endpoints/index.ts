import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { assessBankAccount } from './bank-accounts.js';
import { assessCard } from './cards.js';

/** Of the Server API. */
export const riskAssessmentEndpoints: readonly Endpoint<ServerContext>[] = [assessCard, assessBankAccount];
