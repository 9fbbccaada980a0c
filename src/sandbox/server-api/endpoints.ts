import { commonEndpoints } from '../common-api/index.js';
import type { Endpoint } from '../http/endpoint.js';
import { captureEndpoints } from '../captures/endpoints/index.js';
import { disputeEndpoints } from '../disputes/endpoints/index.js';
import { hostedCheckoutEndpoints } from '../hosted-checkouts/endpoints/index.js';
import { hostedMandateEndpoints } from '../hosted-mandates/endpoints/index.js';
import { mandateEndpoints } from '../mandates/endpoints/index.js';
import { paymentEndpoints } from '../payments/endpoints/index.js';
import { payoutEndpoints } from '../payouts/endpoints/index.js';
import { refundEndpoints } from '../refunds/endpoints/index.js';
import { riskAssessmentEndpoints } from '../risk-assessments/endpoints/index.js';
import { serviceEndpoints } from '../services/endpoints/index.js';
import { sessionEndpoints } from '../sessions/endpoints/index.js';
import { tokenEndpoints } from '../tokens/endpoints/index.js';
import type { ServerContext } from './endpoint.js';

/** Every endpoint under `/v1/{merchantId}`. */
export const serverEndpoints: readonly Endpoint<ServerContext>[] = [
  ...commonEndpoints,
  ...sessionEndpoints,
  ...paymentEndpoints,
  ...captureEndpoints,
  ...refundEndpoints,
  ...tokenEndpoints,
  ...hostedCheckoutEndpoints,
  ...payoutEndpoints,
  ...mandateEndpoints,
  ...hostedMandateEndpoints,
  ...riskAssessmentEndpoints,
  ...serviceEndpoints,
  ...disputeEndpoints,
];

/** Every endpoint under `/files/v1/{merchantId}`. */
export { fileEndpoints } from '../disputes/endpoints/index.js';
