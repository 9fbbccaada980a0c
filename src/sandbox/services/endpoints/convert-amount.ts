import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { checkKnown } from '../../platforms/known-call.js';
import { CURRENCY } from '../../http/schema.js';
import { convert } from '../convert.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

/** GlobalCollect only. */
export const convertAmount = commonEndpoint('GET', '/services/convert/amount', ({ merchant, query }) => {
  checkKnown(merchant, 'convertAmount');
  const source = query.matching('source', CURRENCY);
  const target = query.matching('target', CURRENCY);
  query.required('amount');
  const converted = convert(query.integer('amount', 0) ?? 0, source, target);
  if (converted === undefined)
    throw observedErrors.invalidValue(convert(0, source, 'EUR') === undefined ? 'source' : 'target');
  return ok({ convertedAmount: converted });
});
