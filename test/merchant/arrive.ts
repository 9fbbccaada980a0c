import { type Answer, visitor } from '../demo/visitor.js';

export const newKey = (): string => crypto.randomUUID();

/** A consumer who has opened the shop's page, and so has an order. */
export const arriveAt = async (url: string) => {
  const someone = visitor(url);
  await someone.page('/');
  const encrypted = async (card: string) => {
    const { browserData, ...ready } = await someone.encrypted(card);
    const innerHeight = `${browserData.innerHeight}`;
    const screenHeight = `${browserData.screenHeight}`;
    return { ...ready, browserData: { ...browserData, innerHeight, screenHeight } };
  };
  const pay = async (card: string, key = newKey()): Promise<Answer> =>
    someone.post('/api/payments', await encrypted(card), { 'Idempotency-Key': key });
  const orderAgain = () => someone.request('/order', { method: 'POST' });
  return { ...someone, encrypted, pay, orderAgain };
};
