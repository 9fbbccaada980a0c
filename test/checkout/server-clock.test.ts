import { expect, it } from 'vitest';
import { ServerClock } from '../../src/checkout/server-clock.js';
import { validateField } from '../../src/domain/validators/index.js';
import { expiryDate } from '../domain/a-field.js';

const device = Date.parse('2028-11-15');
const codeOf = (clock: ServerClock, value: string) =>
  validateField(expiryDate, value, { today: clock.today, values: new Map() })?.code;
const answering = (headers: Record<string, string>) => async () => new Response('', { headers });

it('The clock uses the date of the last server answer that has one', async () => {
  const clock = new ServerClock(() => device);
  await clock.listening(answering({ Date: 'Sun, 15 Nov 2026 10:00:00 GMT' }))();
  expect(codeOf(clock, '1127')).toBeUndefined();
  expect(codeOf(clock, '1126')).toBeUndefined();
  expect(codeOf(clock, '1026')).toBe('expired');
  await clock.listening(answering({ Date: 'Fri, 15 Oct 2027 10:00:00 GMT' }))();
  expect(codeOf(clock, '0927')).toBe('expired');
});

it.each([{}, { Date: 'yesterday' }])(
  'The clock refuses only long-expired cards when no server sends a date: %j',
  async (headers) => {
    const clock = new ServerClock(() => device);
    await clock.listening(answering(headers as Record<string, string>))();
    expect(codeOf(clock, '1127')).toBeUndefined();
    expect(codeOf(clock, '1225')).toBeUndefined();
    expect(codeOf(clock, '1025')).toBe('expired');
  },
);

it('The clock keeps running between two answers', async () => {
  let now = device;
  const clock = new ServerClock(() => now);
  await clock.listening(answering({ Date: 'Sun, 15 Nov 2026 10:00:00 GMT' }))();
  now += 31 * 24 * 3_600_000;
  expect(codeOf(clock, '1126')).toBe('expired');
});

it('The clock returns the server’s answer unchanged', async () => {
  const answer = new Response('as it came');
  expect(await new ServerClock(() => device).listening(async () => answer)()).toBe(answer);
});
