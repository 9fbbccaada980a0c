import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  clientMetaInfo,
  connect,
  createDeviceFingerprint,
  encodedClientMetaInfo,
  getPaymentProductGroup,
  getPublicKey,
  getThirdPartyStatus,
} from '../../src/client/index.js';
import type { Session } from '../../src/domain/session.js';
import { context, json, platform, session } from './support.js';

const meta = (text: string) =>
  JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Record<string, string>;
const key = { keyId: 'id', publicKey: 'base64' };

afterEach(() => vi.unstubAllGlobals());

describe('The connection', () => {
  it('Connecting sends no request', () => {
    const fetch = vi.fn();
    connect(session, { fetch });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['clientSessionId', ''],
    ['clientSessionId', undefined],
    ['clientSessionId', {}],
    ['clientSessionId', 'a\r\nX-Evil: 1'],
    ['customerId', ''],
    ['customerId', null],
    ['customerId', 'a b'],
    ['customerId', '.'],
    ['customerId', '..'],
    ['clientApiUrl', 'http://api.example/client'],
    ['clientApiUrl', 'javascript:alert(1)'],
    ['clientApiUrl', undefined],
    ['assetUrl', 'http://assets.example/'],
    ['assetUrl', ''],
  ])('A session whose %s is %j is refused with an error that names the property', (property, value) => {
    const wrong = { ...session, [property]: value } as unknown as Session;
    const error = (() => {
      try {
        return connect(wrong);
      } catch (reason) {
        return reason;
      }
    })();
    expect(error).toMatchObject({ name: 'CheckoutError', code: 'config', retryable: false });
    expect((error as Error).message).toContain(`session.${property}`);
  });

  it.each([undefined, null, 'session', {}])('The value %j is refused as a session', (value) => {
    expect(() => connect(value as unknown as Session)).toThrow(expect.objectContaining({ code: 'config' }));
  });

  it('A connection without a fetch of its own uses the global fetch at the time of the request', async () => {
    const connection = connect(session);
    const fetch = vi.fn((_: Request) => Promise.resolve(json(key)));
    vi.stubGlobal('fetch', fetch);
    expect(await getPublicKey(connection)).toEqual(key);
    expect(fetch.mock.calls[0]![0].url).toBe(
      `https://api.example/client/v1/${session.customerId}/crypto/publickey`,
    );
  });
});

describe('Client API requests', () => {
  it('A request names its session and client, sends no cookies or referrer and is not cached', async () => {
    const { connection, requests } = platform(json(key));
    const connected = connection();
    await getPublicKey(connected);
    const [request] = requests;
    expect(Object.fromEntries(request!.headers)).toEqual({
      accept: 'application/json',
      authorization: 'GCS v1Client:f084372052fb47d9a766ec35bfa0e6bd',
      'content-type': 'application/json',
      'x-gcs-clientmetainfo': connected.encodedClientMetaInfo,
    });
    expect(request).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // What is asked of one server is never answered by another.
      redirect: 'error',
    });
  });

  it.each(['.', '..', ''])('An id cannot change the path of a request: %j', async (id) => {
    const { connection, requests } = platform(json({}));
    const asked = [
      () => getThirdPartyStatus(connection(), id),
      () => getPaymentProductGroup(connection(), id, context),
      () => createDeviceFingerprint(connection(), id),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'config', retryable: false });
    expect(requests).toEqual([]);
  });

  it('Request options ignore properties added to Object.prototype', async () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    polluted.metaInfo = { sdkCreator: 'Evil' };
    polluted.redirect = 'follow';
    polluted.timeout = 1;
    try {
      const connection = connect(session, {});
      expect(meta(connection.encodedClientMetaInfo).sdkCreator).toBe('connect-checkout');
      expect(connection.timeout).toBe(10_000);
    } finally {
      delete polluted.metaInfo;
      delete polluted.redirect;
      delete polluted.timeout;
    }
  });

  it('A customer id cannot leave its place in the path', async () => {
    const { requests } = platform();
    const fetch = (request: Request) => {
      requests.push(request);
      return Promise.resolve(json(key));
    };
    await getPublicKey(connect({ ...session, customerId: '1/../../x?y#z' }, { fetch }));
    expect(requests[0]!.url).toBe('https://api.example/client/v1/1%2F..%2F..%2Fx%3Fy%23z/crypto/publickey');
  });
});

describe('The client meta info', () => {
  it('The meta info is base64 of UTF-8 JSON for any text', () => {
    const info = { platformIdentifier: 'Браузер/1.0 東京 🙂', sdkIdentifier: 'x' };
    expect(meta(encodedClientMetaInfo(info))).toEqual(info);
    expect(encodedClientMetaInfo({ a: '\udfff' })).toMatch(/^[\w+/]+=*$/);
  });

  it('The meta info has the package’s version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(clientMetaInfo().sdkIdentifier).toBe(`ConnectCheckout/v${version}`);
  });

  it('The meta info has the window’s size where there is a window', () => {
    expect(clientMetaInfo().screenSize).toBeUndefined();
    vi.stubGlobal('innerWidth', 800);
    vi.stubGlobal('innerHeight', 600);
    expect(clientMetaInfo().screenSize).toBe('800x600');
  });

  it('The meta info can be extended by the caller', () => {
    vi.stubGlobal('navigator', { userAgent: 'Browser/1.0' });
    const { encodedClientMetaInfo: encoded } = connect(session, { metaInfo: { sdkCreator: 'Shop', a: 'b' } });
    expect(meta(encoded)).toEqual({
      platformIdentifier: 'Browser/1.0',
      sdkIdentifier: clientMetaInfo().sdkIdentifier,
      sdkCreator: 'Shop',
      a: 'b',
    });
  });
});
