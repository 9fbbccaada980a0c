import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectCheckout, Session } from '../../../src/index.js';
import { createSandbox } from '../../../src/sandbox/index.js';

/** What merchants' component tests do with the element, in a DOM that is simulated. */
export const simulatedDomCases = (name: string): void => {
  let session: Session;
  const uncaught: unknown[] = [];
  const note = (reason: unknown) => void uncaught.push(reason);

  const place = async (): Promise<ConnectCheckout> => {
    await import('../../../src/define.js');
    const element = document.createElement('connect-checkout');
    Object.assign(element, { amount: 2980, currency: 'EUR', country: 'NL', locale: 'en-GB', session });
    document.body.append(element);
    return element;
  };

  beforeEach(async () => {
    process.on('unhandledRejection', note);
    const sandbox = createSandbox({ publicUrl: location.origin });
    const created = await sandbox.merchant('1001')('POST', '/sessions', {});
    session = (await created.json()) as Session;
    vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) =>
      sandbox.fetch(input instanceof Request ? input : new Request(input, init)),
    );
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    process.off('unhandledRejection', note);
    expect(uncaught.splice(0), 'uncaught').toEqual([]);
  });

  describe(name, () => {
    test('The element shows its list and a form', async () => {
      const element = await place();
      await vi.waitUntil(() => element.renderRoot.querySelector('input[name=cardNumber]'), {
        timeout: 10_000,
      });
      expect(element.state).toBe('ready');
      const labels = [...element.renderRoot.querySelectorAll('label')].map(({ textContent }) =>
        textContent?.trim(),
      );
      expect(labels).toContain('Card number');
    });

    test('The element hands what it encrypted to the page, and shows how the payment ended', async () => {
      const element = await place();
      await vi.waitUntil(() => element.state === 'ready', { timeout: 10_000 });
      element.addEventListener('payment-ready', (event) => {
        expect(event.detail.encryptedCustomerInput.split('.')).toHaveLength(5);
        event.respondWith({ payment: { id: '7', status: 'PENDING_APPROVAL' } });
      });
      await element.select(840);
      await element.submit();
      await element.updateComplete;
      expect(element.state).toBe('done');
      expect(element.renderRoot.querySelector('h2')?.textContent).toBe('Paid');
    });

    test('A page without network and encoding still imports the element, which says what failed', async () => {
      vi.resetModules();
      for (const missing of ['TextEncoder', 'Request', 'fetch']) vi.stubGlobal(missing, undefined);
      const { ConnectCheckout: Fresh } = await import('../../../src/index.js');
      customElements.define('other-checkout', class extends Fresh {});
      const element = document.createElement('other-checkout') as ConnectCheckout;
      Object.assign(element, { amount: 2980, currency: 'EUR', country: 'NL', session });
      const errors: string[] = [];
      element.addEventListener('checkout-error', ({ detail }) => void errors.push(detail.error.code));
      document.body.append(element);
      await vi.waitUntil(() => element.state === 'failed', { timeout: 10_000 });
      expect(errors).not.toEqual([]);
    });
  });
};
