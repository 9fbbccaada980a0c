import { expect, it } from 'vitest';
import { type Session, sameSession } from '../../src/domain/session.js';

const session: Session = {
  clientSessionId: 'a7e2',
  customerId: '1001-5c3b',
  clientApiUrl: 'https://client.example/client/v1',
  assetUrl: 'https://assets.example',
};

it('A session that says the same is the same one, and no session is like no other', () => {
  expect(sameSession(session, { ...session })).toBe(true);
  expect(sameSession(undefined, undefined)).toBe(true);
  expect(sameSession(session, undefined)).toBe(false);
  expect(sameSession(undefined, session)).toBe(false);
});

it.each(Object.keys(session) as (keyof Session)[])('A session with another %s is another one', (name) => {
  expect(sameSession(session, { ...session, [name]: 'another' })).toBe(false);
});

it('Something without any text of a session is not the same as none', () => {
  expect(sameSession({} as Session, undefined)).toBe(false);
});
