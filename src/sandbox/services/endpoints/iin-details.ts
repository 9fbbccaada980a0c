import { ok } from '../../http/answer.js';
import { iinDetails, iinRequest } from '../../products/iin.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

export const getIinDetails = commonEndpoint(
  'POST',
  '/services/getIINdetails',
  ({ filters, longestIin, body }) => ok(iinDetails(body, filters, longestIin)),
  iinRequest,
);
