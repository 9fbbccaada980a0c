import {
  connect,
  emptyForm,
  encryptPaymentRequest,
  enter,
  getPaymentProduct,
  getPaymentProducts,
  getPublicKey,
  issuesOf,
  paymentValues,
  prepareKey,
  type Session,
} from 'connect-checkout/client';

export const payByCard = async (session: Session): Promise<string> => {
  const connection = connect(session);
  const context = {
    amount: 2980, // two implied decimals, whatever the currency
    currency: 'EUR',
    country: 'NL',
    locale: 'nl_NL',
    recurring: false,
    installments: false,
  };
  const products = await getPaymentProducts(connection, context); // without fields
  const { id, fields } = await getPaymentProduct(connection, products[0]!.id, context);

  const rules = { today: new Date() };
  let form = emptyForm(fields);
  form = enter(form, 'cardNumber', '4567350000427977', rules);
  form = enter(form, 'expiryDate', '1230', rules);
  form = enter(form, 'cvv', '123', rules);
  const issues = issuesOf(form, rules);
  if (issues.size) throw new Error([...issues.values()].map(({ code }) => code).join());

  const key = await prepareKey(await getPublicKey(connection));
  return encryptPaymentRequest(key, session.clientSessionId, {
    paymentProductId: id,
    tokenize: false,
    paymentValues: paymentValues(form),
  });
};
