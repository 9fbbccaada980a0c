/**
 * The server of a whole shop, on the platform's own SDK: pages, sessions, payments, the way back from a bank.
 *
 *   npx connect-checkout sandbox     the platform, emulated, at http://localhost:3001
 *   node server.mjs                  the shop, at http://localhost:8080
 *
 * Orders live in the memory of this process and are lost when it ends. Keep yours in a database.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mayTryAgain, outcomeOf } from 'connect-checkout/client';
import sdk from 'connect-sdk-nodejs'; // In CommonJS: const sdk = require('connect-sdk-nodejs')

const {
  PORT = '8080',
  SHOP_URL = `http://localhost:${PORT}`, // Where browsers reach the shop.
  PAYMENT_PAGE = '/', // The page with the checkout, the same as its `return-url`: banks send consumers back there.
  CONNECT_URL = 'http://localhost:3001', // The sandbox. For real: https://eu.api-ingenico.com
  CONNECT_MERCHANT_ID = '1001',
  CONNECT_API_KEY_ID = 'sandbox-key',
  CONNECT_SECRET_API_KEY = 'sandbox-secret',
  BROWSER_ORIGINS = new URL(CONNECT_URL).origin, // Of the sessions' clientApiUrl and assetUrl, with spaces between.
} = process.env;

// The SDK takes the address of the platform in three parts.
const { protocol, hostname, port } = new URL(CONNECT_URL);
const { v1 } = sdk.init({
  scheme: protocol === 'http:' ? 'http' : 'https',
  host: hostname,
  port: Number(port) || (protocol === 'http:' ? 80 : 443),
  apiKeyId: CONNECT_API_KEY_ID,
  secretApiKey: CONNECT_SECRET_API_KEY,
  integrator: 'Your shop',
});

const refuse = (status, code) => ({
  status,
  body: { errors: [{ code, message: code, httpStatusCode: status }] },
});

/** No answer is a 502: nobody knows how the payment ended, and the page may send the same again. */
const ask = async (call) => {
  let answer;
  try {
    answer = call();
  } catch {
    return refuse(400, 'INVALID_REQUEST'); // The SDK checks what it is given before it sends anything.
  }
  const nothing = refuse(502, 'NO_ANSWER');
  return Promise.race([answer.catch(() => nothing), delay(50_000, nothing, { ref: false })]);
};

/** Memory has an end: the oldest is forgotten. */
const remember = (map, key, value) => {
  map.set(key, value);
  if (map.size > 10_000) map.delete(map.keys().next().value);
};

/** The orders of each visitor, by a secret in their cookie; the last one is the one to pay. */
const visits = new Map();

/** What is bought and what it costs is the server's own knowledge, never the page's. */
const newOrder = () => ({
  reference: `ORDER-${randomUUID().slice(0, 18)}`,
  amountOfMoney: { amount: 2980, currencyCode: 'EUR' }, // Two implied decimals in every currency.
  countryCode: 'NL',
  clicks: new Map(), // By idempotency key: the payment's id once the platform has answered.
  payments: new Map(), // By id: the merchantAction that the platform answered with, empty where there was none.
  hosted: new Map(), // By id: the platform's own pages on which it can be paid.
  turn: Promise.resolve(),
});

const visitOf = ({ headers: { cookie = '' } }) => /(?:^|; )visit=([\w-]+)/.exec(cookie)?.[1];
const ordersOf = (request) => visits.get(visitOf(request));

/** What each visitor has saved, by the same secret: tokens, which never leave this server. Yours belong to a customer. */
const customers = new Map();
const customerOf = (request) => customers.get(visitOf(request));

const beginVisit = (response) => {
  const [id, orders] = [randomUUID(), [newOrder()]];
  remember(visits, id, orders);
  remember(customers, id, { id, tokens: new Set(), turn: Promise.resolve() });
  // SameSite=Lax: other sites' pages cannot pay with it, and it is there when a bank sends the consumer back.
  const secure = SHOP_URL.startsWith('https:') ? '; Secure' : '';
  response.setHeader('Set-Cookie', `visit=${id}; Path=/; HttpOnly; SameSite=Lax${secure}`);
  return orders;
};

/** Payments of one order are made one after the other, so that two tabs cannot pay it twice. */
const inTurn = (line, work) => {
  const turn = line.turn.then(work);
  line.turn = turn.catch(() => {});
  return turn;
};

const outcome = ({ status, statusOutput }) => outcomeOf(status, statusOutput?.statusCategory);

/** Whether the consumer has done all that they can: the shop checks it, or a bank is asked. */
const isUnderWay = ({ status }) => ['PENDING_FRAUD_APPROVAL', 'AUTHORIZATION_REQUESTED'].includes(status);

const isOf = (order, { paymentOutput }) =>
  paymentOutput?.references?.merchantReference === order.reference &&
  paymentOutput.amountOfMoney?.amount === order.amountOfMoney.amount &&
  paymentOutput.amountOfMoney.currencyCode === order.amountOfMoney.currencyCode;

/** Every payment of an order that the platform knows of, also one whose answer was lost. */
const paymentsOf = async (order) => {
  const query = { merchantReference: order.reference, limit: 100 };
  const { status, body } = await ask(() => v1.payments.find(CONNECT_MERCHANT_ID, query));
  return status === 200 ? (body.payments ?? []).filter((payment) => isOf(order, payment)) : undefined;
};

/**
 * An order is paid once. The answer to give in place of another payment, or `undefined` where nothing stands against it:
 * a payment that still waits for the consumer, at a bank say, is called off, as they have chosen anew. One that the shop
 * checks first stays: they were told that they need not pay again.
 */
const earlierPayment = async (order, key) => {
  if (!order.clicks.size) return undefined;
  const payments = await paymentsOf(order);
  if (!payments) return refuse(502, 'NO_ANSWER');
  const standing = payments.filter((payment) => !mayTryAgain[outcome(payment)]);
  const settled = standing.find((payment) => outcome(payment) !== 'pending' || isUnderWay(payment));
  if (settled) return { status: 200, body: { payment: settled } };
  // What a click brought about that is only repeated stays: the platform answers it again.
  const isOnlyClick = order.clicks.size === 1 && order.clicks.has(key);
  for (const payment of standing) {
    if (isOnlyClick || order.clicks.get(key) === payment.id) continue;
    const { status } = await ask(() => v1.payments.cancel(CONNECT_MERCHANT_ID, payment.id));
    if (status === 200) continue;
    // Not to be called off: it may have been paid a moment ago.
    const now = await ask(() => v1.payments.get(CONNECT_MERCHANT_ID, payment.id));
    return now.status === 200 ? { status: 200, body: { payment: now.body } } : refuse(502, 'NO_ANSWER');
  }
  return closeHosted(order);
};

/** Nobody may pay on a page of the platform that was left open in another tab. */
const closeHosted = async ({ hosted }) => {
  for (const [id, page] of hosted) {
    if (page.closed) continue;
    const { status } = await ask(() => v1.hostedcheckouts.remove(CONNECT_MERCHANT_ID, id));
    const now =
      status === 204 ? { status: 404 } : await ask(() => v1.hostedcheckouts.get(CONNECT_MERCHANT_ID, id));
    const { payment } = now.body?.createdPaymentOutput ?? {};
    page.closed = now.status === 404 || (!!payment && mayTryAgain[outcome(payment)]);
    if (!page.closed) return payment ? { status: 200, body: { payment } } : refuse(502, 'NO_ANSWER');
  }
  return undefined;
};

/**
 * Card testers try many stolen numbers: who had ten refusals within an hour has to wait. An address is all that stays the
 * same when they drop their cookies; the platform's own fraud screening sees more. They read what is read of any payment
 * that the shop does not take.
 */
const refusals = new Map();
const recentRefusals = (ip) => (refusals.get(ip) ?? []).filter((time) => time > Date.now() - 3_600_000);

/** Behind a proxy this is the proxy's: take the address that yours adds to `X-Forwarded-For`, and no other. */
const addressOf = (request) => request.socket.remoteAddress;

/**
 * Where a redirect comes back to has its place in the part of the request that is about the way to pay. It is an address
 * that this server knows, never one that the page has sent.
 */
const methodInput = ({ paymentMethod, challengeCanvasSize }, returnPath) => {
  const redirectionData = { returnUrl: SHOP_URL + returnPath };
  return paymentMethod === 'redirect'
    ? { redirectPaymentMethodSpecificInput: { redirectionData } }
    : { cardPaymentMethodSpecificInput: { threeDSecure: { redirectionData, challengeCanvasSize } } };
};

/** @param ready the detail of `payment-ready`: ciphertext, and what the browser says of itself */
const pay = (order, ready, key, request, returnPath = PAYMENT_PAGE) =>
  inTurn(order, async () => {
    const ip = addressOf(request);
    if (recentRefusals(ip).length >= 10) return refuse(429, 'denied');
    const earlier = await earlierPayment(order, key);
    if (earlier) return earlier;
    if (!order.clicks.has(key)) order.clicks.set(key, undefined);
    const device = {
      ipAddress: ip,
      acceptHeader: request.headers.accept,
      userAgent: request.headers['user-agent'],
      browserData: ready.browserData,
      deviceFingerprintTransactionId: ready.deviceFingerprintTransactionId,
    };
    const payment = {
      encryptedCustomerInput: ready.encryptedCustomerInput,
      order: {
        amountOfMoney: order.amountOfMoney,
        customer: { billingAddress: { countryCode: order.countryCode }, device },
        references: { merchantReference: order.reference },
      },
      ...methodInput(ready, returnPath),
    };
    // The platform answers a key that it knows with the first answer, whatever is paid with it: so the key is the order's.
    const idempotence = {
      key: createHash('sha256').update(`${order.reference} ${key}`).digest('hex').slice(0, 40),
    };
    const answer = await ask(() => v1.payments.create(CONNECT_MERCHANT_ID, payment, { idempotence }));
    const result = answer.body.paymentResult ?? answer.body; // A refused payment is inside the error.
    if (result.payment && !isOf(order, result.payment)) return refuse(502, 'PAYMENT_OF_ANOTHER_ORDER');
    if (answer.status < 500) order.clicks.set(key, result.payment?.id ?? '');
    if (result.payment) order.payments.set(result.payment.id, result.merchantAction ?? {});
    if (result.creationOutput?.token) customerOf(request)?.tokens.add(result.creationOutput.token);
    if (answer.status >= 400 && answer.status < 500)
      remember(refusals, ip, [...recentRefusals(ip), Date.now()]);
    return answer;
  });

/** @param choice what the consumer chose: it filters what the platform's page offers, and says nothing of the order */
const payHosted = (order, { paymentProductId, paymentProductGroup, locale }, key) =>
  inTurn(order, async () => {
    const answerOf = ([hostedCheckoutId, { partialRedirectUrl }]) => ({
      status: 201,
      body: { hostedCheckoutId, partialRedirectUrl }, // RETURNMAC stays here: by it the way back is recognised.
    });
    const repeated = [...order.hosted].find(([, page]) => page.key === key);
    if (repeated) return answerOf(repeated);
    const earlier = await earlierPayment(order, key);
    if (earlier) return earlier;
    order.clicks.set(key, '');
    const request = {
      order: {
        amountOfMoney: order.amountOfMoney,
        customer: { billingAddress: { countryCode: order.countryCode } },
        references: { merchantReference: order.reference },
      },
      hostedCheckoutSpecificInput: {
        ...(/^[a-z]{2}_[A-Z]{2}$/.test(locale) && { locale }),
        paymentProductFilters: {
          restrictTo: paymentProductGroup
            ? { groups: [String(paymentProductGroup)] }
            : { products: [Number(paymentProductId)] },
        },
        returnUrl: `${SHOP_URL}/hosted.html`,
        returnCancelState: true,
        showResultPage: false, // The shop's own page shows the outcome.
      },
    };
    const answer = await ask(() => v1.hostedcheckouts.create(CONNECT_MERCHANT_ID, request));
    if (answer.status !== 201) return answer;
    const { hostedCheckoutId, RETURNMAC, partialRedirectUrl } = answer.body;
    order.hosted.set(hostedCheckoutId, { RETURNMAC, partialRedirectUrl, key });
    return answerOf([hostedCheckoutId, order.hosted.get(hostedCheckoutId)]);
  });

/** How a payment on the platform's page stands, or that there is none yet. */
const hostedStanding = async (order, id) => {
  const answer = await ask(() => v1.hostedcheckouts.get(CONNECT_MERCHANT_ID, id));
  const { payment } = answer.body.createdPaymentOutput ?? {};
  if (payment && !isOf(order, payment)) return refuse(502, 'PAYMENT_OF_ANOTHER_ORDER');
  if (payment && !order.payments.has(payment.id)) order.payments.set(payment.id, {});
  return answer;
};

const isExpired = (expiryDate) => {
  const [, month, year] = /^(\d\d)(\d\d)$/.exec(expiryDate ?? '') ?? [];
  return month !== undefined && new Date(2000 + Number(year), Number(month)) <= new Date();
};

/** The visitor's own tokens that `account-remove` or `replaces` may mean: of the product, and of the number's end. */
const tokensLike = async ({ tokens }, { paymentProductId, label }) => {
  const bare = (text) => String(text ?? '').replace(/[\s*]/g, '');
  const known = await Promise.all(
    [...tokens].map((id) => ask(() => v1.tokens.get(CONNECT_MERCHANT_ID, id, {}))),
  );
  return known.flatMap(({ status, body }) => {
    const { alias, data } = body.card ?? body.sepaDirectDebit ?? body.eWallet ?? {};
    const isMeant = status === 200 && body.paymentProductId === paymentProductId && bare(alias);
    return isMeant && bare(label).includes(bare(alias))
      ? { id: body.id, isExpired: isExpired(data?.cardWithoutCvv?.expiryDate) }
      : [];
  });
};

/** The platform has one token for a card, whoever saved it: it goes there once nobody has it here, or it has expired. */
const forget = async (customer, { id, isExpired }) => {
  const isShared = [...customers.values()].some((other) => other !== customer && other.tokens.has(id));
  const { status } =
    isShared && !isExpired ? { status: 204 } : await ask(() => v1.tokens.remove(CONNECT_MERCHANT_ID, id, {}));
  const isGone = status === 204 || status === 404;
  if (isGone) customer.tokens.delete(id);
  return isGone;
};

/** Saves what was typed, and charges nothing. The page learns whether it is new to this visitor, and no more. */
const save = (customer, { encryptedCustomerInput, replaces }, key) =>
  inTurn(customer, async () => {
    if (customer.tokens.size >= 20) return refuse(400, 'TOO_MANY_ACCOUNTS');
    // For a number that it knows the platform keeps the old date: an expired card goes before the new one comes.
    const [old, ...others] = replaces ? await tokensLike(customer, replaces) : [];
    if (old?.isExpired && !others.length) await forget(customer, old);
    const idempotence = {
      key: createHash('sha256').update(`${customer.id} ${key}`).digest('hex').slice(0, 40),
    };
    const answer = await ask(() =>
      v1.tokens.create(CONNECT_MERCHANT_ID, { encryptedCustomerInput }, { idempotence }),
    );
    const { token } = answer.body;
    if (!token) return answer;
    const isNewToken = !customer.tokens.has(token);
    customer.tokens.add(token);
    return { status: 200, body: { isNewToken } };
  });

/** What the order's page says, and every page on which it can be paid: one truth for whoever opens the shop again. */
const standingOf = async (order) => {
  const payments = order && (await paymentsOf(order));
  if (!payments) return `Order ${order?.reference ?? ''} cannot be found.`;
  const outcomes = payments.map(outcome);
  const said = ['paid', 'pending'].find((one) => outcomes.includes(one)) ?? outcomes[0];
  const isIn = (wanted) => payments.some(({ status }) => status === wanted);
  const words = {
    paid: 'is paid. Thank you!',
    pending: isIn('REDIRECTED')
      ? 'waits for you at your bank. If you pay again, that payment is called off first.'
      : isIn('PENDING_FRAUD_APPROVAL')
        ? 'is being checked. You need not pay again.'
        : 'waits for its payment to arrive. You need not pay again.',
    rejected: 'is not paid: the payment was refused.',
    cancelled: 'is not paid: the payment was cancelled.',
    reversed: 'was paid, and the payment was taken back.',
    refunded: 'is paid back.',
  };
  return `Order ${order.reference} ${words[said] ?? 'is not paid yet.'}`;
};

/** A page on which an order can be paid says above the list how it stands, once somebody has tried to pay it. */
const withStanding = async (page, order) => {
  if (!order?.clicks.size || !page.includes('href="/order"')) return page;
  const standing = await standingOf(order);
  return page.replace('<connect-checkout', () => `<p role="status">${standing}</p>\n    <connect-checkout`);
};

const bodyOf = (request) =>
  new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    request.on('data', (chunk) => {
      size += chunk.length;
      if (size <= 100_000) chunks.push(chunk);
      else if (size > 5_000_000) request.destroy(new Error('A body without an end'));
    });
    request.on('end', () =>
      size > 100_000 ? reject(refuse(413, 'TOO_LARGE')) : resolve(Buffer.concat(chunks).toString()),
    );
    request.on('error', () => reject(refuse(400, 'INCOMPLETE')));
  });

const jsonOf = (text) => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};

const endpoints = {
  /** For `session-url`. `?cards` is for a form, which cannot tell which way to pay was chosen. */
  'POST /api/session': async ({ request, response, query }) => {
    await bodyOf(request);
    if (!ordersOf(request)) beginVisit(response);
    const filters = query.has('cards') && { paymentProductFilters: { restrictTo: { groups: ['cards'] } } };
    const own = customerOf(request)?.tokens ?? new Set();
    const answer = await ask(() =>
      v1.sessions.create(CONNECT_MERCHANT_ID, { ...(own.size && { tokens: [...own] }), ...filters }),
    );
    for (const token of answer.body.invalidTokens ?? []) own.delete(token); // Deleted elsewhere.
    return answer;
  },

  /**
   * For `payment-url`, which sends the key as a header, and for pages that post what `payment-ready` tells them. `?dialog` is
   * for the page whose bank is in a dialog.
   */
  'POST /api/payments': async ({ request, query }) => {
    const ready = jsonOf(await bodyOf(request));
    const key = request.headers['idempotency-key'] ?? ready.idempotencyKey;
    if (!/^[\w-]{8,64}$/.test(key ?? '')) return refuse(400, 'NO_IDEMPOTENCY_KEY');
    // What was sealed to be saved is never paid with.
    if (typeof ready.encryptedCustomerInput !== 'string' || ready.purpose)
      return refuse(400, 'NO_ENCRYPTED_CUSTOMER_INPUT');
    const order = ordersOf(request)?.at(-1);
    if (!order) return refuse(403, 'NO_ORDER');
    return pay(order, ready, key, request, query.has('dialog') ? '/return.html' : PAYMENT_PAGE);
  },

  /** For `hosted-url`: makes a page of the platform's own for the order, where the consumer continues. */
  'POST /api/hosted': async ({ request }) => {
    const choice = jsonOf(await bodyOf(request));
    const key = request.headers['idempotency-key'];
    if (!/^[\w-]{8,64}$/.test(key ?? '')) return refuse(400, 'NO_IDEMPOTENCY_KEY');
    const order = ordersOf(request)?.at(-1);
    return order ? payHosted(order, choice, key) : refuse(403, 'NO_ORDER');
  },

  /** For `payment-url`, when the consumer is back from a bank: only a payment of this visitor's own orders. */
  'GET /api/payments': async ({ request, query }) => {
    const [id, mac] = [query.get('paymentId'), query.get('RETURNMAC')];
    const hostedId = query.get('hostedCheckoutId');
    for (const order of hostedId ? (ordersOf(request) ?? []) : []) {
      const page = order.hosted.get(hostedId);
      if (page && (mac ?? page.RETURNMAC) === page.RETURNMAC) return hostedStanding(order, hostedId);
    }
    if (hostedId) return refuse(404, 'NO_SUCH_PAYMENT');
    for (const order of ordersOf(request) ?? [])
      for (const [paymentId, action] of order.payments) {
        const returnMac = action.redirectData?.RETURNMAC;
        if (!(id || mac) || (id ?? paymentId) !== paymentId || (mac ?? returnMac) !== returnMac) continue;
        const answer = await ask(() => v1.payments.get(CONNECT_MERCHANT_ID, paymentId));
        // Details to pay with are shown again after a reload: they come from here, never from the page's storage.
        const waits = action.showData && answer.status === 200 && outcome(answer.body) === 'pending';
        return waits ? { ...answer, body: { payment: answer.body, merchantAction: action } } : answer;
      }
    return refuse(404, 'NO_SUCH_PAYMENT');
  },

  /** For `purpose="save"` and `"manage"`: a card is saved, and what was sealed to pay with is not. */
  'POST /api/accounts': async ({ request }) => {
    const ready = jsonOf(await bodyOf(request));
    const key = request.headers['idempotency-key'] ?? ready.idempotencyKey;
    if (!/^[\w-]{8,64}$/.test(key ?? '')) return refuse(400, 'NO_IDEMPOTENCY_KEY');
    if (ready.purpose !== 'save' || typeof ready.encryptedCustomerInput !== 'string')
      return refuse(400, 'NOTHING_TO_SAVE');
    const customer = customerOf(request);
    return customer ? save(customer, ready, key) : refuse(403, 'NO_VISIT');
  },

  /** For `account-remove`: only what this visitor has saved, and only where it is clear which is meant. */
  'DELETE /api/accounts': async ({ request }) => {
    const described = jsonOf(await bodyOf(request));
    const customer = customerOf(request);
    return inTurn(customer ?? { turn: Promise.resolve() }, async () => {
      const [meant, ...others] = customer ? await tokensLike(customer, described) : [];
      if (!meant || others.length) return refuse(409, 'WHICH_ACCOUNT');
      return (await forget(customer, meant)) ? { status: 204 } : refuse(502, 'NO_ANSWER');
    });
  },

  /** For a plain form. It sends no key: the same ciphertext is the same click. */
  'POST /pay': async ({ request }) => {
    const { encryptedCustomerInput } = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const order = ordersOf(request)?.at(-1);
    if (!order || !encryptedCustomerInput) return { status: 303, location: '/form.html' };
    const key = createHash('sha256').update(encryptedCustomerInput).digest('hex');
    const { body } = await pay(order, { encryptedCustomerInput }, key, request);
    return { status: 303, location: body.merchantAction?.redirectData?.redirectURL ?? '/order' };
  },

  /** How the order stands: what a page shows is no proof, so the platform is asked. */
  'GET /order': async ({ request }) => {
    const order = ordersOf(request)?.at(-1);
    return {
      status: 200,
      html: `<!doctype html><meta charset="utf-8"><title>Your order</title><h1>${await standingOf(order)}</h1>
        <p><a href="${PAYMENT_PAGE}">Back to the shop</a></p>
        <form action="/order" method="post"><button>Order again</button></form>`,
    };
  },

  'POST /order': async ({ request, response }) => {
    (ordersOf(request) ?? beginVisit(response)).push(newOrder());
    return { status: 303, location: PAYMENT_PAGE };
  },
};

const types = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp' },
  '.woff2': 'font/woff2',
};
const checkout = import.meta.resolve('connect-checkout/connect-checkout.js');
const pages = new URL('public/', import.meta.url);
const sha384 = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The digest of every script that a page may load: those of the package as published, and the shop's own. */
const importMap = async () => {
  const published = JSON.parse(await readFile(new URL('integrity.json', checkout), 'utf8')).integrity;
  const own = (await readdir(pages, { recursive: true })).filter((path) => extname(path) === '.js');
  const digestOf = async (path) => [
    `/${path.replaceAll('\\', '/')}`,
    sha384(await readFile(new URL(path, pages))),
  ];
  const ofPackage = Object.entries(published).map(([path, digest]) => [path.slice(1), digest]); // './x.js' is '/x.js' here.
  return JSON.stringify({
    integrity: Object.fromEntries([...ofPackage, ...(await Promise.all(own.map(digestOf)))]),
  });
};

/** What a page with card fields may do: run scripts with a known digest, and talk to this server and the platform. */
const protect = async (path, page) => {
  const map = await importMap();
  const banks = `https: ${BROWSER_ORIGINS}`; // Each has an address of its own.
  // After a plain form, browsers hold the way to the bank against form-action as well.
  const forms = path === '/form.html' ? `'self' ${banks}` : `'self'`;
  const frames = path === '/dialog.html' ? `'self' ${banks}` : `'none'`;
  const policy = [
    `default-src 'none'; script-src 'self' '${sha384(map)}'; style-src 'self'; font-src 'self'`,
    `connect-src 'self' ${BROWSER_ORIGINS}; img-src 'self' ${BROWSER_ORIGINS}`,
    `frame-src ${frames}; base-uri 'none'; form-action ${forms}; frame-ancestors 'self'`,
    // The names of what writes markup: the element, and Svelte where a page has it.
    `require-trusted-types-for 'script'; trusted-types lit-html svelte-trusted-html`,
  ];
  return {
    file: page.replace('<script', () => `<script type="importmap">${map}</script>\n    <script`),
    headers: {
      'Content-Security-Policy': policy.join('; '),
      'Integrity-Policy': 'blocked-destinations=(script)',
      'Referrer-Policy': 'same-origin', // The way back from a bank has a secret in its address.
      'X-Content-Type-Options': 'nosniff',
    },
  };
};

/** A file of the folder `public` of a known type, or one of the checkout. */
const fileOf = async (path, order) => {
  if (!/^(\/[\w-][\w.-]*)+$/.test(path) || !Object.hasOwn(types, extname(path))) return undefined;
  const base = /^\/(connect-checkout[\w-]*\.js$|chunks\/)/.test(path) ? checkout : pages;
  const file = await readFile(new URL(`.${path}`, base)).catch(() => undefined);
  if (!file) return undefined;
  const protection =
    extname(path) === '.html' && (await protect(path, await withStanding(file.toString(), order)));
  return { status: 200, type: types[extname(path)], file, ...protection };
};

const answer = async (request, response) => {
  const [path, search] = request.url.split('?');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const endpoint = endpoints[`${method} ${path}`];
  if (endpoint) return endpoint({ request, response, query: new URLSearchParams(search) });
  if (Object.keys(endpoints).some((name) => name.endsWith(` ${path}`))) return refuse(405, 'WRONG_METHOD');
  // In the dialog's frame, this page may be requested without the cookie of the visit, which stays as it is.
  const begins = /^\/$|\.html$/.test(path) && path !== '/return.html';
  if (begins && !ordersOf(request)) beginVisit(response);
  // The checkout itself shows how it ended to whoever is back from a bank.
  const order = /[?&]RETURNMAC=/.test(request.url) ? undefined : ordersOf(request)?.at(-1);
  return (await fileOf(path === '/' ? '/index.html' : path, order)) ?? refuse(404, 'NOT_FOUND');
};

createServer(async (request, response) => {
  const { status, body, location, html, file, type, headers } = await answer(request, response).catch(
    (error) => {
      if (!error.status) console.error(error);
      return error.status ? error : refuse(500, 'FAULT');
    },
  );
  response.statusCode = status;
  response.setHeader('Cache-Control', file ? 'no-cache' : 'no-store');
  response.setHeader('Content-Type', type ?? (html ? types['.html'] : 'application/json'));
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (location) response.setHeader('Location', location);
  response.end(file ?? html ?? (body && JSON.stringify(body)));
}).listen(Number(PORT), () => console.log(`Shop at ${SHOP_URL}`));
