import type { Endpoint } from '../http/endpoint.js';
import { convertAmount } from './convert-amount.js';
import { getCustomerDetails } from './customer-details.js';
import { createGroupFingerprint, createProductFingerprint } from './device-fingerprint.js';
import { getDirectory } from './directory.js';
import type { CommonContext } from './endpoint.js';
import { getIinDetails } from './iin-details.js';
import { getInstallments } from './installments.js';
import { getNetworks } from './networks.js';
import { getPrivacyPolicy } from './privacy-policy.js';
import { createProductSession } from './product-session.js';
import { getProduct } from './product.js';
import { findProductGroups, getProductGroup } from './product-groups.js';
import { findProducts } from './products.js';
import { getThirdPartyStatus } from './third-party-status.js';

/** What the Client API and the Server API have in common. */
export const commonEndpoints: readonly Endpoint<CommonContext>[] = [
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
  getIinDetails,
  convertAmount,
  getPrivacyPolicy,
  getInstallments,
  getThirdPartyStatus,
];
