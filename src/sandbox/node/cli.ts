#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { serve } from './serve.js';

const usage = `Usage: connect-checkout sandbox [--port 3001] [--host 127.0.0.1] [--public-url https://…]

Emulates the Connect platform: merchants 1001 (GlobalCollect) and 2001 (Ogone).
CONNECT_API_KEY_ID and CONNECT_SECRET_API_KEY replace the API key "sandbox-key" and its secret "sandbox-secret".
`;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(1);
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: process.env['SANDBOX_PORT'] ?? '3001' },
        host: { type: 'string', default: '127.0.0.1' },
        'public-url': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}
if (positionals.length > 1 || (positionals[0] ?? 'sandbox') !== 'sandbox')
  fail(`Unknown command: ${positionals.join(' ')}`);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('--port takes a number from 0 to 65535.');

const { CONNECT_API_KEY_ID: id = 'sandbox-key', CONNECT_SECRET_API_KEY: secret = 'sandbox-secret' } =
  process.env;
const publicUrl = values['public-url'];
const loopback = ['127.0.0.1', 'localhost', '::1'].includes(values.host);

try {
  const { url } = await serve({
    port,
    host: values.host,
    apiKeys: [{ id, secret }],
    ...(publicUrl !== undefined && { publicUrl }),
    onFault: (fault) =>
      process.stderr.write(`Fault of the sandbox: ${fault instanceof Error ? fault.stack : 'unknown'}\n`),
  });
  process.stdout.write('EMULATOR, NOT FOR REAL CARDS. Only published test card numbers are accepted.\n');
  if (!loopback)
    process.stderr.write(
      `Warning: listening on ${values.host}, so others in the network can use this sandbox.\n`,
    );
  process.stdout.write(`Sandbox   ${url}\nMerchants 1001 (GlobalCollect), 2001 (Ogone); API key ${id}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
