import type { IinDetails } from '../../domain/iin.js';
import { list, object, requiredInteger, text } from './wire.js';
import type { Decode } from './wire.js';

const brand = { paymentProductId: requiredInteger, isAllowedInContext: (value: unknown) => value !== false };
const details = object({ ...brand, countryCode: text, coBrands: list(object(brand)) });

/** Allowed unless said otherwise; where the card itself is not, none of its brands is. */
export const decodeIinDetails: Decode<IinDetails> = (...at) => {
  const { isAllowedInContext, coBrands, ...rest } = details(...at);
  return {
    ...rest,
    isAllowedInContext,
    coBrands: coBrands.map((coBrand) => ({
      ...coBrand,
      isAllowedInContext: isAllowedInContext && coBrand.isAllowedInContext,
    })),
  };
};
