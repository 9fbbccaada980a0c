import { ageCapture } from '../captures/ageing.js';
import { ageMandate } from '../mandates/mandate.js';
import { agePayment } from '../payments/transition.js';
import { agePayout } from '../payouts/payout.js';
import { ageRefund } from '../refunds/refund.js';
import type { World } from '../world.js';
import { type Ageing, runDue } from './due.js';

const ageing: Ageing = {
  payment: agePayment,
  capture: ageCapture,
  refund: ageRefund,
  payout: agePayout,
  mandate: ageMandate,
  webhook: (world, id) => world.webhooks?.retry(id),
};

/** Triggers every scheduled change that is due. */
export const tick = (world: World): void => runDue(world, ageing);
