import type { Hono } from 'hono';
import type { Answer } from './answer.js';
import type { Query } from './query.js';
import type { Method, RequestFacts } from './request-facts.js';
import type { Schema } from './validate.js';

/** The context of every call in either API. */
export interface Call<Body> {
  /** Parameters of the path, decoded. */
  readonly params: ReadonlyMap<string, string>;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  /** The address of this sandbox for consumers, without a trailing slash. */
  readonly origin: string;
}

/** One operation of an API. `Context` is what its calls have beside {@link Call}. */
export interface Endpoint<Context> {
  readonly method: Method;
  /** Relative to the API's base, `:name` for a parameter. */
  readonly path: string;
  readonly body?: Schema<unknown>;
  readonly handle: (call: Call<unknown> & Context) => Answer | Promise<Answer>;
}

/** Connects a handler with the schema of its body. */
export const endpointFor =
  <Context>() =>
  <Body = undefined>(
    method: Method,
    path: string,
    handle: (call: Call<Body> & Context) => Answer | Promise<Answer>,
    body?: Schema<Body>,
  ): Endpoint<Context> => ({
    method,
    path,
    ...(body && { body }),
    handle: handle as Endpoint<Context>['handle'],
  });

export interface Env {
  Bindings: RequestFacts;
}

/** Mounts endpoints below a base path. */
export const mount = <Context>(
  app: Hono<Env>,
  base: string,
  endpoints: readonly Endpoint<Context>[],
  run: (
    endpoint: Endpoint<Context>,
    request: Request,
    params: ReadonlyMap<string, string>,
    facts: RequestFacts & { readonly target: string },
  ) => Promise<Response>,
): void => {
  for (const endpoint of endpoints) {
    app.on(endpoint.method, base + endpoint.path, (context) => {
      const { pathname, search } = new URL(context.req.url);
      const params = new Map(Object.entries<string>(context.req.param()));
      return run(endpoint, context.req.raw, params, { target: pathname + search, ...context.env });
    });
  }
};
