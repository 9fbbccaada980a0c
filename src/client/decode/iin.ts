import type { IinDetails } from '../../domain/iin.js';
import { list, object, requiredInteger, text } from './wire.js';

/** Allowed unless said otherwise. */
const brand = { paymentProductId: requiredInteger, isAllowedInContext: (value: unknown) => value !== false };

export const decodeIinDetails = object<IinDetails>({
  ...brand,
  countryCode: text,
  coBrands: list(object(brand)),
});
