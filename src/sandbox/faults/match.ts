import type { SessionRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { Rule } from './fault-rule.js';

/** The caller of a request, from its head. */
export interface Caller {
  readonly session: SessionRecord | undefined;
  readonly merchant: string | undefined;
  readonly method: string;
  /** Below the base of the API. */
  readonly path: string;
}

/** Preflights have no session id, but the customer's id in their path identifies the session. */
const sessionOf = ({ records }: World, request: Request, customerId: string): SessionRecord | undefined => {
  const [, id = ''] = /^GCS v1Client:(\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  const session = records.sessions.get(id);
  if (session) return session;
  for (const other of records.sessions.values()) if (other.customerId === customerId) return other;
  return undefined;
};

/** Whether the request is for the console, which is exempt because faults are removed there. */
export const isConsole = (request: Request): boolean =>
  /^\/(console\/.*)?$/.test(new URL(request.url).pathname);

export const callerOf = (world: World, request: Request): Caller => {
  const { pathname } = new URL(request.url);
  const { method } = request;
  const [, api, id = '', path = ''] = /^\/(client|files)?\/?v1\/([^/]+)(.*)$/s.exec(pathname) ?? [];
  if (!id) return { session: undefined, merchant: undefined, method, path: pathname };
  if (api !== 'client') return { session: undefined, merchant: id, method, path };
  const session = sessionOf(world, request, id);
  return { session, merchant: session?.merchantId, method, path };
};

/** Whether a path fits a pattern, in which `*` is anything; takes one pass, whatever the pattern. */
export const fits = (pattern: string, path: string): boolean => {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return path === pattern;
  if (!path.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - tail.length >= at && path.endsWith(tail);
};

export const meets = (rule: Rule, { session, merchant, method, path }: Caller): boolean =>
  (rule.everyone === true || rule.session !== undefined || rule.merchant !== undefined) &&
  (rule.session === undefined || rule.session === session?.id) &&
  (rule.merchant === undefined || rule.merchant === merchant) &&
  (rule.method === undefined ? method !== 'OPTIONS' : rule.method === method) &&
  (rule.path === undefined || fits(rule.path, path));
