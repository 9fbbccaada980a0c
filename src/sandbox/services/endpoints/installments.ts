import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { countryCode, money, productId, text } from '../../http/schema.js';
import { allowsInstallments, findIin, installmentPlans, products } from '../../catalogue/index.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

const request = v.object({
  amountOfMoney: money,
  countryCode,
  bin: v.optional(text),
  paymentProductId: v.optional(productId),
});

/** Whether the given card or product allows instalments; without one, some product might. */
const allowed = ({ bin, paymentProductId, countryCode }: v.InferOutput<typeof request>): boolean => {
  const id = paymentProductId ?? (bin === undefined ? undefined : findIin(bin)?.paymentProductId);
  return id === undefined ? bin === undefined : allowsInstallments(products.get(id), countryCode);
};

/** The monthly instalment plans of an amount, without interest. */
export const getInstallments = commonEndpoint(
  'POST',
  '/installments/getInstallmentsInfo',
  ({ body }) => ok({ installmentOptions: allowed(body) ? installmentPlans(body.amountOfMoney) : [] }),
  request,
);
