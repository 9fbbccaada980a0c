import { ok } from '../../http/answer.js';
import { contextOf } from '../context.js';
import { available } from '../filter.js';
import { accountsOfGroup, findGroup, groupsOf } from '../groups.js';
import { present } from '../present.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

export const findProductGroups = commonEndpoint(
  'GET',
  '/productgroups',
  ({ filters, accounts, clickToPay, query }) => {
    const products = available(filters, contextOf(query));
    const stored = accounts();
    return ok({
      paymentProductGroups: groupsOf(products).map((group) =>
        present(group, query, { accountsOnFile: accountsOfGroup(group, products, stored), clickToPay }),
      ),
    });
  },
);

export const getProductGroup = commonEndpoint('GET', '/productgroups/:groupId', (call) => {
  const { params, query, filters, accounts, clickToPay } = call;
  const products = available(filters, contextOf(query));
  const group = findGroup(params, groupsOf(products));
  const accountsOnFile = accountsOfGroup(group, products, accounts());
  return ok(present(group, query, { accountsOnFile, clickToPay }));
});
