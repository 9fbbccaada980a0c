/**
 * Every test: what runs in Node, the elements in three engines, the demo in three engines, the package as a merchant
 * installs it. `npm test`, or a part of it: `npm test unit element e2e merchant`, or files of any kind, in all engines
 * or some: `npm test -- test/e2e/purchase.test.ts webkit`. `npm test frameworks` builds and pays with the examples whose
 * frameworks build pages themselves; it takes minutes, so only its name runs it. `--times 20` does it twenty times and counts the times that
 * all went well. `--built` takes `dist/` as it is, after `npm run build`. The last lines name every test that
 * failed, and count all.
 */
import { parseArgs } from 'node:util';
import { ensure } from './browsers/ensure.js';
import { type Engine, engines } from './browsers/find.js';
import { build, parts, partOf } from './parts.js';
import { type Tally, add, closingLine, none } from './tally.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '1' }, built: { type: 'boolean', default: false } },
});
const isEngine = (name: string): name is Engine => engines.some((engine) => engine === name);
const asked = positionals.filter((name) => !isEngine(name));
const wanted = positionals.filter(isEngine);
const files = asked.filter((name) => name.endsWith('.test.ts'));
const unknown = asked.filter((name) => !(name in parts) && !files.includes(name));
if (unknown.length)
  throw new Error(
    `Unknown: ${unknown.join(', ')}. There are ${[...Object.keys(parts), ...engines].join(', ')}, and files.`,
  );

/** What to run of each part: all of it, or files of it. */
const work = Object.entries(parts)
  .map(([name, part]) => ({ name, ...part, files: files.filter((file) => partOf(file) === name) }))
  .filter(({ name, files: own, isByNight }) =>
    asked.length ? asked.includes(name) || own.length : !isByNight,
  );
const inEngines = wanted.length ? wanted : engines;
ensure([...new Set(work.flatMap(({ drives }) => drives?.(inEngines) ?? []))]);
if (!values.built) build(work.flatMap(({ meets }) => meets?.(inEngines) ?? []));

/** Those that keep every core busy run alone; of the others, which wait for browsers, two run side by side. */
const runAll = async (): Promise<Tally> => {
  let total = none;
  const lines: string[] = [];
  const runThese = async (these: typeof work, lanes: number) => {
    const waiting = [...these];
    const isShared = Math.min(lanes, these.length) > 1;
    const runNext = async (): Promise<void> => {
      const next = waiting.shift();
      if (!next) return;
      const { name, run, files: own } = next;
      console.log(`\n=== ${name}`);
      const began = Date.now();
      const tally = await run(inEngines, own, isShared ? `${name} |` : '');
      total = add(total, tally);
      lines.push(`${closingLine(name, tally)} in ${Math.round((Date.now() - began) / 1000)} s`);
      await runNext();
    };
    await Promise.all(Array.from({ length: lanes }, runNext));
  };
  await runThese(
    work.filter(({ isBusy }) => isBusy),
    1,
  );
  await runThese(
    work.filter(({ isBusy }) => !isBusy),
    2,
  );
  if (total.failures.length) console.log(`\nFailed:\n${total.failures.join('\n')}`);
  console.log(`\n${lines.join('\n')}`);
  console.log(closingLine('', total));
  return total;
};

const times = Number(values.times);
let well = 0;
for (let time = 1; time <= times; time++) {
  const { passed, failed } = await runAll();
  if (passed && !failed) well++;
  if (times > 1) console.log(`${well} of ${time} times, all went well.`);
}
process.exit(well === times ? 0 : 1);
