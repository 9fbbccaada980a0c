import * as v from 'valibot';
import { rotateKey } from '../sessions/keys.js';
import type { SessionRecord } from '../records/types.js';
import type { World } from '../world.js';
import { abandoned } from './connection.js';
import { type FaultCall, kinds } from './kinds.js';
import { type Caller, callerOf, isConsole, meets } from './match.js';
import type { Rule } from './fault-rule.js';
import { changeRule, faultRule } from './rule.js';

/** A fault that was added. */
export interface Fault {
  readonly id: string;
  readonly rule: Rule;
  /** The number of calls that it has affected. */
  readonly met: () => number;
  readonly remove: () => void;
}

export interface Faults {
  /**
   * Adds a fault. Faults apply in the order in which they were added, one per call. A rule is for a session, a
   * merchant, or everyone, so that parallel tests do not disturb each other.
   * @throws TypeError for an invalid rule
   */
  readonly add: (rule: Rule) => Fault;
  readonly get: (id: string) => Fault | undefined;
  readonly list: () => readonly Fault[];
  /** Removes all faults, or those of one session or merchant. */
  readonly clear: (of?: { readonly session?: string; readonly merchant?: string }) => void;
  /** Expires a session at once. */
  readonly expireSession: (clientSessionId: string) => void;
  /** Replaces a session's key; the old one works for `grace` more milliseconds. Returns the new key's id. */
  readonly rotateKey: (clientSessionId: string, grace?: number) => Promise<string>;
  /** Handles a call to the sandbox, with the faults that apply to it. */
  readonly around: (request: Request, work: () => Promise<Response>) => Promise<Response>;
}

/** A limit for rules that nobody removes. */
const MOST_RULES = 10_000;

interface Entry extends Fault {
  passed: number;
  times: number;
}

const parsed = (rule: Rule): Rule => {
  const result = v.safeParse(rule.kind === 'change' ? changeRule : faultRule, rule);
  if (!result.success) {
    const paths = new Set(result.issues.map((issue) => v.getDotPath(issue) ?? 'the rule'));
    throw new TypeError(`The fault rule is invalid in ${[...paths].join(', ')}.`);
  }
  return rule;
};

/** Waits, unless the caller has gone. */
const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([passed, abandoned(signal)]).finally(() => clearTimeout(timer));
};

const run = (call: FaultCall<Rule>): Promise<Response> =>
  (kinds[call.rule.kind] as (call: FaultCall<Rule>) => Promise<Response>)(call);

export const createFaults = (world: World): Faults => {
  const entries = new Map<string, Entry>();
  let number = 0;

  const sessionOf = (id: string): SessionRecord => {
    const session = world.records.sessions.get(id);
    if (!session) throw new TypeError('There is no such session.');
    return session;
  };

  /** The first rule that applies to a call, which counts as one use. */
  const takeFor = (caller: Caller): Rule | undefined => {
    for (const entry of entries.values()) {
      if (entry.times === 0 || !meets(entry.rule, caller)) continue;
      if (entry.passed++ < (entry.rule.skip ?? 0)) continue;
      entry.times--;
      return entry.rule;
    }
    return undefined;
  };

  const add: Faults['add'] = (given) => {
    const rule = parsed(given);
    if (rule.session === undefined && rule.merchant === undefined && !rule.everyone)
      throw new TypeError('A fault rule needs a session, a merchant or everyone.');
    if (rule.session !== undefined) sessionOf(rule.session);
    if (rule.merchant !== undefined && !world.settings.merchants.has(rule.merchant))
      throw new TypeError('There is no such merchant.');
    const [oldest] = entries.keys();
    if (entries.size >= MOST_RULES && oldest !== undefined) entries.delete(oldest);
    const id = String(++number);
    const times = rule.times === 'always' ? Infinity : (rule.times ?? 1);
    const entry: Entry = {
      id,
      rule,
      passed: 0,
      times,
      met: () => Math.max(0, entry.passed - (rule.skip ?? 0)),
      remove: () => void entries.delete(id),
    };
    entries.set(id, entry);
    return entry;
  };

  const around: Faults['around'] = async (request, work) => {
    if (entries.size === 0 || isConsole(request)) return work();
    const caller = callerOf(world, request);
    const rule = takeFor(caller);
    if (!rule) return work();
    const began = performance.now();
    let worked = false;
    const log = (status: number) =>
      world.requests.add({
        at: world.clock.now(),
        method: request.method,
        path: new URL(request.url).pathname,
        status,
        took: Math.round(10 * (performance.now() - began)) / 10,
        errors: [],
      });
    try {
      if (rule.delay !== undefined) await wait(rule.delay, request.signal);
      const response = await run({
        world,
        rule,
        caller,
        request,
        work: () => {
          worked = true;
          return work();
        },
      });
      if (!worked) log(response.status);
      return response;
    } catch (error) {
      if (!worked) log(0);
      throw error;
    }
  };

  return {
    add,
    get: (id) => entries.get(id),
    list: () => [...entries.values()],
    clear(of) {
      for (const { id, rule } of entries.values()) {
        const named = of?.session === undefined || of.session === rule.session;
        if (named && (of?.merchant === undefined || of.merchant === rule.merchant)) entries.delete(id);
      }
    },
    expireSession: (id) => {
      sessionOf(id).expiresAt = world.clock.now();
    },
    rotateKey: async (id, grace) => (await rotateKey(world, sessionOf(id), grace)).id,
    around,
  };
};
