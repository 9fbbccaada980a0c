import type { JsonObject } from '../http/json.js';
import type { World } from '../world.js';
import type { CreatePaymentRequest } from './schema.js';

type Request = Pick<CreatePaymentRequest, 'order' | 'cardPaymentMethodSpecificInput'>;

/** An exemption from strong authentication: the one that was raised, or why the requested one was not. */
interface Exemption {
  readonly exemptionRequest: string;
  readonly exemptionRaised?: string;
  readonly exemptionRejectionReason?: string;
}

const exemptionOf = (
  { settings: { choices } }: World,
  { order, ...input }: Request,
): Exemption | undefined => {
  const { exemptionRequest = 'none' } = input.cardPaymentMethodSpecificInput?.threeDSecure ?? {};
  if (exemptionRequest === 'none') return undefined;
  if (choices.exemptions === 'refuse')
    return { exemptionRequest, exemptionRejectionReason: 'issuer-refused' };
  const isLow = order.amountOfMoney.amount <= choices.lowValueExemption;
  if (exemptionRequest === 'low-value' && !isLow)
    return { exemptionRequest, exemptionRejectionReason: 'amount-too-high' };
  const best = isLow ? 'low-value' : 'transaction-risk-analysis';
  return { exemptionRequest, exemptionRaised: exemptionRequest === 'automatic' ? best : exemptionRequest };
};

/** The part of `threeDSecureResults` that follows from the merchant's request alone. */
export const requestedAuthentication = (world: World, request: Request): JsonObject => {
  const { threeDSecure } = request.cardPaymentMethodSpecificInput ?? {};
  const exemption = exemptionOf(world, request);
  const sdkTransactionId = threeDSecure?.sdkData?.sdkTransactionId;
  return {
    ...(threeDSecure?.authenticationAmount && {
      authenticationAmount: { ...threeDSecure.authenticationAmount },
    }),
    ...(exemption && { exemptionOutput: { ...exemption } }),
    ...(exemption?.exemptionRaised !== undefined && { appliedExemption: exemption.exemptionRaised }),
    ...(sdkTransactionId !== undefined && { sdkData: { sdkTransactionId } }),
  };
};
