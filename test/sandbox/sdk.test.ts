import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { newSdk } from './sdk.js';

let running: RunningSandbox;
beforeAll(async () => {
  running = await serve({ port: 0 });
});
afterAll(() => running.close());

describe('the official server SDK', () => {
  it('creates a session whose addresses lead to the sandbox', async () => {
    const { status, body } = await newSdk(running.url).v1.sessions.create('1001', {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ clientApiUrl: `${running.url}/client`, assetUrl: `${running.url}/assets/` });
  });

  it('is refused with a wrong secret', async () => {
    const { status } = await newSdk(running.url, 'wrong').v1.sessions.create('1001', {});
    expect(status).toBe(403);
  });
});
