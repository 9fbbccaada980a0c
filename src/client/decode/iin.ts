import type { IinDetails } from '../../domain/iin.js';
import { list, object, requiredInteger, text } from './wire.js';

/** A brand is allowed unless the platform says otherwise. */
const brand = { paymentProductId: requiredInteger, isAllowedInContext: (value: unknown) => value !== false };

export const decodeIinDetails = object<IinDetails>({
  ...brand,
  countryCode: text,
  issuerName: text,
  binProductType: text,
  coBrands: list(object(brand)),
});
