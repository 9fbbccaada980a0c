import { ok } from '../http/answer.js';
import { ours } from '../http/errors.js';
import { accountsOf } from '../products/accounts-on-file.js';
import { contextOf } from '../products/context.js';
import { available } from '../products/filter.js';
import { accountsOfGroup, groupsOf } from '../products/groups.js';
import { hiddenOf, present } from '../products/present.js';
import { clientEndpoint } from './endpoint.js';

export const findProductGroups = clientEndpoint('GET', '/productgroups', ({ world, session, query }) => {
  const hidden = hiddenOf(query);
  const products = available(session, contextOf(query));
  const accounts = accountsOf(world, session);
  return ok({
    paymentProductGroups: groupsOf(products).map((group) =>
      present(group, hidden, accountsOfGroup(group, products, accounts)),
    ),
  });
});

export const getProductGroup = clientEndpoint(
  'GET',
  '/productgroups/:groupId',
  ({ world, session, params, query }) => {
    const products = available(session, contextOf(query));
    const group = groupsOf(products).find(({ id }) => id === params.get('groupId'));
    if (!group) throw ours.notFound('UNKNOWN_PRODUCT_GROUP_ID', 'paymentProductGroupId');
    return ok(present(group, hiddenOf(query), accountsOfGroup(group, products, accountsOf(world, session))));
  },
);
