import { type AskPlatform, json } from './worker-platform.js';

/** Stored accounts that every merchant of the sandbox has from the start, by their names in addresses. */
const examples: Readonly<Record<string, string>> = {
  visa: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
  expired: '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
  amex: 'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
  sepa: 'f3b7a1c8-21c5-4f8e-b3ad-9c44c0a53d77',
};

/** The one customer of the playground: the tokens that the merchant keeps for them. */
const saved = new Set<string>();

/** As a new sandbox has never met them. */
export const forgetCustomer = (): void => saved.clear();

export const remember = (token: string | undefined): void => void (token && saved.add(token));

/** @param names of examples that the address says they have */
export const tokensOf = (names: readonly string[]): readonly string[] => [
  ...new Set([...names.flatMap((name) => examples[name] ?? []), ...saved]),
];

interface Described {
  readonly paymentProductId: number;
  readonly label: string;
}

interface Token {
  readonly paymentProductId: number;
  readonly card?: { readonly alias?: string };
  readonly sepaDirectDebit?: { readonly alias?: string };
}

/** What `************7977` and `**** **** **** 7977` have in common. */
const bare = (text: string): string => text.replace(/[\s*]/g, '');

/** Deletes the account that the consumer sees by this label. */
const remove = async (ask: AskPlatform, names: readonly string[], described: Described): Promise<void> => {
  for (const token of tokensOf(names)) {
    const answer = await ask(`/tokens/${token}`);
    if (!answer.ok) continue;
    const { paymentProductId, card, sepaDirectDebit } = (await answer.json()) as Token;
    const alias = bare((card ?? sepaDirectDebit)?.alias ?? '');
    if (paymentProductId !== described.paymentProductId || !bare(described.label).includes(alias)) continue;
    await ask(`/tokens/${token}`, { method: 'DELETE' });
    saved.delete(token);
    return;
  }
};

interface Saving {
  readonly encryptedCustomerInput: string;
  readonly replaces?: Described;
}

/** `shop/accounts`: stores an account without a payment, or takes one away. */
export const answerAccounts = async (
  ask: AskPlatform,
  request: Request,
  names: readonly string[],
): Promise<Response> => {
  if (request.method === 'DELETE') {
    await remove(ask, names, (await request.json()) as Described);
    return json({});
  }
  const { encryptedCustomerInput, replaces } = (await request.json()) as Saving;
  if (replaces) await remove(ask, names, replaces);
  const answer = await ask('/tokens', { body: { encryptedCustomerInput } });
  if (!answer.ok) return answer;
  const { token, isNewToken } = (await answer.json()) as {
    readonly token: string;
    readonly isNewToken: boolean;
  };
  remember(token);
  return json({ isNewToken });
};
