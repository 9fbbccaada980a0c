import { HOUR } from '../../../src/sandbox/clock.js';
import { order } from '../harness.js';
import { type Topic, same } from './row.js';
import { RETURN, type World, statusOf } from './world.js';

const sealedPayment = async ({ v1, merchant, replyTo }: World, encryptedCustomerInput: string) =>
  statusOf(
    await replyTo(
      v1.payments.create(merchant, {
        order: order(),
        encryptedCustomerInput,
        cardPaymentMethodSpecificInput: { returnUrl: RETURN },
      } as never),
    ),
  );

export const sessions: Topic = {
  title: 'Sessions',
  rows: [
    same(
      'A merchant’s server opens a session, and nothing has to be sent for it.',
      'POST /sessions `{}`',
      '201, a session of 32 hexadecimal digits',
      async ({ v1, merchant, replyTo }) => {
        const { status, body } = await replyTo(v1.sessions.create(merchant, {}));
        return `${status}${/^[0-9a-f]{32}$/.test(body.clientSessionId) ? ', a session of 32 hexadecimal digits' : ''}`;
      },
    ),
    same(
      'Tokens that cannot be used come back.',
      'POST /sessions `{"tokens":["nobody"]}`',
      '201 nobody',
      async ({ v1, merchant, replyTo }) => {
        const { status, body } = await replyTo(v1.sessions.create(merchant, { tokens: ['nobody'] }));
        return `${status} ${String(body.invalidTokens)}`;
      },
    ),
    same(
      'Its filters hold for every list; what is excluded is not restored.',
      'GET products, of a session with `restrictTo` 1 and 840, `exclude` 840',
      '200 1',
      async ({ session, client }) => {
        const paymentProductFilters = {
          restrictTo: { products: [1, 840] },
          exclude: { products: [840] },
        };
        const own = await session({ paymentProductFilters });
        const { status, body } = await client(own, '/products?countryCode=NL&currencyCode=EUR&amount=2980');
        return `${status} ${body.paymentProducts.map(({ id }: { id: number }) => id).join(', ')}`;
      },
    ),
    same(
      'A session lives two hours at most.',
      'GET crypto/publickey, two hours later',
      '403 9008 ACCESS_TO_CONSUMER_ID_NOT_ALLOWED',
      async ({ session, client, later }) => {
        const own = await session();
        later(2 * HOUR);
        return statusOf(await client(own, '/crypto/publickey'));
      },
    ),
  ],
};

export const keys: Topic = {
  title: 'Keys and what is sealed by them',
  rows: [
    same(
      'A session has a key of its own, and keeps it.',
      'GET crypto/publickey, twice, and of another session',
      '200, the same; another’s is another',
      async ({ session, client }) => {
        const [own, other] = [await session(), await session()];
        const keyOf = async (of: typeof own) => (await client(of, '/crypto/publickey')).body.keyId as string;
        const [first, again, others] = [await keyOf(own), await keyOf(own), await keyOf(other)];
        return first === again && first !== others
          ? '200, the same; another’s is another'
          : `${first}, ${again}, ${others}`;
      },
    ),
    {
      sentence: 'What a browser sealed pays.',
      call: 'POST /payments `encryptedCustomerInput`',
      answers: ['201 PENDING_APPROVAL 600', '201 PENDING_CAPTURE 5'],
      run: async (world) => sealedPayment(world, await world.seal(await world.session())),
    },
    same(
      'It pays once.',
      'POST /payments, the same again',
      '400 1101 ENCRYPTED_CUSTOMER_INPUT_ALREADY_USED `encryptedCustomerInput`',
      async (world) => {
        const sealed = await world.seal(await world.session());
        await sealedPayment(world, sealed);
        return sealedPayment(world, sealed);
      },
    ),
    same(
      'It pays while its session lives.',
      'POST /payments, two hours later',
      '400 1100 ENCRYPTED_CUSTOMER_INPUT_CANNOT_BE_DECRYPTED `encryptedCustomerInput`',
      async (world) => {
        const sealed = await world.seal(await world.session());
        world.later(2 * HOUR);
        return sealedPayment(world, sealed);
      },
    ),
  ],
};
