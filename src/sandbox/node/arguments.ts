import { parseArgs } from 'node:util';
import type { Merchant } from '../merchant.js';
import { platforms } from '../platforms/index.js';
import type { PlatformId } from '../platforms/platform.js';
import { defaultWebhookKey } from '../webhooks/options.js';
import { parseDuration } from '../time/duration.js';
import { type ClockCommand, durationOf } from './clock-command.js';
import type { CompareCommand } from './compare-command.js';
import type { ServeOptions } from './serve.js';

export const usage = `Usage: connect-checkout sandbox [options]
       connect-checkout sandbox clock [+2h] [--port 3001]
       connect-checkout sandbox compare --against URL --merchant ID[:PLATFORM] [--key ID --secret SECRET] [--patience 2d]
       connect-checkout audit URL     looks at a live payment page: connect-checkout audit --help
       connect-checkout --version     the version of the package

Emulates the Connect platform for development and tests. Not for real cards. With “clock”, moves the clock of one that
is running on (days d, hours h, minutes m, seconds s), or asks for its time; it takes the API key of the environment.
With “compare”, asks this sandbox and a test account of the real platform the same, with test cards, and says what
differs; calls that take longer than the patience (10s) are left out.

  --port 3001              port, 0 for any free one; also SANDBOX_PORT
  --host 127.0.0.1         address to listen on; any but the loopback address can be reached by others
  --public-url URL         where browsers reach it, if not at the address they were sent to
  --allow-host NAME        another name of this machine by which it may be called, may be repeated
  --merchant ID:PLATFORM   a merchant on globalcollect or ogone, may be repeated; with the name that consumers see:
                           --merchant "42:ogone:Finch & Co"; default: 1001:globalcollect and 2001:ogone
  --webhook-url URL        posts events of every status there, signed
  --accept-padded-base64   also accepts customer input in padded standard base64, as the real platform does
  --data FILE              keeps all records in this file between runs; default: in memory only
  --seed FILE              starts with the merchants, consumers, tokens and payments of this JSON file
  --faults                 lets things go wrong on purpose: with switches in the console, and for tests by a control port
                           on 127.0.0.1; both need the token that is printed at start
  --faults-port 0          number of the control port, 0 for any free one
  --help                   shows this

Environment, each with its default:
  CONNECT_API_KEY_ID sandbox-key                  CONNECT_SECRET_API_KEY sandbox-secret
  CONNECT_WEBHOOK_KEY_ID sandbox-webhook-key      CONNECT_WEBHOOK_SECRET sandbox-webhook-secret
  SANDBOX_FAULTS_TOKEN (random, printed at start)
`;

/** A parsed command line. */
export type Command =
  | { readonly kind: 'usage' }
  /** A sentence about the error. */
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'clock'; readonly clock: ClockCommand }
  | { readonly kind: 'compare'; readonly compare: CompareCommand };

export type Environment = Readonly<Record<string, string | undefined>>;

class Wrong extends Error {}

const portOf = (text: string, name: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new Wrong(`${name} must be a number from 0 to 65535, not “${text}”.`);
  return port;
};

const urlOf = (text: string, name: string): string => {
  if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw new Wrong(`${name} must be an absolute http or https address, not “${text}”.`);
  return text;
};

const isPlatform = (text: string): text is PlatformId => Object.hasOwn(platforms, text);

const merchantOf = (text: string): Merchant => {
  const [, id = '', platform = '', name] = /^(\d{1,10}):(\w+)(?::(.{1,100}))?$/.exec(text) ?? [];
  if (!isPlatform(platform))
    throw new Wrong(
      `--merchant must be up to ten digits, a colon, and ${Object.keys(platforms).join(' or ')}, not “${text}”.`,
    );
  return { id, platform, ...(name !== undefined && { name }) };
};

const merchantsOf = (texts: readonly string[]): readonly Merchant[] => {
  const merchants = texts.map(merchantOf);
  const twice = merchants.find(({ id }, at) => merchants.findIndex((other) => other.id === id) < at);
  if (twice) throw new Wrong(`The merchant ${twice.id} is there twice.`);
  return merchants;
};

const filled = (text: string, name: string): string => {
  if (!text) throw new Wrong(`${name} is empty.`);
  return text;
};

const flags = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  'public-url': { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  merchant: { type: 'string', multiple: true },
  'webhook-url': { type: 'string' },
  'accept-padded-base64': { type: 'boolean', default: false },
  data: { type: 'string' },
  seed: { type: 'string' },
  faults: { type: 'boolean', default: false },
  'faults-port': { type: 'string' },
  against: { type: 'string' },
  key: { type: 'string' },
  secret: { type: 'string' },
  patience: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: flags });
  } catch (error) {
    throw new Wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'Wrong arguments');
  }
};

const optionsOf = (values: ReturnType<typeof parse>['values'], environment: Environment) => {
  const { port, merchant, data, seed, 'public-url': publicUrl, 'webhook-url': webhookUrl } = values;
  const faultsPort = values['faults-port'];
  const token = environment['SANDBOX_FAULTS_TOKEN'];
  const { CONNECT_API_KEY_ID: id = 'sandbox-key', CONNECT_SECRET_API_KEY: secret = 'sandbox-secret' } =
    environment;
  return {
    port:
      port === undefined
        ? portOf(environment['SANDBOX_PORT'] ?? '3001', 'SANDBOX_PORT')
        : portOf(port, '--port'),
    host: filled(values.host, '--host'),
    apiKeys: [{ id, secret }] as const,
    ...(publicUrl !== undefined && { publicUrl: urlOf(publicUrl, '--public-url') }),
    ...(values['allow-host'] && { allowedHosts: values['allow-host'] }),
    ...(merchant && { merchants: merchantsOf(merchant) }),
    ...(webhookUrl !== undefined && {
      webhooks: {
        url: urlOf(webhookUrl, '--webhook-url'),
        keyId: environment['CONNECT_WEBHOOK_KEY_ID'] ?? defaultWebhookKey.keyId,
        secret: environment['CONNECT_WEBHOOK_SECRET'] ?? defaultWebhookKey.secret,
      },
    }),
    ...(values['accept-padded-base64'] && { choices: { acceptPaddedBase64: true } }),
    ...(data !== undefined && { data: filled(data, '--data') }),
    ...(seed !== undefined && { seed: filled(seed, '--seed') }),
    ...((values.faults || faultsPort !== undefined) && {
      control: {
        port: portOf(faultsPort ?? '0', '--faults-port'),
        ...(token !== undefined && { token: filled(token, 'SANDBOX_FAULTS_TOKEN') }),
      },
    }),
  } satisfies ServeOptions;
};

const clockOf = (
  rest: readonly string[],
  values: ReturnType<typeof parse>['values'],
  environment: Environment,
): ClockCommand => {
  const { port, apiKeys } = optionsOf(values, environment);
  const [by, ...more] = rest;
  const advance = by === undefined ? undefined : durationOf(by);
  if (more.length > 0 || (by !== undefined && advance === undefined))
    throw new Wrong(`clock needs a duration such as +2h or +1d12h, not “${rest.join(' ')}”.`);
  return { port, apiKey: apiKeys[0], advance };
};

const compareOf = (
  rest: readonly string[],
  { against, merchant, key, secret, patience = '10s' }: ReturnType<typeof parse>['values'],
  environment: Environment,
): CompareCommand => {
  if (rest.length > 0) throw new Wrong(`“${rest.join(' ')}” means nothing here.`);
  if (against === undefined) throw new Wrong('compare needs --against, the address of the other platform.');
  const [account, ...more] = merchant ?? [];
  if (account === undefined || more.length > 0) throw new Wrong('compare needs one --merchant.');
  const longest = parseDuration(patience);
  if (longest === undefined)
    throw new Wrong(`--patience takes a time such as 10s or 2d, unlike “${patience}”.`);
  const { CONNECT_API_KEY_ID: id = 'sandbox-key', CONNECT_SECRET_API_KEY: ownSecret = 'sandbox-secret' } =
    environment;
  return {
    against: urlOf(against, '--against'),
    merchant: merchantOf(account.includes(':') ? account : `${account}:globalcollect`),
    apiKey: { id: filled(key ?? id, '--key'), secret: filled(secret ?? ownSecret, '--secret') },
    patience: longest,
  };
};

/** Reads a command line (without the program's own name). */
export const readCommand = (args: readonly string[], environment: Environment): Command => {
  if (args.length === 0) return { kind: 'usage' };
  try {
    const { values, positionals } = parse(args);
    if (values.help) return { kind: 'usage' };
    const [command = 'sandbox', ...rest] = positionals;
    if (command !== 'sandbox')
      throw new Wrong(`There is no command “${command}”, only “sandbox” and “audit”.`);
    if (rest[0] === 'clock') return { kind: 'clock', clock: clockOf(rest.slice(1), values, environment) };
    if (rest[0] === 'compare')
      return { kind: 'compare', compare: compareOf(rest.slice(1), values, environment) };
    if (rest.length > 0) throw new Wrong(`“${rest.join(' ')}” means nothing here.`);
    return { kind: 'serve', options: optionsOf(values, environment) };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', why: error.message };
    throw error;
  }
};
