import { ok } from '../../http/answer.js';
import { changeMandate, findMandate, mandateJson } from '../mandate.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

const change = (action: 'block' | 'unblock' | 'revoke') =>
  serverEndpoint('POST', `/mandates/:reference/${action}`, ({ world, merchant, params }) => {
    const mandate = findMandate(world, merchant.id, params.get('reference'));
    changeMandate(world, mandate, action);
    return ok({ mandate: mandateJson(mandate) });
  });

export const blockMandate = change('block');
export const unblockMandate = change('unblock');
export const revokeMandate = change('revoke');
