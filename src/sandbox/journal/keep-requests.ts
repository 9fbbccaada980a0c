import type { MiddlewareHandler } from 'hono';
import { readJson } from '../http/body.js';
import type { Env } from '../http/endpoint.js';
import { type LoggedInput, sealOf } from '../input-log.js';
import type { World } from '../world.js';
import { withoutSecrets } from './mask.js';
import type { LoggedError, Noted, SealedInput } from './request-log.js';

interface Answered {
  readonly errors?: readonly {
    readonly code?: string;
    readonly id?: string;
    readonly message?: string;
    readonly propertyName?: string;
  }[];
  readonly payment?: { readonly id?: string };
  readonly paymentResult?: Answered;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A request's JSON, which is remembered for its entry in the journal. */
export const readNoted = async (world: World, request: Request): Promise<unknown> => {
  const json = await readJson(request);
  const compact =
    isObject(json) && 'encryptedCustomerInput' in json ? json.encryptedCustomerInput : undefined;
  const seal = typeof compact === 'string' ? sealOf(compact) : undefined;
  world.requests.note(request, { body: withoutSecrets(json), seal });
  return json;
};

const errorsOf = ({ errors = [] }: Answered): readonly LoggedError[] =>
  errors.map(({ code = '', id, message = '', propertyName }) => ({
    code,
    id: id ?? message,
    propertyName,
  }));

/** Answers are read where they say something that the request does not: why it was refused, which payment was made. */
const readAnswer = async (method: string, path: string, answer: Response): Promise<Answered> => {
  const tells = answer.status >= 400 || (method === 'POST' && path.endsWith('/payments'));
  if (!tells || answer.headers.get('Content-Type') !== 'application/json') return {};
  return (await answer.clone().json()) as Answered;
};

/** Of an answer that was given before, the work was not done again, nor the body read. */
const notedOf = async (world: World, request: Request): Promise<Noted | undefined> => {
  const noted = world.requests.noted(request);
  if (noted !== undefined || request.method === 'GET' || request.bodyUsed) return noted;
  if (!request.headers.has('x-gcs-idempotence-key')) return undefined;
  return readNoted(world, request).then(
    () => world.requests.noted(request),
    () => undefined,
  );
};

const shownInput = ({ paymentProductId, accountOnFileId, tokenize, values }: LoggedInput): SealedInput => ({
  paymentProductId,
  accountOnFileId,
  tokenize,
  values: Object.fromEntries(values.map(({ key, value }) => [key, value])),
});

/** What a browser had sealed, where it could be opened. */
const sealedBy = ({ inputs }: World, seal: string | undefined): SealedInput | undefined => {
  if (seal === undefined) return undefined;
  const [input] = inputs.entries().filter((entry) => entry.seal === seal);
  return input && shownInput(input);
};

/** The payment that a path is about: its own, or that of one of its captures or refunds. */
const paymentInPath = ({ records }: World, path: string): string | undefined => {
  const [, kind = '', id = ''] = /^\/v1\/[^/]+\/(payments|captures|refunds)\/([^/]+)/.exec(path) ?? [];
  if (kind === 'payments') return id;
  return (kind === 'captures' ? records.captures : records.refunds).get(id)?.paymentId;
};

/** Keeps every request that gets an answer. */
export const keepRequests =
  (world: World): MiddlewareHandler<Env> =>
  async (context, next) => {
    const began = performance.now();
    await next();
    const { method, path, raw } = context.req;
    const answer = await readAnswer(method, path, context.res);
    const noted = await notedOf(world, raw);
    world.requests.add({
      at: world.clock.now(),
      method,
      path,
      status: context.res.status,
      took: Math.round(10 * (performance.now() - began)) / 10,
      errors: errorsOf(answer),
      merchant: /^\/(?:files\/)?v1\/([^/]+)/.exec(path)?.[1],
      idempotenceKey: raw.headers.get('x-gcs-idempotence-key') ?? undefined,
      body: noted?.body,
      sealed: sealedBy(world, noted?.seal),
      payment: paymentInPath(world, path) ?? answer.payment?.id ?? answer.paymentResult?.payment?.id,
    });
  };
