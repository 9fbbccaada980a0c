import type { Sandbox } from '../../src/sandbox/index.js';
import { serverEndpoints } from '../../src/sandbox/server-api/endpoints.js';
import type { Base } from './bases.js';
import type { KnownProperty } from './schema-paths.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Paths of the properties read from the current request's body. */
let reads = new Set<string>();

const observed = (value: unknown, path: string): unknown =>
  isObject(value)
    ? new Proxy(value, {
        get(target, key) {
          const property: unknown = Reflect.get(target, key);
          if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return property;
          const own = Array.isArray(target) ? `${path}[]` : path ? `${path}.${key}` : key;
          reads.add(own);
          return observed(property, own);
        },
      })
    : value;

/** Records from now on which properties of their bodies endpoints read. */
export const observeEndpoints = (): void => {
  for (const endpoint of serverEndpoints) {
    const { handle } = endpoint;
    Object.assign(endpoint, {
      handle: (call: Parameters<typeof handle>[0]) => handle({ ...call, body: observed(call.body, '') }),
    });
  }
};

/** Further properties that an object requires, by the object's name. */
const companions: Readonly<Record<string, Json>> = {
  airlineData: { code: 'KL', name: 'KLM' },
  amountOfMoney: { amount: 1000, currencyCode: 'EUR' },
  amountOfMoneyPerInstallment: { amount: 1000, currencyCode: 'EUR' },
  amountOfMoneyTotal: { amount: 2980, currencyCode: 'EUR' },
  installments: { numberOfInstallments: 3 },
};

/** A copy with one property set. */
const withProperty = (body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (key === '[]') return [withProperty(Array.isArray(body) ? (body as unknown[])[0] : {}, rest, value)];
  const own = isObject(body) ? body : {};
  return { ...own, [key]: withProperty(own[key] ?? companions[key], rest, value) };
};

const keysOf = (path: string): readonly string[] => path.replaceAll('[]', '.[]').split('.').filter(Boolean);

/** Replaces ids, times and everything else that differs between calls. */
const steady = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/[0-9a-f]{32}/g, 'ID')
    .replace(/\d{14}/g, 'TIME')
    .replace(/"(cavv|xid)":"[^"]*"/g, '"$1":"RANDOM"');

/** Whether a property was read, or is inside an object that was passed on as a whole. */
const wasRead = (reads: ReadonlySet<string>, path: string): boolean => {
  if (reads.has(path)) return true;
  const parents = [...path.matchAll(/\.|\[\]/g)].map(({ index }) => path.slice(0, index));
  const nearest = parents.filter((parent) => reads.has(parent)).at(-1);
  const isBelow = (read: string) => read.startsWith(`${nearest}.`) || read.startsWith(`${nearest}[`);
  return nearest !== undefined && ![...reads].some(isBelow);
};

export interface Outcome {
  readonly status: number;
  /** The response, and the response to a `GET` after it. */
  readonly said: string;
  readonly reads: ReadonlySet<string>;
}

interface Made {
  readonly id?: string;
  readonly token?: string;
  readonly mandate?: { readonly uniqueMandateReference: string };
}

/** Creates the record that a call needs, and puts its id into the path. */
const prepared = async (
  call: ReturnType<Sandbox['merchant']>,
  path: string,
  { path: first, body }: NonNullable<Base['before']>,
): Promise<string> => {
  const made = (await (await call('POST', first, body)).json()) as Made;
  return path.replace('{}', made.token ?? made.mandate?.uniqueMandateReference ?? made.id ?? 'unknown');
};

export const run = async (sandbox: Sandbox, method: string, base: Base, body: unknown): Promise<Outcome> => {
  sandbox.reset();
  const call = sandbox.merchant(base.merchant ?? '1001');
  const path = base.before ? await prepared(call, base.path, base.before) : base.path;
  reads = new Set();
  const answer = await call(method as 'POST', path, body as object);
  const said = await answer.text();
  const read = reads;
  const location = answer.headers.get('Location')?.replace(/^.*\/v1\/\d+/, '');
  const about = location ?? /^\/(?:payments|tokens|mandates|refunds|payouts)\/[^/]+/.exec(path)?.[0];
  const then = about === undefined ? '' : await (await call('GET', about)).text();
  return { status: answer.status, said: steady(said + then), reads: read };
};

/** Values to try; the first accepted one is used. */
const candidates = (path: string, { type, options }: KnownProperty): readonly unknown[] => {
  if (type === 'boolean') return [true, false];
  if (type === 'number') return [17, 1, 840];
  if (type === 'picklist') return options;
  if (type !== 'string') return [{ given: 'mark-17' }, ['mark-17']];
  return /url$/i.test(path)
    ? ['https://shop.example/mark-17']
    : [
        'mark-17',
        'mark17',
        '20301231',
        'DE',
        'USD',
        '17',
        '4012000033330026',
        '1231',
        'DE89370400440532013000',
      ];
};

/** Whether a response contains the value, unchanged or as text. */
const comesBack = (key: string, value: unknown, said: string, before: string): boolean => {
  const text = JSON.stringify(isObject(value) ? Object.values(value)[0] : value);
  const marks =
    typeof value === 'boolean' || text.length < 6
      ? [`"${key}":${text}`, `"${key}":"${String(value)}"`]
      : [text];
  return marks.some((mark) => said.includes(mark) && !before.includes(mark));
};

export type Tried = 'acted' | 'kept' | 'checked';

/** What a property changes when it is added to a valid call. */
export const tryProperty = async (
  sandbox: Sandbox,
  method: string,
  base: Base,
  before: Outcome,
  path: string,
  known: KnownProperty,
): Promise<Tried> => {
  const keys = keysOf(path);
  const key = keys.filter((one) => one !== '[]').at(-1) ?? '';
  let acted = false;
  for (const value of candidates(path, known)) {
    const after = await run(sandbox, method, base, withProperty(base.body, keys, value));
    if (after.status < 400 && comesBack(key, value, after.said, before.said)) return 'kept';
    acted ||= wasRead(after.reads, path);
  }
  return acted ? 'acted' : 'checked';
};
