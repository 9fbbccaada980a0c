import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StatusChange } from '../../src/sandbox/index.js';
import { snapshot } from '../../src/sandbox/records/records.js';
import { ORIGIN, type Session, harness, mandateAddress, order } from './harness.js';

/* Card numbers and security codes pass through and leave no trace. The codes are ones that nothing else spells. */

const PAN = '4012000033330026';
const CVV = '7391';
const IBAN = 'NL91ABNA0417164300';
const BROKEN = '4012000033330027';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation(
      (...parts: unknown[]) => void said.push(parts.map(String).join(' ')),
    );
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => !!said.push(String(text)));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => !!said.push(String(text)));
});
afterEach(() => void vi.restoreAllMocks());

/**
 * Where a secret shows: as it is, or as any seven digits of the number in a row but its last four. The four digits of a
 * code are no secret inside of an id, where chance could spell them.
 */
const leaks = (text: string): string[] => {
  const windows = Array.from({ length: PAN.length - 6 }, (_, at) => PAN.slice(at, at + 7));
  const found = [...windows, '0417164', BROKEN.slice(-7)].filter((secret) => text.includes(secret));
  return new RegExp(`(?<![\\w+/-])${CVV}(?![\\w+/-])`).test(text) ? [...found, CVV] : found;
};

describe('Sensitive data in the sandbox', () => {
  it('The sandbox never stores, returns or logs a card number, security code or account number', async () => {
    const changes: StatusChange[] = [];
    const faults: unknown[] = [];
    const { sandbox, server, session, seal, client } = harness({
      onStatusChange: (change) => changes.push(change),
      onFault: (fault) => faults.push(fault),
      element: () => Promise.resolve('export {};'),
    });
    const answers: unknown[] = [];
    const keep = async (answer: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await answer;
      answers.push(body);
      return { status, body };
    };
    const card = { cardNumber: PAN, expiryDate: '1230', cvv: CVV };
    const made = await session();
    const values = (entries: Record<string, string>) =>
      Object.entries(entries).map(([key, value]) => ({ key, value }));
    const sealed = async (entries: Record<string, string>, paymentProductId = 1) => ({
      order: order(),
      encryptedCustomerInput: await seal(made, {
        paymentProductId,
        tokenize: true,
        paymentValues: values(entries),
      }),
    });
    const statuses = [
      await keep(server('1001', 'POST', '/payments', await sealed(card), { 'X-GCS-Idempotence-Key': 'k' })),
      await keep(server('1001', 'POST', '/payments', {}, { 'X-GCS-Idempotence-Key': 'k' })),
      await keep(server('1001', 'POST', '/payments', await sealed({ ...card, cardNumber: BROKEN }))),
      await keep(server('1001', 'POST', '/payments', await sealed({ ...card, expiryDate: '0120' }))),
      await keep(
        server('1001', 'POST', '/payments', await sealed({ accountHolderName: 'A', iban: IBAN }, 770)),
      ),
      await keep(
        server('1001', 'POST', '/payments', {
          order: order(),
          cardPaymentMethodSpecificInput: { paymentProductId: 1, card },
        }),
      ),
      await keep(
        server('1001', 'POST', '/payments', {
          order: 7,
          cardPaymentMethodSpecificInput: { paymentProductId: PAN, card: PAN },
        }),
      ),
      await keep(
        server('1001', 'POST', '/tokens', {
          paymentProductId: 1,
          card: { data: { cardWithoutCvv: { cardNumber: PAN, expiryDate: '1230' } } },
        }),
      ),
      await keep(server('1001', 'POST', '/riskassessments/cards', { card, order: order() })),
      await keep(
        server('2001', 'POST', '/payouts', {
          cardPayoutMethodSpecificInput: { card },
          payoutDetails: { amountOfMoney: { amount: 1, currencyCode: 'EUR' } },
        }),
      ),
      await keep(
        server('1001', 'POST', '/payouts', {
          bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: IBAN } },
          payoutDetails: { amountOfMoney: { amount: 1, currencyCode: 'EUR' } },
        }),
      ),
      await keep(
        server('1001', 'POST', '/mandates', {
          customer: { bankAccountIban: { iban: IBAN }, mandateAddress },
          customerReference: 'c',
          recurrenceType: 'UNIQUE',
          signatureType: 'UNSIGNED',
        }),
      ),
      await keep(
        server('1001', 'POST', '/hostedmandatemanagements', {
          createMandateInfo: {
            customer: { bankAccountIban: { iban: IBAN } },
            customerReference: 'c',
            recurrenceType: 'UNIQUE',
            signatureType: 'UNSIGNED',
          },
        }),
      ),
      await keep(client(made, 'POST', '/services/getIINdetails', { bin: PAN })),
    ].map(({ status }) => status);
    expect(statuses).toEqual([201, 201, 400, 400, 201, 201, 400, 200, 200, 201, 201, 201, 201, 400]);

    // On the platform's own pages as well.
    const pages: string[] = [];
    const open = async (path: string, init?: RequestInit) => {
      const answer = await sandbox.fetch(ORIGIN + path, init);
      pages.push(answer.url, answer.headers.get('Location') ?? '', await answer.clone().text());
      return answer;
    };
    const hosted = (await server('1001', 'POST', '/hostedcheckouts', { order: order() })).body;
    const checkout = `/checkout/${hosted.hostedCheckoutId}`;
    const consumer = (await (await open(`${checkout}/session`, { method: 'POST' })).json()) as Session;
    const paid = await open(`${checkout}/payments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        encryptedCustomerInput: await seal(consumer, { paymentProductId: 1, paymentValues: values(card) }),
      }),
    });
    const signed = (
      await server('1001', 'POST', '/hostedmandatemanagements', {
        createMandateInfo: { customerReference: 'c', recurrenceType: 'UNIQUE', signatureType: 'UNSIGNED' },
      })
    ).body;
    const mandate = `/hostedmandate/${signed.hostedMandateManagementId}`;
    await open(mandate, { method: 'POST', body: new URLSearchParams({ choice: 'pay', iban: IBAN }) });
    for (const path of [checkout, mandate]) await open(path);
    await open('/', { headers: { Accept: 'text/html' } });
    await open('/console/state');
    expect([paid.status, pages.length]).toEqual([201, 21]);
    // The console lists every published test card.
    const own = pages.map((text) => text.replace(/<section id="test-cards"[\s\S]*?<\/section>/, ''));
    expect(leaks(own.join('\n'))).toEqual([]);
    await keep(server('1001', 'GET', `/hostedcheckouts/${hosted.hostedCheckoutId}`));
    await keep(server('1001', 'GET', `/hostedmandatemanagements/${signed.hostedMandateManagementId}`));

    // Where the session's private key is kept, chance could spell a code.
    const kept = { ...snapshot(sandbox.world.records), keys: [] };
    expect(leaks(JSON.stringify(kept))).toEqual([]);
    expect(leaks(JSON.stringify(answers))).toEqual([]);
    expect(leaks(JSON.stringify(changes))).toEqual([]);
    expect(leaks(JSON.stringify(sandbox.world.requests.entries()))).toEqual([]);
    expect(leaks(JSON.stringify(sandbox.world.inputs.entries()))).toEqual([]);
    expect(sandbox.world.inputs.entries().length).toBeGreaterThan(2);
    expect(leaks(said.join('\n'))).toEqual([]);
    expect(faults).toEqual([]);
    // And the search finds what is there to be found.
    expect(leaks(`x${PAN}y`)).toHaveLength(10);
    expect(leaks(`"cvv":"${CVV}"`)).toEqual([CVV]);
    expect(JSON.stringify(kept)).toContain('************0026');
    expect(changes.length).toBeGreaterThan(4);
  });
});
