import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { approveSepaDirectDebit } from './approve-sepa-direct-debit.js';
import { createToken } from './create.js';
import { deleteToken } from './delete.js';
import { getToken } from './get.js';
import { updateToken } from './update.js';

/** Of the Server API. */
export const tokenEndpoints: readonly Endpoint<ServerContext>[] = [
  createToken,
  getToken,
  updateToken,
  deleteToken,
  approveSepaDirectDebit,
];
