import type { IinDetails } from '../../domain/iin.js';
import { integer, list, object, text } from './wire.js';
import type { Decode } from './wire.js';

/** Allowed unless said otherwise; where the card's main brand is not, none is. */
export const decodeIinDetails: Decode<IinDetails> = (value, path) => {
  const wire = object(value, path);
  const isAllowedInContext = wire.isAllowedInContext !== false;
  return {
    paymentProductId: integer(wire.paymentProductId, `${path}.paymentProductId`),
    isAllowedInContext,
    countryCode: text(wire.countryCode),
    coBrands: list(wire.coBrands, `${path}.coBrands`, (brand, at) => {
      const coBrand = object(brand, at);
      return {
        paymentProductId: integer(coBrand.paymentProductId, `${at}.paymentProductId`),
        isAllowedInContext: isAllowedInContext && coBrand.isAllowedInContext !== false,
      };
    }),
  };
};
