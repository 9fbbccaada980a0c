/**
 * Feeds random inputs to everything that reads what comes from elsewhere: `npm run fuzz`, or
 * `npm run fuzz -- --cases 1000000 --seed 7 --target mask`. What breaks a promise is made as small as possible and kept in
 * `test/fuzz/corpus`, which the unit tests try each time.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { keep } from './corpus.js';
import { targets } from './targets.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true },
  },
});
const asked = values.target ?? Object.keys(targets);
const unknown = asked.filter((name) => !(name in targets));
if (unknown.length)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(targets).join(', ')}.`);

/** Between two lines of output, and so that one run needs little memory. */
const batch = 10_000;
const cases = Number(values.cases);
// The decoder warns of what it does not know.
console.warn = () => undefined;
let findings = 0;

for (const name of asked) {
  const { inputs, check } = targets[name]!;
  const began = Date.now();
  let done = 0;
  let found = 0;
  for (let round = 0; done < cases; round++) {
    const numRuns = Math.min(batch, cases - done);
    const property = fc.asyncProperty(inputs, async (input) => check(input));
    const { failed, counterexample, errorInstance } = await fc.check(property, {
      seed: Number(values.seed) + round,
      numRuns,
    });
    done += numRuns;
    if (!failed) continue;
    found++;
    keep(name, counterexample?.[0]);
    console.log(`${name}: ${JSON.stringify(counterexample?.[0])}\n  ${String(errorInstance)}`);
    if (found === 10) break;
  }
  findings += found;
  console.log(
    `${name}: ${done} cases from seed ${values.seed} in ${Math.round((Date.now() - began) / 1000)} s, ${found} findings`,
  );
}
process.exit(findings ? 1 : 0);
