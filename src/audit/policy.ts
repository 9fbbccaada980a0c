import type { Tag } from './page.js';
import { digestOf } from './digest.js';

/** Directives by name, each with its sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** @param text one or more policies as in a header, separated by commas */
export const readPolicies = (text: string): readonly Policy[] =>
  text
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>();
      for (const directive of policy.split(';')) {
        const [name, ...sources] = directive.trim().split(/\s+/);
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    })
    .filter((policy) => policy.size > 0);

/** What browsers look at if a directive is not there. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'base-uri': [],
  'form-action': [],
  'frame-ancestors': [],
  'frame-src': ['child-src', 'default-src'],
};

/** @returns undefined where the policy says nothing of it, and so allows everything */
export const sourcesOf = (policy: Policy, directive: string): readonly string[] | undefined => {
  const chain = [directive, ...(fallbacks[directive] ?? ['default-src'])];
  return chain.map((name) => policy.get(name)).find((sources) => sources !== undefined);
};

const isNonceOrHash = (source: string): boolean => /^'(nonce|sha(256|384|512))-/i.test(source);
const has = (sources: readonly string[], keyword: string): boolean =>
  sources.some((source) => source.toLowerCase() === `'${keyword}'`);

const defaultPorts: Readonly<Record<string, string>> = {
  'http:': '80',
  'https:': '443',
  'ws:': '80',
  'wss:': '443',
};

/** A page's `http:` also stands for `https:`, never the other way round. */
const isScheme = (asked: string, given: string): boolean =>
  asked === given || (asked === 'http:' && given === 'https:') || (asked === 'ws:' && given === 'wss:');

const matches = (source: string, url: URL, self: URL): boolean => {
  const lower = source.toLowerCase();
  if (lower === "'self'") return url.origin === self.origin;
  if (lower === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/.test(lower)) return isScheme(lower, url.protocol);
  const [, scheme, host = '', port, path] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[\w.-]+|\[[\da-f:]+\])(?::(\d+|\*))?(\/.*)?$/i.exec(source) ??
    [];
  if (!host || !isScheme((scheme ?? self.protocol).toLowerCase(), url.protocol)) return false;
  const name = host.toLowerCase();
  const isHost =
    name === '*' || (name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name);
  const given = url.port || defaultPorts[url.protocol];
  const isPort = port === '*' || (port ? port === given : url.port === '');
  const isPath =
    !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
  return isHost && isPort && isPath;
};

/** Whether a request of this kind may go to the address. */
export const allowsAddress = (policy: Policy, directive: string, url: URL, self: URL): boolean =>
  sourcesOf(policy, directive)?.some((source) => matches(source, url, self)) ?? true;

/** Whether any inline script (`script-src-elem`), handler (`script-src-attr`) or style may run. */
export const allowsInline = (policy: Policy, directive: string): boolean => {
  const sources = sourcesOf(policy, directive);
  if (!sources) return true;
  return has(sources, 'unsafe-inline') && !has(sources, 'strict-dynamic') && !sources.some(isNonceOrHash);
};

export const allowsEval = (policy: Policy): boolean => {
  const sources = sourcesOf(policy, 'script-src');
  return !sources || has(sources, 'unsafe-eval');
};

/** Sources of scripts that stand for many hosts. */
export const hostPatterns = (policy: Policy): readonly string[] => {
  const sources = sourcesOf(policy, 'script-src-elem') ?? [];
  return has(sources, 'strict-dynamic') ? [] : sources.filter((source) => source.includes('*.'));
};

/** Whether a script from this address may run without a nonce or a digest of its own. */
export const allowsScriptsOf = (policy: Policy, url: URL, self: URL): boolean =>
  !has(sourcesOf(policy, 'script-src-elem') ?? [], 'strict-dynamic') &&
  allowsAddress(policy, 'script-src-elem', url, self);

/** Whether this script of the page may run. @param url absent for an inline script */
export const allowsScript = (policy: Policy, { attributes, text }: Tag, self: URL, url?: URL): boolean => {
  const sources = sourcesOf(policy, 'script-src-elem');
  if (!sources) return true;
  const nonce = attributes.get('nonce');
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (!url)
    return (
      allowsInline(policy, 'script-src-elem') ||
      (['sha256', 'sha384', 'sha512'] as const).some((name) => sources.includes(`'${digestOf(text, name)}'`))
    );
  const told = (attributes.get('integrity') ?? '').split(/\s+/).filter(Boolean);
  if (told.length && told.every((digest) => sources.includes(`'${digest}'`))) return true;
  return allowsScriptsOf(policy, url, self);
};

/** Whether what an allowed script imports may run. */
export const allowsImport = (policy: Policy, from: Tag, url: URL, self: URL): boolean => {
  const sources = sourcesOf(policy, 'script-src-elem');
  const nonce = from.attributes.get('nonce');
  return (
    !sources ||
    has(sources, 'strict-dynamic') ||
    (!!nonce && sources.includes(`'nonce-${nonce}'`)) ||
    allowsAddress(policy, 'script-src-elem', url, self)
  );
};
