import { ok } from '../http/answer.js';
import { iinDetails, iinRequest } from '../products/iin.js';
import { clientEndpoint } from './endpoint.js';

export const getIinDetails = clientEndpoint(
  'POST',
  '/services/getIINdetails',
  ({ world, session, body }) => ok(iinDetails(body, session, world.settings.choices.longestIin)),
  iinRequest,
);
