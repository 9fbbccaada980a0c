export { connect } from './connection.js';
export type { Connection, ConnectOptions } from './connection.js';
export { getIinDetails } from './iin-details.js';
export { clientMetaInfo, encodedClientMetaInfo } from './meta-info.js';
export type { ClientMetaInfo } from './meta-info.js';
export { getPaymentProductGroup, getPaymentProductGroups } from './product-groups.js';
export { getPaymentProduct, getPaymentProducts } from './products.js';
export { getPublicKey } from './public-key.js';
export { assetUrl, safeUrl } from './url.js';
