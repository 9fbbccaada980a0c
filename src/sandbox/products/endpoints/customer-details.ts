import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { inventedErrors, observedErrors } from '../../http/errors.js';
import { countryCode, text } from '../../http/schema.js';
import { customerDetails } from '../../catalogue/index.js';
import { findAnyProduct } from '../lookup.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

const request = v.object({
  countryCode,
  values: v.pipe(v.array(v.object({ key: text, value: text })), v.minLength(1), v.maxLength(20)),
});

/** Looks a customer up by the values of the product's look-up fields. */
export const getCustomerDetails = commonEndpoint(
  'POST',
  '/products/:productId/customerDetails',
  ({ world, params, filters, body }) => {
    const product = findAnyProduct(params, filters);
    const keys = new Set(product.fields?.filter((field) => field.usedForLookup).map(({ id }) => id));
    body.values.forEach(({ key }, at) => {
      if (!keys.has(key)) throw observedErrors.invalidValue(`values[${at}].key`);
    });
    for (const key of keys)
      if (!body.values.some((one) => one.key === key)) throw observedErrors.missing(`values.${key}`);
    const customer = [...world.records.customers.values(), ...customerDetails].find(
      (candidate) =>
        candidate.paymentProductId === product.id &&
        candidate.countryCode === body.countryCode &&
        body.values.every(({ key, value }) => candidate.keys[key] === value),
    );
    if (!customer) throw inventedErrors.notFound('CUSTOMER_NOT_FOUND');
    return ok(customer.response);
  },
  request,
);
