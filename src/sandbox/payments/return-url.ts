import { inventedErrors, observedErrors } from '../http/errors.js';
import type { RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';

/** A host that is valid in a policy's source list; WHATWG URLs also allow `a;sandbox;x`. */
const PLAIN_HOST = /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])$/i;
/** Characters that no `Location` header may contain; `new URL` removes some of them. */
const INVALID_IN_HEADER = /[\s\p{Cc}\p{Cs}]/u;
const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/** Checks the return URL of a consumer. */
export const checkReturnUrl = (world: World, url: string, property: string): string => {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw observedErrors.invalidValue(property);
  }
  const { protocol, hostname } = parsed;
  const strict = world.settings.choices.returnUrls === 'strict';
  const local = IP_ADDRESS.test(hostname) || hostname === 'localhost' || hostname.endsWith('.localhost');
  if (protocol !== 'https:' && (strict || protocol !== 'http:')) throw observedErrors.invalidValue(property);
  if (INVALID_IN_HEADER.test(url) || !PLAIN_HOST.test(hostname)) throw observedErrors.invalidValue(property);
  if ((strict && local) || parsed.username || parsed.password) throw observedErrors.invalidValue(property);
  return url;
};

/**
 * Adds parameters to a return URL; appended as text, so that the merchant's own query stays unchanged. Only characters
 * outside ASCII are escaped, because the result is sent in a header.
 */
export const returnAddress = (returnUrl: string, query: Readonly<Record<string, string>>): string => {
  const [address = '', ...fragment] = returnUrl.split('#');
  const added = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const joint = address.includes('?') ? '&' : '?';
  const whole = [address + joint + added.join('&'), ...fragment].join('#');
  return whole.replace(/\P{ASCII}+/gu, encodeURIComponent);
};

/** The return URL with parameters that identify the payment and prove that the sandbox sent the consumer. */
export const backTo = (world: World, { returnUrl, subject, returnMac }: RedirectRecord): string => {
  if (returnUrl === undefined) throw inventedErrors.notFound('NO_RETURN_URL');
  return returnAddress(returnUrl, {
    ...(world.settings.choices.returnReference && { REF: subject }),
    RETURNMAC: returnMac,
  });
};

/** Creates a redirect page for the consumer of a payment or mandate. */
export const newRedirect = (
  world: World,
  {
    returnMac,
    ...about
  }: Omit<RedirectRecord, 'id' | 'returnMac'> & { readonly returnMac?: string | undefined },
): RedirectRecord => {
  const entry = { ...about, id: crypto.randomUUID(), returnMac: returnMac ?? crypto.randomUUID() };
  const redirect = world.records.redirects.insert(entry.id, entry);
  return redirect;
};
