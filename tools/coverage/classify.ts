import type { CoveredCall, Effect } from '../../src/sandbox/coverage/types.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { fileEndpoints, serverEndpoints } from '../../src/sandbox/server-api/endpoints.js';
import { commonEndpoints } from '../../src/sandbox/common-api/index.js';
import { getPublicKey } from '../../src/sandbox/sessions/endpoints/public-key.js';
import { type Base, bases, seed } from './bases.js';
import { collapse } from './collapse.js';
import { type OfficialCall, clientCalls, propertiesOf, serverCalls } from './official.js';
import { schemaPaths } from './schema-paths.js';
import { type Outcome, type Tried, observeEndpoints, run, tryProperty } from './trial.js';

const byStrength: readonly Tried[] = ['kept', 'acted', 'checked'];
const stronger = (one: Effect | undefined, other: Tried): Effect =>
  byStrength.find((effect) => effect === one || effect === other) ?? other;

const endpointOf = ({ api, method, path }: OfficialCall) =>
  (api === 'server' ? [...serverEndpoints, ...fileEndpoints] : [...commonEndpoints, getPublicKey]).find(
    (endpoint) => endpoint.method === method && endpoint.path.replace(/:\w+/g, '{}') === path,
  );

/** A hosted checkout's page creates the payment, so the properties of a payment's request apply to it as well. */
const HOSTED = 'POST /hostedcheckouts';
const PAYMENTS = 'POST /payments';

/**
 * What the sandbox does with every property of every request: derived from the official SDK's types, the sandbox's own
 * schemas, and calls that are made once without and once with each property.
 */
export const classify = async (): Promise<readonly CoveredCall[]> => {
  observeEndpoints();
  // The clock stands still: on a slow machine, payments that wait for an app would proceed by themselves.
  const begin = Date.now();
  const sandbox = createSandbox({ now: () => begin });
  await sandbox.seed(seed);
  sandbox.snapshots.take('start');
  const typeOf = propertiesOf();
  const found = new Map<string, ReadonlyMap<string, Effect>>();
  const refused: string[] = [];

  const effectsOf = async (call: OfficialCall): Promise<ReadonlyMap<string, Effect>> => {
    const name = `${call.method} ${call.path}`;
    const effects = new Map<string, Effect>();
    if (call.request === undefined) return effects;
    const known = schemaPaths(endpointOf(call)?.body);
    const before = new Map<Base, Outcome>();
    for (const base of bases[name] ?? []) {
      const outcome = await run(sandbox, call.method, base, base.body);
      if (outcome.status >= 400) refused.push(`${name} of ${base.path}: ${outcome.said}`);
      before.set(base, outcome);
    }
    const open = [...known].filter(([, { type }]) => type === 'record' || type === 'unknown');
    for (const path of typeOf(call.request).keys()) {
      const [below] = open.find(([root]) => path === root || path.startsWith(`${root}.`)) ?? [];
      const property = known.get(below ?? path);
      if (!property) {
        effects.set(path, 'ignored');
        continue;
      }
      effects.set(path, 'checked');
      const fitting = [...before].filter(([{ of }]) => !of || of.some((root) => path.startsWith(root)));
      for (const [base, outcome] of fitting)
        if (effects.get(path) !== 'kept')
          effects.set(
            path,
            stronger(
              effects.get(path),
              await tryProperty(sandbox, call.method, base, outcome, below ?? path, property),
            ),
          );
    }
    return effects;
  };

  const covered: CoveredCall[] = [];
  for (const call of [...serverCalls(), ...clientCalls()]) {
    const { api, method, path } = call;
    const name = `${method} ${path}`;
    const own = await effectsOf(call);
    const effects =
      name === HOSTED
        ? new Map([...own].map(([property, effect]) => [property, inherited(found, property) ?? effect]))
        : own;
    found.set(name, effects);
    covered.push({
      api,
      method,
      path,
      answered: endpointOf(call) !== undefined,
      properties: collapse(effects),
    });
  }
  if (refused.length) throw new Error(`Calls that should work are refused.\n${refused.join('\n')}`);
  return covered;
};

const inherited = (
  found: ReadonlyMap<string, ReadonlyMap<string, Effect>>,
  property: string,
): Effect | undefined => found.get(PAYMENTS)?.get(property);
