/**
 * A sandbox that keeps many payments already: `tsx test/bench/kept-sandbox.ts 100000 [file]`. Prints its address.
 */
import { writeFile } from 'node:fs/promises';
import { type SandboxState, createSandbox } from '../../src/sandbox/index.js';
import { serve } from '../../src/sandbox/node/serve.js';

const [count = '0', data] = process.argv.slice(2);

type Entries = readonly (readonly [string, unknown])[];

const CARD = { cardNumber: '4012000033330026', expiryDate: '1230', cvv: '123' };

/** The state after one payment: its record, and the response kept for its idempotence key. */
const onePayment = async (): Promise<SandboxState> => {
  const sandbox = createSandbox();
  await sandbox.handle(
    new Request('http://localhost/v1/1001/payments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-GCS-Idempotence-Key': 'a-key' },
      body: JSON.stringify({
        order: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          customer: { billingAddress: { countryCode: 'NL' } },
          references: { merchantReference: 'order-7' },
        },
        cardPaymentMethodSpecificInput: { paymentProductId: 1, card: CARD },
      }),
    }),
    { trusted: true },
  );
  return JSON.parse(JSON.stringify(sandbox.state())) as SandboxState;
};

/** The same record `count` times, each with its own id. */
const manyPayments = (state: SandboxState): SandboxState => {
  const [[, payment] = ['', {}]] = state.records['payments'] as Entries;
  const [[, replay] = ['', {}]] = state.records['replays'] as Entries;
  const numbers = Array.from({ length: Number(count) }, (_, at) => String(at).padStart(9, '0'));
  const payments = numbers.map((number) => `00000010015${number}0000100001`);
  return {
    ...state,
    records: {
      ...state.records,
      payments: payments.map((id) => [id, { ...(payment as object), id }]),
      replays: numbers.map((number) => [`1001:kept-${number}`, replay]),
      nonces: numbers.map((number) => [`1001:kept-${number}`, Date.now() + 86_400_000]),
    },
  };
};

const state = manyPayments(await onePayment());
const choices = { mostRecords: 1_000_000 };
if (data !== undefined) await writeFile(data, JSON.stringify(state), { mode: 0o600 });
const { url } = await serve({ port: 0, choices, ...(data === undefined ? { state } : { data }) });
console.log(`Sandbox   ${url}`);
