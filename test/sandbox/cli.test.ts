import sdk from 'connect-sdk-nodejs';
import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../src/sandbox/node/arguments.js';
import { type Program, cli } from './cli-process.js';
import { endpoint } from './endpoint.js';
import { order } from './harness.js';
import { newSdk } from './sdk.js';

const serving = (args: readonly string[], environment: Record<string, string> = {}) => {
  const command = readCommand(args, environment);
  if (command.kind !== 'serve') throw new Error(JSON.stringify(command));
  return command.options;
};

describe('The command line', () => {
  it('Usage is shown without arguments and for --help', () => {
    for (const args of [[], ['--help'], ['-h'], ['sandbox', '--help'], ['sandbox', '--port', 'x', '--help']])
      expect(readCommand(args, {})).toEqual({ kind: 'usage' });
  });

  it('Every option has a default', () => {
    expect(serving(['sandbox'])).toEqual({
      port: 3001,
      host: '127.0.0.1',
      apiKeys: [{ id: 'sandbox-key', secret: 'sandbox-secret' }],
    });
  });

  it('Every option can be set on the command line', () => {
    const args =
      'sandbox --port 0 --host ::1 --public-url https://sandbox.test --merchant 7:ogone --merchant 8:globalcollect:Finch ' +
      '--webhook-url http://localhost:1/hooks --data kept.json --faults-port 9 --accept-padded-base64';
    expect(serving(args.split(' '))).toEqual({
      port: 0,
      host: '::1',
      publicUrl: 'https://sandbox.test',
      merchants: [
        { id: '7', platform: 'ogone' },
        { id: '8', platform: 'globalcollect', name: 'Finch' },
      ],
      webhooks: {
        url: 'http://localhost:1/hooks',
        keyId: 'sandbox-webhook-key',
        secret: 'sandbox-webhook-secret',
      },
      choices: { acceptPaddedBase64: true },
      data: 'kept.json',
      control: { port: 9 },
      apiKeys: [{ id: 'sandbox-key', secret: 'sandbox-secret' }],
    });
  });

  it('Secrets are read from the environment', () => {
    const options = serving(['sandbox', '--faults', '--webhook-url', 'http://localhost/'], {
      SANDBOX_PORT: '3100',
      CONNECT_API_KEY_ID: 'k',
      CONNECT_SECRET_API_KEY: 's',
      CONNECT_WEBHOOK_KEY_ID: 'wk',
      CONNECT_WEBHOOK_SECRET: 'ws',
      SANDBOX_FAULTS_TOKEN: 't',
    });
    expect(options).toMatchObject({
      port: 3100,
      apiKeys: [{ id: 'k', secret: 's' }],
      webhooks: { keyId: 'wk', secret: 'ws' },
      control: { port: 0, token: 't' },
    });
  });

  it.each([
    [['sandbox', '--port', '3001x'], /--port .*“3001x”/],
    [['sandbox', '--port', '65536'], /--port/],
    [['sandbox', '--port', '-1'], /port/],
    [['sandbox', '--port'], /--port/],
    [['sandbox', '--host', ''], /--host/],
    [['sandbox', '--nope'], /--nope/],
    [['sandbox', '--public-url', 'nowhere'], /--public-url/],
    [['sandbox', '--webhook-url', 'ftp://x/'], /--webhook-url/],
    [['sandbox', '--merchant', '7'], /--merchant/],
    [['sandbox', '--merchant', '7:constructor'], /--merchant/],
    [['sandbox', '--merchant', 'x:ogone'], /--merchant/],
    [['sandbox', '--merchant', '7:ogone', '--merchant', '7:globalcollect'], /7 .*twice/],
    [['sandbox', '--data', ''], /--data/],
    [['sandbox', '--faults-port', 'x'], /--faults-port/],
    [['sandbox', 'more'], /more/],
    [['sandbox', 'clock', '2h'], /clock .*“2h”/],
    [['sandbox', 'clock', '+2h', '+3h'], /clock/],
    [['sandbox', 'clock', '-2h'], /-2|clock/],
    [['serve'], /serve/],
  ])('The arguments %j are refused with a reason', (args, why) => {
    expect(readCommand(args, {})).toEqual({ kind: 'wrong', why: expect.stringMatching(why) });
  });
});

describe('The command', () => {
  const programs: Program[] = [];
  const run = (args: readonly string[], env?: Record<string, string>) => {
    const program = cli(args, env);
    programs.push(program);
    return program;
  };
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.stop('SIGKILL')));
  });

  it('The command prints its addresses, serves and stops on a signal', async () => {
    const shop = await endpoint();
    const program = run(
      ['sandbox', '--port', '0', '--merchant', '42:ogone', '--webhook-url', shop.url, '--faults'],
      { SANDBOX_FAULTS_TOKEN: 'a-token' },
    );
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    const [faults = ''] = await program.says(/Faults {4}([^,\s]+), Authorization: Bearer a-token/);
    expect(program.said()).toMatch(/NOT FOR REAL CARDS/);
    expect(program.said()).toMatch(/42 \(ogone\)/);
    expect(program.said()).not.toMatch(/secret|Warning/);
    const connect = newSdk(url);
    const made = await connect.v1.payments.create('42', {
      order: order(),
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 840,
        redirectionData: { returnUrl: 'https://shop.test/' },
      },
    });
    expect(made.status).toBe(201);
    const control = await fetch(`${faults}/faults`, { headers: { Authorization: 'Bearer a-token' } });
    expect(await control.json()).toEqual({ faults: [] });
    await expect.poll(() => shop.received.length).toBe(2);
    const helper = sdk.webhooks.v1.init({ getSecretKey: async () => 'sandbox-webhook-secret' });
    const [event] = shop.received;
    await helper.unmarshal(event?.body ?? '', event?.headers as Record<string, string>);
    expect(await program.stop('SIGTERM')).toBe(0);
    await shop.close();
  });

  it('The command stops on Ctrl-C even with an open connection', async () => {
    const program = run(['sandbox', '--port', '0']);
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    expect((await fetch(`${url}/assets/unknown`)).status).toBe(404);
    expect(await program.stop('SIGINT')).toBe(0);
  });

  it('The command prints usage and exits with 0 without arguments', async () => {
    const program = run([]);
    expect(await program.ended).toBe(0);
    expect(program.said()).toMatch(/^Usage: connect-checkout sandbox/);
  });

  it('The command exits with 1 and a reason, without a stack, when it cannot start', async () => {
    const busy = createServer();
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
    const taken = run(['sandbox', '--port', String((busy.address() as AddressInfo).port)]);
    expect(await taken.ended).toBe(1);
    expect(taken.said()).toMatch(/^Port \d+ is in use: choose another with --port\.\n$/);
    const wrong = run(['sandbox', '--port', 'x']);
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/^--port must be.*\n\nUsage:/);
    busy.close();
  });

  it('The clock of a running sandbox can be moved with an API key', async () => {
    const program = run(['sandbox', '--port', '0']);
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    const { port } = new URL(url);
    const connect = newSdk(url);
    const made = await connect.v1.payments.create('1001', {
      order: order(),
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
    });
    const { id } = (made.body as { payment: { id: string } }).payment;
    // Both at once: to start programs is what takes time here.
    const stranger = run(['sandbox', 'clock', '+2h', '--port', port], { CONNECT_SECRET_API_KEY: 'wrong' });
    const moved = run(['sandbox', 'clock', '+2h61m', '--port', port]);
    expect(await moved.ended).toBe(0);
    expect(moved.said()).toMatch(/^\d{4}-.*Z, 10860 seconds ahead of real time\n$/);
    // A consumer who has not come back for three hours is gone; the SDK signs with real time.
    expect((await connect.v1.payments.get('1001', id)).body).toMatchObject({ status: 'CANCELLED' });
    expect([await stranger.ended, stranger.said()]).toEqual([1, expect.stringMatching(/another API key/)]);
    expect((await fetch(`${url}/sandbox/clock`, { method: 'POST', body: '{"advance":1}' })).status).toBe(403);
  });

  it('The sandbox answers only for its own host names', async () => {
    const program = run(['sandbox', '--port', '0', '--allow-host', 'sandbox.internal']);
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    const { port } = new URL(url);
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve) =>
        httpGet(
          { host: '127.0.0.1', port, path: '/', headers: { Host: host, Accept: 'text/html' } },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          },
        ),
      );
    const names = [`localhost:${port}`, `127.0.0.1:${port}`, 'shop.localhost', '[::1]', 'sandbox.internal'];
    expect(await Promise.all(names.map(statusFor))).toEqual(names.map(() => 200));
    const foreign = ['evil.example', `evil.example:${port}`, '192.0.2.1', 'localhost.evil.example'];
    expect(await Promise.all(foreign.map(statusFor))).toEqual(foreign.map(() => 421));
  });

  it('The command warns when other machines can reach the sandbox', async () => {
    const program = run(['sandbox', '--port', '0', '--host', '0.0.0.0']);
    await program.says(/(Warning: it listens on 0\.0\.0\.0)/);
    expect(await program.stop()).toBe(0);
  });
});
