import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type WireField,
  type WireProduct,
  availabilityOf,
  products,
  testCards,
} from '../../src/sandbox/catalogue/index.js';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { type Engine, engines } from '../browsers/find.js';
import { type Consumer, consumerAt } from './driver.js';
import { wallets } from './wallets.js';

/* Every product of the catalogue on both processing platforms, from the list to the end, as a consumer goes. */

const platforms = { GlobalCollect: '1001', Ogone: '2001' } as const;
/** One of each kind: form, redirect, directory, code to scan, direct debit, instructions, voucher, invoice, wallets. */
const kinds: ReadonlySet<number> = new Set([1, 840, 809, 863, 771, 11, 1503, 9001, 302, 320]);

const valueById: Readonly<Record<string, string>> = {
  accountHolderName: 'Ann Finch',
  accountNumber: '31926819',
  additionalInfo: 'Second floor',
  bankCode: '601613',
  bic: 'ABNANL2A',
  cardholderName: 'Ann Finch',
  city: 'Delft',
  cvv: '123',
  dateOfBirth: '31-12-1990',
  emailAddress: 'ann@example.com',
  expiryDate: '12/99',
  firstName: 'Ann',
  fiscalNumber: '52998224725',
  houseNumber: '7',
  iban: 'NL13TEST0123456789',
  phoneNumber: '0612345678',
  residentIdName: 'Ann',
  residentIdNumber: '11010519491231002X',
  residentMobilePhoneNumber: '13800138000',
  stateCode: 'SP',
  street: 'Long Lane',
  surname: 'Finch',
  virtualPaymentAddress: 'ann@bank',
  zip: '2611',
};
const valueByProduct: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  730: { bankCode: '02100002', accountNumber: '1234567890' },
  1503: { zip: '01310100' },
  1506: { fiscalNumber: '20123456789' },
  8580: { phoneNumber: '79123456789' },
};

/** What another field makes necessary: a Brazilian fiscal number of a person wants a name. */
const alsoAsked: Readonly<Record<number, readonly string[]>> = { 1503: ['firstName', 'surname'] };
/** Their cards are co-brands of others. */
const numberByProduct: Readonly<Record<number, string>> = {
  119: '5105105105105100',
  122: '4055120000000002',
};

const valueOf = ({ id: product }: WireProduct, { id }: WireField): string => {
  const card = testCards.find(
    ({ paymentProductId, emulatorOutcome }) =>
      paymentProductId === product && emulatorOutcome === 'AUTHORISED',
  );
  const ofCard = { cardNumber: card?.cardNumber ?? numberByProduct[product], cvv: card?.cvv }[id];
  const value = ofCard ?? valueByProduct[product]?.[id] ?? valueById[id];
  if (value === undefined) throw new Error(`The test does not know what to enter for ${id}.`);
  return value;
};

const contextOf = ({ id }: WireProduct) => {
  const { countries, currencies } = availabilityOf(id);
  return {
    country: countries ? (countries.includes('NL') ? 'NL' : countries[0]!) : 'NL',
    currency: currencies ? (currencies.includes('EUR') ? 'EUR' : currencies[0]!) : 'EUR',
  };
};

/** A shop with one way to pay, and the merchant's server behind it. */
const openShop = async (running: RunningSandbox) => {
  let order = { merchant: '1001', product: 1, country: 'NL', currency: 'EUR' };
  const dist = new URL('../../dist/', import.meta.url);
  /** Asked from inside its program, the sandbox does not know where browsers reach it. */
  const json = async (answer: Response) => ({
    status: answer.status,
    body: (await answer.text()).replaceAll('http://localhost/', `${running.url}/`),
  });
  const server = createServer((request, response) => {
    const answer = async (): Promise<{ status: number; body: string; type?: string }> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { pathname } = new URL(request.url ?? '', 'http://shop');
      const merchant = running.sandbox.merchant(order.merchant);
      const returnUrl = `http://${request.headers.host}/return`;
      if (pathname === '/session')
        return json(
          await merchant('POST', '/sessions', {
            paymentProductFilters: { restrictTo: { products: [order.product] } },
          }),
        );
      if (pathname === '/pay') {
        const { encryptedCustomerInput, paymentMethod } = JSON.parse(String(Buffer.concat(chunks))) as Record<
          string,
          string
        >;
        const back = { redirectionData: { returnUrl } };
        return json(
          await merchant('POST', '/payments', {
            order: {
              amountOfMoney: { amount: 12000, currencyCode: order.currency },
              customer: { billingAddress: { countryCode: order.country } },
            },
            encryptedCustomerInput,
            ...(paymentMethod === 'card' && { cardPaymentMethodSpecificInput: { threeDSecure: back } }),
            ...(paymentMethod === 'redirect' && { redirectPaymentMethodSpecificInput: back }),
          }),
        );
      }
      if (pathname === '/return')
        return { status: 200, type: 'text/html', body: '<title>Shop</title><h1>Back in the shop</h1>' };
      if (pathname !== '/')
        return {
          status: 200,
          type: 'text/javascript',
          body: await readFile(new URL(pathname.slice(1), dist), 'utf8'),
        };
      const { country, currency } = order;
      return {
        status: 200,
        type: 'text/html',
        body: `<!doctype html><html lang="en-GB"><title>Shop</title><script>${wallets}</script><script type="module" src="/connect-checkout.js"></script>
          <connect-checkout session-url="/session" payment-url="/pay" amount="12000" currency="${currency}" country="${country}"></connect-checkout>`,
      };
    };
    answer().then(
      ({ status, body, type = 'application/json' }) =>
        response.writeHead(status, { 'Content-Type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sell: (next: typeof order) => (order = next),
    close: () => server.close(),
  };
};

const walk = async (consumer: Consumer, product: WireProduct) => {
  for (const field of product.fields ?? []) {
    const { displayHints: hints, dataRestrictions } = field;
    const asked =
      hints && (dataRestrictions.isRequired || hints.alwaysShow || alsoAsked[product.id]?.includes(field.id));
    if (!asked || (field.id === 'issuerId' && !dataRestrictions.isRequired)) continue;
    const label = (hints.label ?? field.id).replace(/\{link\}.*/, '').trim();
    if (hints.formElement.type === 'boolean') await consumer.press('checkbox', `${label}…`);
    else if (hints.formElement.type === 'list') {
      await consumer.sees('combobox', label);
      const found = `e2e.find('combobox', ${JSON.stringify(label)})`;
      // A directory takes the place of the product's own list as soon as it is there.
      await consumer.until(`a choice of ${label}`, async () => {
        await consumer.ask(`${found}.focus()`);
        await consumer.key('ArrowDown');
        if ((await consumer.ask(`${found}.localName`)) === 'input') await consumer.key('Enter');
        return (await consumer.ask<string>(`${found}.value`)) !== '';
      });
    } else if (dataRestrictions.isRequired || alsoAsked[product.id]?.includes(field.id))
      await consumer.fill(label, valueOf(product, field));
  }
  await consumer.press('button', 'Pay…');
};

/** Where every product leads to in the end. */
const ended = async (consumer: Consumer, running: RunningSandbox): Promise<string> => {
  let end = '';
  let waited = false;
  // A page that is being left can still be read, but no longer be pressed.
  let decided = '';
  await consumer.until('an end', async () => {
    const text = await consumer.ask<string>('e2e.text()');
    const asks =
      text.includes('You allow the merchant') ||
      text.includes('Here your bank') ||
      text.includes('Your bank wants');
    if (asks && text !== decided) {
      decided = text;
      await consumer.press(
        'button',
        text.includes('Your bank wants') ? 'Authenticate' : text.includes('You allow') ? 'Sign' : 'Pay',
      );
    }
    if (text.includes('Waiting for your payment') && !waited) {
      waited = true;
      running.sandbox.clock.advance(600_000);
    }
    end =
      ['Back in the shop', 'Payment on its way', 'Paid', 'Pay with these details'].find((one) =>
        text.includes(one),
      ) ?? '';
    return end !== '';
  });
  return end;
};

/** Every product on both platforms, in every engine, takes minutes: `EVERY_PRODUCT=yes`. */
const every = process.env['EVERY_PRODUCT'] === 'yes';

/** By day, each kind is paid with on both platforms in Chromium; everything else on one of the two. */
const isByDay = (engine: Engine, merchant: string, id: number): boolean => {
  const isOnBoth = engine === 'chromium' && kinds.has(id);
  const turn = id % 2 ? platforms.GlobalCollect : platforms.Ogone;
  return (engine === 'chromium' || kinds.has(id)) && (isOnBoth || merchant === turn);
};

const from = (engine: Engine, merchant: string) =>
  [...products.values()]
    .filter(({ id }) => every || isByDay(engine, merchant, id))
    .map((product) => [product.displayHints.label ?? String(product.id), product] as const);

describe.each(engines)('All products in %s', (engine) => {
  let running: RunningSandbox;
  let shop: Awaited<ReturnType<typeof openShop>>;
  let consumer: Consumer;
  beforeAll(async () => {
    running = await serve({ port: 0 });
    shop = await openShop(running);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    shop?.close();
    await running?.close();
  });
  beforeEach(() => consumer.port.forget());

  describe.each(Object.entries(platforms))('The platform %s', (_, merchant) => {
    it.each(from(engine, merchant))('A consumer pays with %s', async (_, product) => {
      const context = contextOf(product);
      shop.sell({ merchant, product: product.id, ...context });
      const before = running.sandbox.world.records.payments.size;
      await consumer.open(shop.url);
      await consumer.sees('button', 'Pay…');
      await walk(consumer, product);
      await ended(consumer, running);
      const made = [...running.sandbox.world.records.payments.values()].slice(before);
      expect(made.map(({ paymentProductId }) => paymentProductId)).toEqual([product.id]);
      expect(made[0]!.status).toMatch(
        /^(PENDING_(APPROVAL|CAPTURE|PAYMENT|COMPLETION)|CAPTURE_REQUESTED|CAPTURED|PAID|ACCOUNT_VERIFIED)$/,
      );
    });
  });
});
