import { describe, expect, it } from 'vitest';
import { errorOf, harness } from './harness.js';

const { sandbox, session, client, server, seal } = harness();

const values = (entries: Record<string, string>) =>
  Object.entries(entries).map(([key, value]) => ({ key, value }));
const card = (cardNumber: string, more: Record<string, string> = {}) => ({
  paymentProductId: 1,
  paymentValues: values({ cardNumber, expiryDate: '1230', cvv: '123', ...more }),
});

describe.each(['1001', '2001'])('A card that is saved without a payment at merchant %s', (merchant) => {
  const open = () => session(merchant);
  const save = (encryptedCustomerInput: unknown, more: object = {}) =>
    server(merchant, 'POST', '/tokens', { encryptedCustomerInput, ...more });

  it('A new card gets a token, and the next session offers it', async () => {
    const answer = await save(await seal(await open(), card('4567350000427977')));
    expect(answer).toMatchObject({ status: 201, body: { isNewToken: true } });
    const { token } = answer.body as { token: string };
    const next = await server(merchant, 'POST', '/sessions', { tokens: [token] });
    const made = next.body as Awaited<ReturnType<typeof open>>;
    const { body } = await client(
      made,
      'GET',
      '/products?countryCode=NL&currencyCode=EUR&locale=en_GB&amount=100&hide=fields',
    );
    const visa = body.paymentProducts.find(({ id }: { id: number }) => id === 1);
    expect(visa.accountsOnFile).toHaveLength(1);
    expect(JSON.stringify(visa)).toContain('************7977');
    expect(JSON.stringify(visa)).not.toContain('4567350000427977');
    expect(sandbox.world.records.payments.size).toBe(0);
  });

  it('The same card again is the same token, with the data of the first', async () => {
    const first = await save(await seal(await open(), card('4012000033330026')));
    const again = await save(await seal(await open(), card('4012000033330026', { expiryDate: '1131' })));
    expect(again).toMatchObject({ status: 200, body: { isNewToken: false } });
    expect(again.body.token).toBe(first.body.token);
    const { body } = await server(merchant, 'GET', `/tokens/${first.body.token}`);
    expect(body.card.data.cardWithoutCvv.expiryDate).toBe('1230');
  });

  it('A card that its bank declines is saved all the same: no bank is asked', async () => {
    const answer = await save(await seal(await open(), card('4457010000000009')));
    expect(answer.status).toBe(201);
  });

  it('A security code is never kept', async () => {
    await save(await seal(await open(), card('4567350000427977')));
    expect(JSON.stringify([...sandbox.world.records.tokens.values()])).not.toMatch(/"cvv"/);
  });

  it('An invalid number, an expired card and a missing value are refused', async () => {
    for (const wrong of [
      card('4567350000427978'),
      card('4567350000427977', { expiryDate: '0120' }),
      card(''),
    ]) {
      const { status, body } = await save(await seal(await open(), wrong));
      expect(status).toBe(400);
      expect(body.token).toBeUndefined();
    }
  });

  it('What was sealed is taken once, by its own merchant, and for its own product', async () => {
    const sealed = await seal(await open(), card('4567350000427977'));
    const other = merchant === '1001' ? '2001' : '1001';
    const { status } = await server(other, 'POST', '/tokens', { encryptedCustomerInput: sealed });
    expect(status).toBe(400);
    const { body } = await save(sealed, { paymentProductId: 3 });
    expect(errorOf(body)?.propertyName).toBe('paymentProductId');
    const fresh = await seal(await open(), card('4567350000427977'));
    expect((await save(fresh)).status).toBeLessThan(300);
    expect((await save(fresh)).status).toBe(400);
    expect((await save('no.such.thing.at.all')).status).toBe(400);
  });

  it('A product that is not stored is refused', async () => {
    const ideal = { paymentProductId: 809, paymentValues: values({ issuerId: 'INGBNL2A' }) };
    expect((await save(await seal(await open(), ideal))).status).toBe(400);
  });

  it('An expired session’s seal is refused', async () => {
    const sealed = await seal(await open(), card('4567350000427977'));
    sandbox.clock.advance(3 * 3_600_000);
    expect((await save(sealed)).status).toBe(400);
  });
});
