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

/** Whether the card or product that was named allows instalments; where none was named, some might. */
const allowed = ({ bin, paymentProductId, countryCode }: v.InferOutput<typeof request>): boolean => {
  const id = paymentProductId ?? (bin === undefined ? undefined : findIin(bin)?.paymentProductId);
  return id === undefined ? bin === undefined : allowsInstallments(products.get(id), countryCode);
};

/** In how many monthly parts an amount can be paid; without interest. */
export const getInstallments = commonEndpoint(
  'POST',
  '/installments/getInstallmentsInfo',
  ({ body }) => ok({ installmentOptions: allowed(body) ? installmentPlans(body.amountOfMoney) : [] }),
  request,
);
