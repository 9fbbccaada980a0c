import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from '../sandbox/cli-process.js';
import { payAll, overHttp } from './pay-all.js';
import { type Send, sealedPayments } from './payments.js';

/* What a payment costs the sandbox that keeps many already, in memory and in a file. */

export interface KeptBench {
  /** Payments kept when it began. */
  readonly kept: number;
  /** In a file, or in memory alone. */
  readonly data: boolean;
  readonly paymentsPerSecond: number;
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the sandbox for one payment, in milliseconds; whatever else the machine does. `NaN` but on Linux. */
  readonly processor: number;
}

const SANDBOX = fileURLToPath(new URL('kept-sandbox.ts', import.meta.url));
const KEPT = [100, 10_000, 100_000];
const CLIENTS = 50;
const ROUNDS = 5;
const PAYMENTS_A_ROUND = 400;

interface Contender extends Pick<KeptBench, 'kept' | 'data'> {
  readonly send: Send;
  readonly took: number[];
  readonly seconds: number[];
  readonly processor: number[];
  /** Milliseconds of processor time that it has used so far. */
  used(): number;
  stop(): Promise<unknown>;
}

/** Linux counts in hundredths of a second. */
const processorTime = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return 10 * ((user ?? NaN) + (system ?? NaN));
  } catch {
    return NaN;
  }
};

const start = async (kept: number, data: boolean, folder: string): Promise<Contender> => {
  const file = data ? [join(folder, `${kept}-${randomUUID()}.json`)] : [];
  const running = program([SANDBOX, String(kept), ...file]);
  const [url = ''] = await running.says(/Sandbox {3}(\S+)/);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const send = overHttp(url.replace('localhost', '127.0.0.1'), agent);
  const stop = async () => {
    agent.destroy();
    await running.stop('SIGKILL');
  };
  const used = () => processorTime(running.child.pid ?? 0);
  return { kept, data, send, took: [], seconds: [], processor: [], used, stop };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const figuresOf = ({ kept, data, took, seconds, processor }: Contender): KeptBench => {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
  return {
    kept,
    data,
    paymentsPerSecond: PAYMENTS_A_ROUND / median(seconds),
    p50: at(0.5),
    p99: at(0.99),
    processor: median(processor),
  };
};

/** The variants take turns, so that other load on the machine affects all of them; the first round is not counted. */
const measure = async (contenders: readonly Contender[]): Promise<void> => {
  for (let round = 0; round <= ROUNDS; round++)
    for (const { send, took, seconds, processor, used } of contenders) {
      const bodies = await sealedPayments(send, PAYMENTS_A_ROUND, 5);
      const usedBefore = used();
      const began = performance.now();
      const own = await payAll(send, bodies, CLIENTS);
      if (round === 0) continue;
      seconds.push((performance.now() - began) / 1_000);
      took.push(...own);
      processor.push((used() - usedBefore) / PAYMENTS_A_ROUND);
    }
};

export const keptBench = async (): Promise<readonly KeptBench[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const contenders: Contender[] = [];
  try {
    for (const kept of KEPT)
      for (const data of [false, true]) contenders.push(await start(kept, data, folder));
    await measure(contenders);
    return contenders.map(figuresOf);
  } finally {
    for (const { stop } of contenders) await stop();
    await rm(folder, { recursive: true });
  }
};

/** The figures as lines of a table; the last two lines have the limits. */
export const keptTable = (rows: readonly KeptBench[]): string => {
  const rates = (data: boolean) =>
    rows.filter((row) => row.data === data).map((row) => row.paymentsPerSecond);
  const spread = (data: boolean) => Math.max(...rates(data)) / Math.min(...rates(data));
  const slower = rates(false).map((rate, at) => rate / (rates(true)[at] ?? NaN));
  return [
    'kept         where       a second   median       99 %  processor',
    ...rows.map(
      ({ kept, data, paymentsPerSecond, p50, p99, processor }) =>
        `${String(kept).padEnd(13)}${(data ? 'file' : 'memory').padEnd(10)}${paymentsPerSecond.toFixed(0).padStart(10)}` +
        `${p50.toFixed(1).padStart(7)} ms${p99.toFixed(1).padStart(8)} ms${processor.toFixed(2).padStart(8)} ms`,
    ),
    `slower with a file     ${slower.map((by) => by.toFixed(2)).join(', ')} (2 at most)`,
    `fastest by slowest     memory ${spread(false).toFixed(2)}, file ${spread(true).toFixed(2)} (1.3 at most)`,
  ].join('\n');
};
