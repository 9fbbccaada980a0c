import type { CommonContext } from '../../common-api/endpoint.js';
import type { Endpoint } from '../../http/endpoint.js';
import { getCustomerDetails } from './customer-details.js';
import { createGroupFingerprint, createProductFingerprint } from './device-fingerprint.js';
import { getDirectory } from './directory.js';
import { getNetworks } from './networks.js';
import { findProductGroups, getProductGroup } from './product-groups.js';
import { createProductSession } from './product-session.js';
import { getProduct } from './product.js';
import { findProducts } from './products.js';

/** Of the Client API and the Server API alike. */
export const productEndpointsOfBoth: readonly Endpoint<CommonContext>[] = [
  findProducts,
  getProduct,
  getDirectory,
  getNetworks,
  getCustomerDetails,
  createProductSession,
  createProductFingerprint,
  findProductGroups,
  getProductGroup,
  createGroupFingerprint,
];
