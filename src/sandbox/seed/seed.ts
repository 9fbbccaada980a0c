import { ApiError } from '../http/errors.js';
import type { Merchant } from '../merchant.js';
import { createToken } from '../tokens/create.js';
import { seedTokens } from '../tokens/token-store.js';
import type { World } from '../world.js';
import { seedPayment } from './payment.js';
import { readSeed } from './read.js';
import type { Seed } from './types.js';

const reasonOf = (error: unknown): string => {
  if (!(error instanceof ApiError)) return `: ${error instanceof Error ? error.message : 'unknown'}`;
  const [first] = error.errors;
  const where = first?.propertyName === undefined ? '' : `.${first.propertyName}`;
  return `${where}: ${first?.id ?? first?.message}`;
};

const each = async <T>(
  name: string,
  entries: readonly T[] | undefined,
  work: (entry: T) => void | Promise<unknown>,
): Promise<void> => {
  for (const [at, entry] of (entries ?? []).entries()) {
    try {
      await work(entry);
    } catch (error) {
      throw new TypeError(`The seed is invalid: ${name}[${at}]${reasonOf(error)}`, { cause: error });
    }
  }
};

/** A seed's merchants, as options have them. */
export const merchantsOf = ({ merchants = [] }: Seed = {}): readonly Merchant[] =>
  merchants.map(({ id, platform, name, clickToPay }) => ({
    id,
    platform,
    ...(name !== undefined && { name }),
    ...(clickToPay !== undefined && { clickToPay }),
  }));

/**
 * Adds what a seed says to what there is: merchants, consumers who can be looked up, tokens, payments in any status.
 * Nobody is told of them: for events, payments and captures of a seed are of the past.
 * @param origin where consumers reach the sandbox.
 * @throws TypeError that names what is wrong in it. What came before it is there.
 */
export const applySeed = async (world: World, given: unknown, origin: string): Promise<void> => {
  const seed = readSeed(given);
  const { settings, records } = world;
  const merchantOf = (id: string): Merchant => {
    const merchant = settings.merchants.get(id);
    if (!merchant) throw new Error(`there is no merchant ${id}.`);
    return merchant;
  };
  await each('merchants', merchantsOf(given as Seed), (merchant) => {
    const known = settings.merchants.get(merchant.id);
    if (known && known.platform !== merchant.platform)
      throw new Error(`there is ${known.id} already, on ${known.platform}.`);
    if (!known) seedTokens(world, [merchant.id]);
    settings.merchants.set(merchant.id, merchant);
  });
  await each('customers', seed.customers, (customer) => {
    const values = Object.values(customer.keys).join('/');
    records.customers.insert(`${customer.paymentProductId}/${customer.countryCode}/${values}`, customer);
  });
  await each('tokens', seed.tokens, ({ merchant, id, ...request }) =>
    createToken(world, merchantOf(merchant), request, id),
  );
  await each('payments', seed.payments, (payment) =>
    seedPayment(world, merchantOf(payment.merchant), payment, origin),
  );
  // What is due since the past is looked for anew.
  world.nextDue = 0;
};
